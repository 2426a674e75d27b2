import { ChevronRight, GripVertical, X } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Edit } from '../../shared/edit/edit.ts'
import type { AnnexEntry } from '../../shared/record/annex.ts'
import { overwriteState } from '../../shared/statement/composed.ts'
import { useSession } from '../app/use-session.tsx'
import { useSought } from '../app/use-sought.ts'
import { IconButton } from '../components/button.tsx'
import { DaysField } from '../components/days-field.tsx'
import { focusBeside, moveBetweenRows } from '../components/rows.ts'
import { SuggestedField } from '../components/suggested-field.tsx'
import type { DragRows } from '../components/use-drag-rows.ts'
import { WordsField } from '../components/words-field.tsx'
import { ComposedParagraph } from '../composed/composed-paragraph.tsx'
import { rewrite } from '../composed/overwrite.ts'
import { useCountries } from '../facts/countries.ts'
import { useDraft } from '../record/use-draft.tsx'
import { stepEntry } from './edits.ts'

/** An entry as it prints; Enter opens its facts, Alt+Up and Alt+Down move it, Delete removes it. */
export function EntryRow(props: {
  entry: AnnexEntry
  isNew: boolean
  drag: DragRows
  nextId: string | null
}) {
  const { entry, isNew, drag, nextId } = props
  const session = useSession()
  const { record, dispatch } = useDraft()
  const [isOpen, setOpen] = useState(isNew)
  const place = useRef<HTMLLIElement>(null)
  useSought(entry.id, place)
  const words = printedWords(record, entry)
  const run = (edit: Edit | null) => edit !== null && session.report(dispatch(edit))
  const remove = () => run({ kind: 'remove', entity: 'annexEntry', id: entry.id })
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      run(stepEntry(record, entry, event.key === 'ArrowDown' ? 1 : -1))
    } else if (event.key === 'Delete') {
      focusBeside(event.currentTarget)
      remove()
    } else {
      moveBetweenRows(event)
      return
    }
    event.preventDefault()
  }
  return (
    <li
      ref={place}
      className="entry"
      data-source={entry.id}
      data-drag-row
      {...drag.row(entry.id, entry.annexId, nextId)}
    >
      <div className="entry-line">
        <span className="grip" data-ordered {...drag.grip(entry.id)}>
          <GripVertical size={12} aria-hidden />
        </span>
        <button
          type="button"
          data-row
          className="entry-button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          onKeyDown={keys}
        >
          <ChevronRight size={12} aria-hidden className="fold-mark" />
          {isOpen ? (
            <span className="entry-name">{nameOf(entry)}</span>
          ) : (
            <span className={words === '' ? 'entry-empty' : 'entry-words'}>
              {words || 'An empty entry'}
            </span>
          )}
        </button>
        <IconButton label={`Remove ${words || 'the empty entry'}`} onPress={remove}>
          <X size={12} aria-hidden />
        </IconButton>
      </div>
      {isOpen ? <EntryDetails entry={entry} isNew={isNew} /> : null}
    </li>
  )
}

/** What an entry is called while its details stand under it. */
function nameOf(entry: AnnexEntry): string {
  if (entry.text !== null && entry.composedThen === null) return 'Paragraph'
  return entry.title || 'New event'
}

function printedWords(record: Parameters<typeof overwriteState>[0], entry: AnnexEntry): string {
  const state = overwriteState(record, entry)
  return state.state === 'composed' ? state.now : (entry.text?.text ?? '')
}

function EntryDetails({ entry, isNew }: { entry: AnnexEntry; isNew: boolean }) {
  const { dispatch } = useDraft()
  if (entry.text !== null && entry.composedThen === null) {
    return (
      <div className="details">
        <WordsField
          label="Paragraph"
          hidesLabel
          long
          face="statement"
          autoFocus={isNew}
          placeholder="The paragraph, in your words"
          words={entry.text.text}
          onWords={(words) => dispatch(rewrite(entry, words), { typing: true })}
        />
      </div>
    )
  }
  return (
    <div className="details">
      <EntryFacts entry={entry} isNew={isNew} />
      <ComposedParagraph
        row={entry}
        label="In the statement"
        empty="Give it a title, and the line forms here."
      />
    </div>
  )
}

function EntryFacts({ entry, isNew }: { entry: AnnexEntry; isNew: boolean }) {
  const { dispatch } = useDraft()
  const countries = useCountries()
  const type = (fields: Partial<Omit<AnnexEntry, 'id'>>) =>
    dispatch({ kind: 'set', entity: 'annexEntry', id: entry.id, fields }, { typing: true })
  return (
    <div className="form">
      <WordsField
        label="Title"
        span={12}
        long
        autoFocus={isNew}
        words={entry.title}
        onWords={(title) => type({ title })}
      />
      <WordsField
        label="Subtitle"
        span={12}
        long
        words={entry.subtitle}
        onWords={(subtitle) => type({ subtitle })}
      />
      <WordsField label="City" span={6} words={entry.city} onWords={(city) => type({ city })} />
      <SuggestedField
        label="Country"
        span={6}
        words={entry.country}
        onWords={(country) => type({ country })}
        suggest={countries}
      />
      <DaysField
        place={`${entry.id} days`}
        days={{ start: entry.start, end: entry.end }}
        onDays={type}
        spans={{ start: 6, end: 6 }}
      />
    </div>
  )
}
