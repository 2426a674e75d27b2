import { ChevronRight, GripVertical, X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { Edit } from '../../shared/edit/edit.ts'
import type { Attendance, Group } from '../../shared/record/attendance.ts'
import { nameInList } from '../../shared/statement/wording/names.ts'
import { useSession } from '../app/use-session.tsx'
import { IconButton } from '../components/button.tsx'
import { focusBeside, focusNext, moveBetweenRows } from '../components/rows.ts'
import type { DragRows } from '../components/use-drag-rows.ts'
import { useDraft } from '../record/use-draft.tsx'
import { delegatesOf, stepRow, untick } from './edits.ts'
import { PartyDetails } from './party-details.tsx'
import { groupMeant, marked, type RollCall, toGroup } from './roll-call.ts'

/**
 * A party that is expected or present, as it prints. Space or Enter marks it and goes to the next; Right opens its details and Left
 * closes them; a digit moves it to the group of that place, Alt+Left and Alt+Right to the one beside; Alt+Up and Alt+Down move it in a
 * group that is not alphabetical; Delete takes it out. Letters go on to the field that narrows the list.
 */
export function PartyRow(props: {
  row: Attendance
  group: Group
  roll: RollCall
  drag: DragRows
  nextId: string | null
}) {
  const { row, group, roll, drag, nextId } = props
  const session = useSession()
  const { record, dispatch } = useDraft()
  const [isOpen, setOpen] = useState(false)
  const party = record.party[row.partyId]
  if (party === undefined) return null
  const run = (edit: Edit | null) => edit !== null && session.report(dispatch(edit))
  const presence = row.presence === 'present' ? 'expected' : 'present'
  const toggle = () => run(marked(row))
  const remove = () => run(untick(row))
  const isOrdered = group.sort === 'as-entered'
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return
    const goal = groupMeant(record, row, event)
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      if (isOrdered) run(stepRow(record, row, event.key === 'ArrowDown' ? 1 : -1))
    } else if (event.key === ' ' || event.key === 'Enter') {
      toggle()
      focusNext(event.currentTarget)
    } else if (event.key === 'ArrowRight' && !event.altKey) setOpen(true)
    else if (event.key === 'ArrowLeft' && !event.altKey) setOpen(false)
    else if (event.key === 'Delete') {
      focusBeside(event.currentTarget)
      remove()
    } else if (goal) {
      focusBeside(event.currentTarget)
      run(toGroup(record, row, goal))
    } else if (isLetter(event)) roll.onLetter(event.key)
    else {
      moveBetweenRows(event)
      return
    }
    event.preventDefault()
  }
  return (
    <li
      className="party"
      data-drag-row
      data-presence={row.presence}
      {...drag.row(row.id, group.id, nextId)}
    >
      <div className="party-line">
        <span className="grip" data-ordered={isOrdered} {...drag.grip(row.id)}>
          <GripVertical size={12} aria-hidden />
        </span>
        <button
          type="button"
          data-row
          {...(row.presence === 'expected' ? { 'data-begin': '' } : {})} // where the roll goes on
          className="party-button"
          aria-expanded={isOpen}
          aria-description={row.presence}
          onClick={() => setOpen(!isOpen)}
          onKeyDown={keys}
        >
          <ChevronRight size={12} aria-hidden className="fold-mark" />
          <span className="party-name">{nameInList(party, row.form)}</span>
          <span className="list-aside">{asideOf(row, delegatesOf(record, row.id).length)}</span>
        </button>
        <button
          type="button"
          className="presence"
          aria-label={`${party.name}: ${row.presence}. Change to ${presence}`}
          onClick={toggle}
        >
          {row.presence}
        </button>
        <IconButton label={`Remove ${party.name}`} onPress={remove}>
          <X size={12} aria-hidden />
        </IconButton>
      </div>
      {isOpen ? <PartyDetails row={row} party={party} /> : null}
    </li>
  )
}

function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && /^\p{L}$/u.test(key)
}

function asideOf(row: Attendance, delegates: number): string {
  const represented = row.representedBy === '' ? '' : `represented by ${row.representedBy}`
  const sent = delegates === 0 ? '' : delegates === 1 ? '1 delegate' : `${delegates} delegates`
  return [represented, sent].filter(Boolean).join(' · ')
}
