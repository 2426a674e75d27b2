import { z } from 'zod'
import { plain } from '../record/text.ts'

/** A change that Word tracked: who made it, when (as the file says it, '' where it does not), and whether by moving. */
const tracked = z.strictObject({
  kind: z.enum(['inserted', 'deleted']),
  author: plain,
  at: plain,
  moved: z.boolean(),
})
export type Tracked = z.infer<typeof tracked>

/** A stretch of words that looks alike and has one fate. A footnote is a run of its own with an empty `text`. */
const wordRun = z.strictObject({
  text: plain,
  italic: z.boolean(),
  bold: z.boolean(),
  footnote: z.union([z.null(), plain]),
  tracked: z.union([z.null(), tracked]),
})
export type WordRun = z.infer<typeof wordRun>

/** A comment, with the words of its paragraph it stands on ('' where it only points at a place). */
const comment = z.strictObject({ author: plain, at: plain, words: plain, on: plain })
export type Comment = z.infer<typeof comment>

const wordParagraph = z.strictObject({
  style: plain, // its name: "heading 1", "List Bullet"
  heading: z.union([z.null(), z.int().min(1).max(9)]),
  list: z.enum(['none', 'bullet', 'number']),
  number: plain, // as Word counts and prints it: "3.", "(a)"
  indent: z.int().min(0), // of its text from the margin, in twentieths of a point
  bookmarks: z.array(plain), // those that begin in it or just before
  runs: z.array(wordRun),
  mark: z.union([z.null(), tracked]), // what happened to its end, which joins it to the next where it goes
  comments: z.array(comment),
})
export type WordParagraph = z.infer<typeof wordParagraph>

/** What a Word document says, in its order, as a plain value; the paragraphs of a table stand one after the other. */
export const wordDocument = z.strictObject({
  paragraphs: z.array(wordParagraph),
  loose: z.array(comment), // comments that stand nowhere in the text
})
export type WordDocument = z.infer<typeof wordDocument>
