import { ChevronRight, GripVertical, X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { Edit } from '../../shared/edit/edit.ts'
import type { Attendance, Group } from '../../shared/record/attendance.ts'
import { nameInList } from '../../shared/statement/wording/names.ts'
import { useSession } from '../app/use-session.tsx'
import { IconButton } from '../components/button.tsx'
import { focusBeside, moveBetweenRows } from '../components/rows.ts'
import type { DragRows } from '../components/use-drag-rows.ts'
import { useDraft } from '../record/use-draft.tsx'
import { delegatesOf, setRow, stepRow, untick } from './edits.ts'
import { PartyDetails } from './party-details.tsx'

/**
 * A party ticked, as it prints. Enter opens its details, Space says whether it is present or expected, Delete takes it out, Alt+Up and
 * Alt+Down move it in a group that is not alphabetical.
 */
export function PartyRow(props: {
  row: Attendance
  group: Group
  drag: DragRows
  nextId: string | null
}) {
  const { row, group, drag, nextId } = props
  const session = useSession()
  const { record, dispatch } = useDraft()
  const [isOpen, setOpen] = useState(false)
  const party = record.party[row.partyId]
  if (party === undefined) return null
  const run = (edit: Edit | null) => edit !== null && session.report(dispatch(edit))
  const presence = row.presence === 'present' ? 'expected' : 'present'
  const toggle = () => run(setRow(row.id, { presence }))
  const remove = () => run(untick(row))
  const isOrdered = group.sort === 'as-entered'
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      if (isOrdered) run(stepRow(record, row, event.key === 'ArrowDown' ? 1 : -1))
    } else if (event.key === ' ') toggle()
    else if (event.key === 'Delete') {
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
          className="party-button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          onKeyDown={keys}
        >
          <ChevronRight size={12} aria-hidden className="fold-mark" />
          <span className="party-name">{nameInList(party, row.form)}</span>
          <span className="party-aside">{asideOf(row, delegatesOf(record, row.id).length)}</span>
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

function asideOf(row: Attendance, delegates: number): string {
  const represented = row.representedBy === '' ? '' : `represented by ${row.representedBy}`
  const sent = delegates === 0 ? '' : delegates === 1 ? '1 delegate' : `${delegates} delegates`
  return [represented, sent].filter(Boolean).join(' · ')
}
