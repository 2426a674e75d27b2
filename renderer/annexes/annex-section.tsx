import { ArrowDown, ArrowUp, CaseSensitive, Ellipsis, Plus, Trash2, Type } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Edit } from '../../shared/edit/edit.ts'
import type { Annex } from '../../shared/record/annex.ts'
import { useSession } from '../app/use-session.tsx'
import { useSought } from '../app/use-sought.ts'
import { Button, IconButton } from '../components/button.tsx'
import { Choice, type Option } from '../components/choice.tsx'
import { CommandMenu } from '../components/menu.tsx'
import type { DragRows } from '../components/use-drag-rows.ts'
import { WordsField } from '../components/words-field.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { addEntry, entriesOf, stepAnnex } from './edits.ts'
import { EntryRow } from './entry-row.tsx'
import { WhatPrints } from './what-prints.tsx'

const kinds: readonly Option<Annex['kind']>[] = [
  { value: 'entries', label: 'Events' },
  { value: 'participants', label: 'Participants' },
  { value: 'text', label: 'Paragraphs' },
  { value: 'attached', label: 'Attached separately' },
]

/** One annex: its heading, what it holds, and its entries in their order. */
export function AnnexSection(props: {
  annex: Annex
  letter: string
  isNew: boolean
  drag: DragRows
}) {
  const { annex, letter, isNew, drag } = props
  const { record, dispatch } = useDraft()
  const [justAdded, setJustAdded] = useState<string | null>(null)
  const [showsWording, setShowsWording] = useState(false)
  const place = useRef<HTMLElement>(null)
  useSought(annex.id, place)
  const entries = entriesOf(record, annex.id)
  const set = (fields: Partial<Omit<Annex, 'id'>>, typing = false) =>
    dispatch({ kind: 'set', entity: 'annex', id: annex.id, fields }, { typing })
  const add = (ownWords: boolean) => {
    const { edit, id } = addEntry(record, annex, ownWords)
    dispatch(edit)
    setJustAdded(id)
  }
  const name = annex.heading || `annex ${letter}`
  return (
    <section ref={place} className="annex" aria-label={`Annex ${letter}`} {...drag.list(annex.id)}>
      <header>
        <span className="annex-letter">{letter}</span>
        <WordsField
          label={`Heading of annex ${letter}`}
          hidesLabel
          autoFocus={isNew}
          placeholder="Heading, such as 2031 Workshops"
          words={annex.heading}
          onWords={(heading) => set({ heading }, true)}
        />
        <Choice
          label={`What ${name} holds`}
          hidesLabel
          value={annex.kind}
          options={kinds}
          onChoice={(kind) => set({ kind })}
        />
        <AnnexMenu annex={annex} name={name} onWording={() => setShowsWording(!showsWording)} />
      </header>
      {showsWording ? (
        <WordsField
          label="Wording of its entries: the facts go where the braces are"
          long
          autoFocus
          words={annex.wording}
          onWords={(wording) => set({ wording }, true)}
          onEscape={() => setShowsWording(false)}
        />
      ) : null}
      <WhatPrints annex={annex} count={entries.length} />
      {annex.kind === 'attached' ? null : (
        <>
          <ul data-rows>
            {entries.map((entry, index) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                isNew={entry.id === justAdded}
                drag={drag}
                nextId={entries[index + 1]?.id ?? null}
              />
            ))}
          </ul>
          <AddEntry kind={annex.kind} onAdd={add} />
        </>
      )}
    </section>
  )
}

function AddEntry({ kind, onAdd }: { kind: Annex['kind']; onAdd: (ownWords: boolean) => void }) {
  return (
    <div className="annex-add">
      {kind === 'entries' ? (
        <Button look="quiet" onPress={() => onAdd(false)}>
          <Plus size={14} aria-hidden />
          Add an event
        </Button>
      ) : null}
      <Button look="quiet" onPress={() => onAdd(true)}>
        <Plus size={14} aria-hidden />
        Add a paragraph
      </Button>
    </div>
  )
}

function AnnexMenu(props: { annex: Annex; name: string; onWording: () => void }) {
  const { annex, name, onWording } = props
  const session = useSession()
  const { record, dispatch } = useDraft()
  const run = (edit: Edit | null) => () => {
    if (edit) session.report(dispatch(edit))
  }
  const [up, down] = [stepAnnex(record, annex, -1), stepAnnex(record, annex, 1)]
  return (
    <CommandMenu
      label={name}
      commands={[
        {
          label: 'Wording of its entries…',
          icon: <CaseSensitive size={14} aria-hidden />,
          isDisabled: annex.kind !== 'entries',
          run: onWording,
        },
        {
          label: annex.lettered ? 'Print it without its letter' : 'Print it with its letter',
          icon: <Type size={14} aria-hidden />,
          run: run({
            kind: 'set',
            entity: 'annex',
            id: annex.id,
            fields: { lettered: !annex.lettered },
          }),
        },
        {
          label: 'Move up',
          icon: <ArrowUp size={14} aria-hidden />,
          isDisabled: up === null,
          run: run(up),
        },
        {
          label: 'Move down',
          icon: <ArrowDown size={14} aria-hidden />,
          isDisabled: down === null,
          run: run(down),
        },
        {
          label: 'Remove the annex',
          icon: <Trash2 size={14} aria-hidden />,
          apart: true,
          run: run({ kind: 'remove', entity: 'annex', id: annex.id }),
        },
      ]}
    >
      <IconButton label={`More for ${name}`}>
        <Ellipsis size={14} aria-hidden />
      </IconButton>
    </CommandMenu>
  )
}
