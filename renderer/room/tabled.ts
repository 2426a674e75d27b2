import type { Statement } from '../../shared/statement/statement.ts'
import { type Observable, observable } from '../app/observable.ts'

/** A text as it was laid before the room: what later words and numbers are compared with. */
export type Tabled = { readonly at: string; readonly statement: Statement }

/** The tabled text of each meeting, as long as the window is open. */
export type TabledTexts = Observable<ReadonlyMap<string, Tabled>>

export function createTabledTexts(): TabledTexts {
  return observable<ReadonlyMap<string, Tabled>>(new Map())
}

/** Lays a text before the room: the draft of this moment, or a revision as it was frozen. A statement is a value, so it stays. */
export function table(
  texts: TabledTexts,
  meetingId: string,
  statement: Statement,
  at: string,
): void {
  texts.set(new Map(texts.get()).set(meetingId, { at, statement }))
}
