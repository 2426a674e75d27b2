import { z } from 'zod'
import { id, order } from './id.ts'
import { isoDate } from './meeting.ts'
import { plain } from './text.ts'

/**
 * A decision or action of an earlier meeting that was open when this one began. It stands beside the draft and prints nothing. It is
 * carried over to the next meeting unless it is left; reported on, it names the outcome that says so.
 */
export const followUp = z.strictObject({
  id,
  order,
  sourceId: id, // the meeting that took it, which may have gone from the store
  source: plain, // that meeting in a word: "Eleventh"
  kind: z.enum(['decision', 'action']),
  words: plain,
  owner: plain,
  due: isoDate,
  left: z.boolean(),
  outcomeId: z.union([z.null(), id]), // the outcome that reports on it
})
export type FollowUp = z.infer<typeof followUp>
