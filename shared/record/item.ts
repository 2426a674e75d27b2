import { z } from 'zod'
import { id, order } from './id.ts'
import { isoDate, isoMoment } from './meeting.ts'
import { plain, text } from './text.ts'
import { itemKinds, markers, parts } from './vocabulary.ts'

/**
 * One thing in the body. Own words: `part` is '' and `text` is the truth. A formula: `part` says which,
 * `wording` holds the words with `{slots}` for facts, and the statement composes it; written over by hand, `text` is
 * printed and `composedThen` keeps what the facts gave at that moment, so that a later difference can be shown.
 */
export const item = z.strictObject({
  id,
  order,
  parentId: z.union([z.null(), id]),
  kind: z.enum(itemKinds),
  headingLevel: z.int().min(1).max(3), // of a heading: 7, 7.1, 7.1.1
  marker: z.enum(markers),
  printed: z.boolean(), // a heading may be an agenda item that only files what follows
  part: z.enum(parts),
  wording: plain,
  text,
  composedThen: z.union([z.null(), plain]),
  status: z.enum(['open', 'ad-referendum', 'agreed']),
  statusAt: isoMoment,
  capturedAt: isoMoment,
  origin: plain, // the earlier text it was taken from ("the Eleventh"), until it is written, agreed or confirmed
})
export type Item = z.infer<typeof item>

/** What a person set by hand on the nth sentence of an item; null leaves it to recognition. */
export const sentence = z.strictObject({
  id,
  itemId: id,
  nth: z.int().min(0).max(10_000),
  actors: z.union([z.null(), z.array(plain).max(100)]),
  action: z.union([z.null(), plain]),
  level: z.union([z.null(), z.int().min(0).max(5)]),
  owner: plain,
  due: isoDate,
})
export type Sentence = z.infer<typeof sentence>

/** A private line taken while listening; never printed, never projected. */
export const logLine = z.strictObject({
  id,
  at: isoMoment,
  partyId: z.union([z.null(), id]),
  words: plain,
  headingId: z.union([z.null(), id]),
  itemId: z.union([z.null(), id]), // the outcome made from it
})
export type LogLine = z.infer<typeof logLine>
