import { z } from 'zod'
import { attendance, group } from './attendance.ts'
import { id } from './id.ts'
import { meeting, style } from './meeting.ts'
import { party } from './party.ts'
import { plain } from './text.ts'

/** A party that a new meeting of the series expects, and how its name prints. */
const regular = z.strictObject({ party, form: attendance.shape.form })
export type Regular = z.infer<typeof regular>

/** An attendance group as the series words it, with its regulars in their order. */
const seriesGroup = group
  .omit({ id: true, order: true })
  .extend({ regulars: z.array(regular).max(1_000) })
export type SeriesGroup = z.infer<typeof seriesGroup>

/** A paragraph that every meeting begins or ends with; `{slots}` in it are filled from the facts. */
const stockParagraph = z.strictObject({
  place: z.enum(['before-outcomes', 'after-outcomes']),
  text: plain,
})
export type StockParagraph = z.infer<typeof stockParagraph>

/** A body that meets again and again: what a new meeting of it starts from. A record copies, never refers. */
export const series = z.strictObject({
  id,
  name: plain, // "Ad Hoc Group Senior Officials"
  shortName: plain, // "AHG SOM"
  process: plain,
  processShort: plain,
  hosts: plain, // "Co-Chairs"
  style: style.omit({ id: true }),
  groups: z.array(seriesGroup).max(50), // in their order
  learnsRegulars: z.boolean(), // the regulars are those of the last meeting, each time the next one is made
  quorum: meeting.shape.quorum,
  stock: z.array(stockParagraph).max(50), // in their order
  wording: z.strictObject({ opening: plain, attendance: plain, purpose: plain }),
  checksSpelling: z.boolean(), // misspelt words are underlined in its meetings
  knownWords: z.array(plain).max(2_000), // that its spelling counts as right besides the dictionary's
})
export type Series = z.infer<typeof series>
