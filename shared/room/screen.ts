import { z } from 'zod'
import { id } from '../record/id.ts'
import { isoMoment } from '../record/meeting.ts'
import { plain } from '../record/text.ts'
import { blockKinds } from '../statement/statement.ts'
import { mostBlocks, type RoomPlace } from './limits.ts'

/** A stretch of words that the room sees alike. */
const roomPiece = z.strictObject({
  text: plain,
  change: z.enum(['same', 'added', 'removed']), // against the tabled text, where changes are shown
  bracket: z.int().min(0).max(9), // how many square brackets stand around it
  italic: z.boolean(),
  bold: z.boolean(),
  note: z.union([z.null(), z.int().min(1)]), // the number of a footnote, which stands here alone
})
export type RoomPiece = z.infer<typeof roomPiece>

const roomBlock = z.strictObject({
  id,
  kind: z.enum(blockKinds),
  depth: z.int().min(0).max(8),
  lead: plain, // its number or bullet
  was: z.union([z.null(), plain]), // its number in the tabled text, where that was another
  pieces: z.array(roomPiece).max(10_000),
  isCurrent: z.boolean(),
  isGone: z.boolean(), // was tabled and stands no more
})
export type RoomBlock = z.infer<typeof roomBlock>

/**
 * All that the room's screen is ever told: printed words of the statement, and how they are shown. It has no place for the log,
 * for owners, or for anything else that does not print.
 */
export const roomScreen = z.strictObject({
  title: plain,
  language: z.string().regex(/^[a-z]{2}-[A-Z]{2}$/),
  at: z.int().min(0), // the paragraph under discussion, counted from 1; 0 where there is none
  of: z.int().min(0),
  frozenAt: isoMoment, // '' while the room follows the draft
  tabledAt: isoMoment, // '' where no text is tabled
  showsChanges: z.boolean(),
  blocks: z.array(roomBlock).max(mostBlocks),
})
export type RoomScreen = z.infer<typeof roomScreen>

/** What the main process tells the draft's window of the room's. */
export type RoomEvent =
  | { readonly kind: 'step'; readonly by: 1 | -1 } // a key or a presenter, pressed in the room's window
  | { readonly kind: 'placed'; readonly place: RoomPlace } // a display was plugged in or taken away
  | { readonly kind: 'closed' }
