import { Plus, X } from 'lucide-react'
import type { Attendance, Delegate } from '../../shared/record/attendance.ts'
import type { Party } from '../../shared/record/party.ts'
import { nameInList } from '../../shared/statement/wording/names.ts'
import { useSession } from '../app/use-session.tsx'
import { Button, IconButton } from '../components/button.tsx'
import { Choice } from '../components/choice.tsx'
import { WordsField } from '../components/words-field.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { addDelegate, delegatesOf, groupsOf, makeHead, placeRow, setRow } from './edits.ts'
import { PartyNames } from './party-names.tsx'

const forms = ['name', 'acronym', 'both'] as const

/** How a party prints, who represents it, its delegates, its names. */
export function PartyDetails({ row, party }: { row: Attendance; party: Party }) {
  const session = useSession()
  const { record, dispatch } = useDraft()
  const printed = forms.map((form) => ({ value: form, label: nameInList(party, form) }))
  return (
    <div className="details">
      <div className="form">
        {party.acronym === '' ? null : (
          <Choice
            label="Prints as"
            span={12}
            value={row.form}
            options={printed}
            onChoice={(form) => dispatch(setRow(row.id, { form }))}
          />
        )}
        <Choice
          label="Group"
          span={6}
          value={row.groupId}
          options={groupsOf(record).map(({ id, label }) => ({ value: id, label }))}
          onChoice={(groupId) => session.report(dispatch(placeRow(record, row, groupId, null)))}
        />
        <WordsField
          label="Represented by"
          span={6}
          words={row.representedBy}
          placeholder="another party, if it is absent"
          onWords={(representedBy) => dispatch(setRow(row.id, { representedBy }), { typing: true })}
        />
      </div>
      <Delegates row={row} />
      <PartyNames party={party} />
    </div>
  )
}

function Delegates({ row }: { row: Attendance }) {
  const { record, dispatch } = useDraft()
  const delegates = delegatesOf(record, row.id)
  return (
    <div className="delegates">
      {delegates.map((delegate) => (
        <DelegateRow key={delegate.id} delegate={delegate} />
      ))}
      <Button look="quiet" onPress={() => dispatch(addDelegate(record, row))}>
        <Plus size={14} aria-hidden />
        {delegates.length === 0 ? 'Add a delegate' : 'Add another delegate'}
      </Button>
    </div>
  )
}

function DelegateRow({ delegate }: { delegate: Delegate }) {
  const { record, dispatch } = useDraft()
  const type = (fields: Partial<Pick<Delegate, 'name' | 'title' | 'organisation'>>) =>
    dispatch({ kind: 'set', entity: 'delegate', id: delegate.id, fields }, { typing: true })
  const who = delegate.name || 'this delegate'
  return (
    <div className="delegate">
      <WordsField
        label="Name"
        hidesLabel
        autoFocus={delegate.name === ''}
        placeholder="Name"
        words={delegate.name}
        onWords={(name) => type({ name })}
      />
      <button
        type="button"
        className="presence"
        aria-pressed={delegate.head}
        aria-label={`Head of delegation: ${who}`}
        onClick={() => dispatch(makeHead(record, delegate))}
      >
        {delegate.head ? 'head' : 'member'}
      </button>
      <IconButton
        label={`Remove ${who}`}
        onPress={() => dispatch({ kind: 'remove', entity: 'delegate', id: delegate.id })}
      >
        <X size={12} aria-hidden />
      </IconButton>
      <div className="delegate-from">
        <WordsField
          label={`Title of ${who}`}
          hidesLabel
          placeholder="Title"
          words={delegate.title}
          onWords={(title) => type({ title })}
        />
        <WordsField
          label={`Organisation of ${who}`}
          hidesLabel
          placeholder="Organisation"
          words={delegate.organisation}
          onWords={(organisation) => type({ organisation })}
        />
      </div>
    </div>
  )
}
