import { inOrder } from '../record/body.ts'
import type { MeetingRecord } from '../record/record.ts'
import { printedOf } from './attendance.ts'

/**
 * A line for each person at a meeting: the party as the attendance names it, then name, title and organisation; heads of delegation
 * first among their own. A party of which nobody is named has a line with its name alone.
 */
export function participantLines(record: MeetingRecord): string[] {
  const delegates = Map.groupBy(Object.values(record.delegate), ({ attendanceId }) => attendanceId)
  const groups = inOrder(Object.values(record.group))
  return groups.flatMap((group) =>
    printedOf(record, group).flatMap(({ row, bare }) => {
      const people = inOrder(delegates.get(row.id) ?? []).filter((one) => one.name !== '')
      if (people.length === 0) return [bare]
      const ordered = [...people.filter(({ head }) => head), ...people.filter(({ head }) => !head)]
      return ordered.map((one) => {
        const words = [one.name, one.title, one.organisation].filter((part) => part !== '')
        return `${bare}: ${words.join(', ')}${one.head ? ' (Head of Delegation)' : ''}`
      })
    }),
  )
}
