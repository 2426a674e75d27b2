import { z } from 'zod'
import { id } from './id.ts'
import { isoMoment } from './meeting.ts'
import { plain } from './text.ts'
import { revisionKinds } from './vocabulary.ts'

/** The heading of a named, frozen state of a record: "Circulated 2". The record itself lies beside it and never changes. */
export const revision = z.strictObject({
  id,
  kind: z.enum(revisionKinds),
  number: z.int().min(1).max(9_999), // counted among those of its kind
  at: isoMoment,
  note: plain,
})
export type Revision = z.infer<typeof revision>

/** The revisions of a meeting, and what they mean for its text. */
export const revisions = z.strictObject({
  list: z.array(revision), // in the order in which they were made
  /** Since when a corrigendum to the adopted text is being written; '' while none is. */
  corrigendumSince: isoMoment,
})
export type Revisions = {
  readonly list: readonly Revision[]
  readonly corrigendumSince: string
}

/** Which revision a document is; `at` is an ISO moment, '' while it is being written. */
export type Stand = { readonly name: string; readonly at: string; readonly isAdopted: boolean }
