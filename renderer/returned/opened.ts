import { useSyncExternalStore } from 'react'
import { newId } from '../../shared/record/new-id.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { compareReturned } from '../../shared/returned/compare-returned.ts'
import { type Difference, isDifference, standOf, withIds } from '../../shared/returned/decide.ts'
import type { WordDocument } from '../../shared/returned/document.ts'
import { compose } from '../../shared/statement/compose.ts'
import { observable } from '../app/observable.ts'

export type Decision = 'accepted' | 'rejected' | 'bracketed' | 'edited' | 'seen'

/** What was decided, and how the draft stood before: where it stands so again, the decision was undone. */
type Decided = { readonly what: Decision; readonly before: string }

/** A file that came back, as it was compared with the draft when it was opened. */
export type Returned = {
  readonly id: string // of this opening of it
  readonly file: string
  readonly all: readonly Difference[]
  readonly differences: readonly Difference[]
  readonly decided: ReadonlyMap<Difference, Decided>
}

const opened = observable<ReadonlyMap<string, Returned>>(new Map())

/** The file that is open beside a meeting until another is opened or the window closes; undefined where there is none. */
export function returnedOf(meeting: string): Returned | undefined {
  return opened.get().get(meeting)
}

export function useReturned(meeting: string): Returned | undefined {
  return useSyncExternalStore(opened.subscribe, opened.get).get(meeting)
}

function keep(meeting: string, returned: Returned): void {
  opened.set(new Map([...opened.get(), [meeting, returned]]))
}

/** Compares a file with the draft as it is now. */
export function holdReturned(record: MeetingRecord, file: string, document: WordDocument): void {
  const all = withIds(compareReturned(compose(record), document), newId)
  const differences = all.filter(isDifference)
  keep(record.meeting.id, { id: newId('returned'), file, all, differences, decided: new Map() })
}

/** Remembers a decision; `before` is the record without it. */
export function decide(before: MeetingRecord, one: Difference, what: Decision): void {
  const returned = returnedOf(before.meeting.id)
  if (returned === undefined) return
  const decided = new Map(returned.decided).set(one, { what, before: standOf(before, one) })
  keep(before.meeting.id, { ...returned, decided })
}

/** What holds of a difference now: a decision, 'there' where the draft says the same anyway, null where it is open. */
export function settlementOf(
  record: MeetingRecord,
  { decided }: Returned,
  one: Difference,
  now: string | null,
): Decision | 'there' | null {
  const own = decided.get(one)
  const { is, after } = one.line
  const leavesNoTrace = own?.what === 'rejected' || own?.what === 'seen'
  if (own !== undefined && (leavesNoTrace || standOf(record, one) !== own.before)) return own.what
  const isThere = (is === 'changed' && now === after) || (is === 'gone' && now === null)
  return isThere ? 'there' : null
}
