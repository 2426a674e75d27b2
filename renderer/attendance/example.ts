import type { Group } from '../../shared/record/attendance.ts'
import type { Style } from '../../shared/record/meeting.ts'
import { countingIds } from '../../shared/record/new-id.ts'
import { attendanceText } from '../../shared/statement/attendance.ts'
import { startingRecord, startingSeries } from '../../shared/statement/starting.ts'
import { partyAsTyped } from './edits.ts'

type Worded = Omit<Group, 'id' | 'order'>

const states = ['Fiji', 'Samoa', 'Tonga']
const organisations = ['the Harbour Institute', 'the Pilots’ Union', 'the Tide Office']

/**
 * How the sentence of a group would read with these many in it; a group that goes on in the sentence before it is shown with that one.
 *
 * @param groups all groups in their order, with the wording to show
 * @param at which of them
 */
export function exampleOf(
  groups: readonly Worded[],
  at: number,
  style: Omit<Style, 'id'>,
  count: number,
): string {
  const head = groups.slice(0, at + 1).findLastIndex(({ joined }) => !joined)
  const shown = at === head || head < 0 ? [groups[at]] : [groups[head], groups[at]]
  const series = { ...startingSeries('series-example'), style }
  const seated = shown.flatMap((group, nth) => {
    if (group === undefined) return []
    const names = group.role === 'organisation' ? organisations : states
    const regulars = names
      .slice(0, nth === shown.length - 1 ? count : 2)
      .map((name) => ({ party: partyAsTyped('group', name), form: 'name' as const }))
    return [{ ...group, regulars }]
  })
  const record = startingRecord({ ...series, groups: seated }, countingIds())
  const attendance = Object.entries(record.attendance).map(([id, row]) => [
    id,
    { ...row, presence: 'present' },
  ])
  return attendanceText({ ...record, attendance: Object.fromEntries(attendance) }, '')
}
