import type { Delegate } from '../../shared/record/attendance.ts'
import { useDraft } from '../record/use-draft.tsx'
import { groupsOf, type PartyKind } from './edits.ts'
import type { ChosenParty } from './participants-edit.ts'

const mostShown = 500 // a longer list is added whole all the same

const kindNames: { readonly [kind in PartyKind]: string } = {
  state: 'new state',
  organisation: 'new organisation',
  office: 'new office',
  group: 'new group',
}

/** The parties of a list, each to be left out, put into another group, or (where nobody knows it) told what it is. */
export function ParticipantsTable(props: {
  chosen: readonly ChosenParty[]
  onChosen: (chosen: readonly ChosenParty[]) => void
}) {
  const { chosen, onChosen } = props
  const change = (nth: number, fields: Partial<ChosenParty>) =>
    onChosen(chosen.map((one, at) => (at === nth ? { ...one, ...fields } : one)))
  return (
    <div className="participants-scroll">
      <table className="participants-table">
        <thead>
          <tr>
            <th scope="col">Party</th>
            <th scope="col">Group</th>
            <th scope="col">Delegates</th>
          </tr>
        </thead>
        <tbody>
          {chosen.slice(0, mostShown).map((one, nth) => (
            <PartyOfList
              key={one.listed.line}
              one={one}
              onChange={(fields) => change(nth, fields)}
            />
          ))}
        </tbody>
      </table>
      {chosen.length > mostShown ? (
        <p className="empty">And {chosen.length - mostShown} more.</p>
      ) : null}
    </div>
  )
}

function PartyOfList(props: {
  one: ChosenParty
  onChange: (fields: Partial<ChosenParty>) => void
}) {
  const { one, onChange } = props
  const { listed, isIncluded, groupId, kind } = one
  const { record } = useDraft()
  const name = listed.party?.name ?? listed.words
  const written = listed.party !== null && listed.words !== name ? `as “${listed.words}”` : ''
  const isHere = Object.values(record.attendance).some(
    ({ partyId }) => partyId === listed.party?.id,
  )
  const aside = [written, isHere ? 'here already' : ''].filter(Boolean).join(', ')
  return (
    <tr data-included={isIncluded}>
      <th scope="row">
        <label>
          <input
            type="checkbox"
            checked={isIncluded}
            onChange={(event) => onChange({ isIncluded: event.target.checked })}
          />
          <span>
            {name} <span className="list-aside">{aside}</span>
          </span>
        </label>
        {listed.party === null ? (
          <select
            className="input select"
            aria-label={`What ${name} is`}
            value={kind}
            onChange={(event) => onChange({ kind: event.target.value as PartyKind })}
          >
            {Object.entries(kindNames).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        ) : null}
      </th>
      <td>
        <select
          className="input select"
          aria-label={`Group of ${name}`}
          value={groupId}
          onChange={(event) => onChange({ groupId: event.target.value })}
        >
          {groupsOf(record).map(({ id, label }) => (
            <option key={id} value={id}>
              {label || 'Unnamed group'}
            </option>
          ))}
        </select>
      </td>
      <td>
        {listed.delegates.map((delegate) => (
          <p key={delegate.name}>{inWords(delegate)}</p>
        ))}
        {listed.representedBy === '' ? null : <p>represented by {listed.representedBy}</p>}
      </td>
    </tr>
  )
}

function inWords(delegate: Pick<Delegate, 'name' | 'title' | 'organisation' | 'head'>): string {
  const { name, title, organisation, head } = delegate
  const who = [name, title, organisation].filter(Boolean).join(', ')
  return head ? `${who} (head)` : who
}
