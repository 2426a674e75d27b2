import { z } from 'zod'
import { isoMoment } from '../../shared/record/meeting.ts'
import { meetingRecord } from '../../shared/record/record.ts'
import { revision } from '../../shared/record/revision.ts'
import { plain } from '../../shared/record/text.ts'

const place = z.int().min(1)

/**
 * A row of a meeting's journal as it goes from store to store. `sequence` counts the meeting's own rows from 1; `step` and
 * `undoes` name rows by it.
 */
export const transferRow = z.strictObject({
  sequence: place,
  kind: z.enum(['edit', 'undo', 'redo']),
  step: place,
  undoes: z.union([z.null(), place]),
  group: z.string().max(200),
  label: plain,
  at: isoMoment,
  format: place,
  changes: z.json(),
  edit: z.json(),
})
export type TransferRow = z.infer<typeof transferRow>

/** A meeting's revisions as they go from store to store, each with its record whole. */
export const transferRevisions = z.strictObject({
  list: z.array(revision.extend({ record: meetingRecord })),
  corrigendumSince: isoMoment,
})
export type TransferRevisions = z.infer<typeof transferRevisions>
