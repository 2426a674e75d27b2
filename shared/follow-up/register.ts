import { inOrder } from '../record/body.ts'
import type { MeetingRecord } from '../record/record.ts'
import { type FollowUpState, stateOf, type Taken, takenIn } from './open.ts'

type RegisterState = 'open' | 'closed' | 'left'

/** A decision or action of a series, who took it and where it stands. */
export type RegisterRow = Pick<Taken, 'kind' | 'words' | 'owner' | 'due'> & {
  readonly meeting: string // the meeting that took it: its title, or "Eleventh" where it is not among the records
  readonly date: string // when that meeting began, '' where unknown
  readonly state: RegisterState
  readonly endedBy: string // the title of the meeting that closed or left it, '' while it is open
}

/**
 * The register of decisions and actions over a series: each once, in the order in which they were taken. What a later meeting knows
 * of one (its owner, its due date, that it was reported on or left) counts before what the meeting that took it knew.
 *
 * @param records the meetings of one series, the earliest first
 */
export function registerOf(records: readonly MeetingRecord[]): RegisterRow[] {
  const rows = new Map<string, RegisterRow>()
  for (const record of records) {
    const { title, start } = record.meeting
    const followed = inOrder(Object.values(record.followUp))
    for (const [key, row] of keyed(followed)) {
      const state = registerState[stateOf(row)]
      const { kind, words, owner, due } = row
      const known = rows.get(key)
      const { meeting, date } = known ?? { meeting: row.source, date: '' }
      const endedBy = state === 'open' ? '' : title
      rows.set(key, { meeting, date, kind, words, owner, due, state, endedBy })
    }
    for (const [key, { kind, words, owner, due }] of keyed(takenIn(record))) {
      rows.set(key, {
        ...{ meeting: title, date: start, kind, words, owner, due },
        ...{ state: 'open', endedBy: '' },
      })
    }
  }
  return [...rows.values()]
}

const registerState = {
  carried: 'open',
  closed: 'closed',
  left: 'left',
} as const satisfies Record<FollowUpState, RegisterState>

/** Rows by what stays the same from meeting to meeting: who took it and its words, counted where one meeting says them twice. */
function keyed<Row extends Taken>(rows: readonly Row[]): [string, Row][] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const said = JSON.stringify([row.sourceId, row.kind, row.words])
    const nth = seen.get(said) ?? 0
    seen.set(said, nth + 1)
    return [`${nth} ${said}`, row]
  })
}
