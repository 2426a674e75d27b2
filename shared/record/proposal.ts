import { z } from 'zod'
import { id } from './id.ts'
import { isoMoment } from './meeting.ts'
import { plain } from './text.ts'
import { proposalStates } from './vocabulary.ts'

/**
 * Other words that a delegation asks for in one item: the two lines it brings, or a correction of a text that was circulated. It stands beside the draft and prints nothing; decided
 * on, it keeps its words and says what became of them.
 */
export const proposal = z.strictObject({
  id,
  at: isoMoment,
  partyId: z.union([z.null(), id]), // who proposes
  itemId: z.union([z.null(), id]), // null once the item has gone
  words: plain,
  state: z.enum(proposalStates),
  against: plain, // of a correction, the revision that it corrects: "Circulated 1"; '' otherwise
  number: plain, // and the paragraph in it: "7 (a)"
})
export type Proposal = z.infer<typeof proposal>
