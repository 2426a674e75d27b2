import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { bringBack } from '../../shared/edit/bring-back.ts'
import { isAdopted, isFrozen, revisionName } from '../../shared/edit/revisions.ts'
import type { Revision } from '../../shared/record/revision.ts'
import { useCommand } from '../app/commands.ts'
import { useSession } from '../app/use-session.tsx'
import { Button } from '../components/button.tsx'
import { Choice } from '../components/choice.tsx'
import { keyOf, shownKeys } from '../components/keys.ts'
import { useDraft } from '../record/use-draft.tsx'
import { Comparison } from './comparison.tsx'
import { MakeRevision } from './make-revision.tsx'
import { showTimeOf } from './moments.ts'
import { useFrozen } from './use-frozen.ts'
import './history.css'

/** The frozen states of the text: made, listed, read, compared and taken back as the draft. */
export function RevisionsView() {
  const { revisions } = useDraft()
  const [chosen, setChosen] = useState<string | null>(null)
  const list = revisions.list.toReversed()
  const revision = list.find(({ id }) => id === chosen) ?? list[0]
  return (
    <>
      <MakeRevision />
      {revision === undefined ? (
        <p className="empty beside-empty">
          No revision yet. Keep the text as a draft, or circulate it: that state is frozen here, and
          can be read, compared and taken back whatever is written afterwards.
        </p>
      ) : (
        <Frozen list={list} revision={revision} onChoose={setChosen} />
      )}
    </>
  )
}

function RevisionList(props: {
  list: readonly Revision[]
  chosen: string
  isFirst: boolean
  onChoose: (id: string) => void
  onTakeBack: () => void
}) {
  const { list, chosen, isFirst, onChoose, onTakeBack } = props
  return (
    <ListBox
      className="list step-list"
      aria-label="Revisions"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      escapeKeyBehavior="none"
      autoFocus={isFirst}
      onAction={onTakeBack}
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys
        if (key !== undefined) onChoose(String(key))
      }}
    >
      {list.map((revision) => (
        <ListBoxItem
          key={revision.id}
          id={revision.id}
          className="list-item step"
          textValue={revisionName(revision)}
        >
          <span className="step-told">
            <span className="step-what">{revisionName(revision)}</span>
            {revision.note === '' ? null : <span className="step-words">{revision.note}</span>}
          </span>
          <span className="step-time">{showTimeOf(revision.at)}</span>
        </ListBoxItem>
      ))}
    </ListBox>
  )
}

/** The comparison with the draft as it is now; any other choice is a revision's id. */
const draft = 'draft'
const nothing = 'nothing'

function Frozen(props: {
  list: readonly Revision[]
  revision: Revision
  onChoose: (id: string) => void
}) {
  const { list, revision, onChoose } = props
  const session = useSession()
  const { record, revisions, dispatch } = useDraft()
  const [asked, setAgainst] = useState(draft)
  const against = asked === revision.id ? draft : asked
  const [said, setSaid] = useState('')
  const frozen = useFrozen(revision.id)
  const other = useFrozen(against === draft || against === nothing ? null : against)
  const later = against === draft || against === nothing ? record : other
  const others = list.filter(({ id }) => id !== revision.id)
  const exportChanges = () => void session.exportStatement('docx', { against: revision.id })
  useCommand('revision.changes', exportChanges)
  const takeBack = () => {
    if (frozen === null) return
    const edit = bringBack(record, frozen)
    if (edit === null) setSaid(`${revisionName(revision)} is the text as it is now.`)
    else {
      const done = dispatch(edit)
      const words = `The draft is ${revisionName(revision)} again. ${shownKeys(keyOf('undo'))} takes that back.`
      setSaid(done.ok ? words : done.error.message)
    }
  }
  return (
    <div className="past">
      <RevisionList
        list={list}
        chosen={revision.id}
        isFirst={isFrozen(revisions)}
        onChoose={(id) => {
          onChoose(id)
          setSaid('')
        }}
        onTakeBack={takeBack}
      />
      <div className="past-state">
        <div className="past-bar">
          <Choice
            label="Compared with"
            value={against}
            options={[
              { value: draft, label: isFrozen(revisions) ? 'The text now' : 'The draft now' },
              ...others.map((one) => ({ value: one.id, label: revisionName(one) })),
              { value: nothing, label: 'Nothing: read it' },
            ]}
            onChoice={setAgainst}
          />
          {against === draft ? (
            <Button look="quiet" onPress={exportChanges}>
              Changes to Word…
            </Button>
          ) : null}
          {revision.kind === 'draft' ? null : (
            <Button look="quiet" onPress={() => session.showBeside({ kind: 'corrections' })}>
              Corrections…
            </Button>
          )}
          {isFrozen(revisions) ? null : (
            <Button onPress={takeBack}>
              Take back as the {isAdopted(revisions.list) ? 'text' : 'draft'} <kbd>Enter</kbd>
            </Button>
          )}
        </div>
        <p className="past-said" role="status">
          {said}
        </p>
        {frozen === null || later === null ? null : (
          <Comparison
            earlier={frozen}
            later={later}
            showing={against === nothing ? 'was' : 'since'}
          />
        )}
      </div>
    </div>
  )
}
