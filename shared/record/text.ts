import { z } from 'zod'
import { longestText } from './vocabulary.ts'

// C0 and C1 controls and the two noncharacters XML 1.0 forbids: none can be printed, Word refuses the file.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unprintable = /[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]/

/** One line of well-formed Unicode without control characters. */
export const plain = z
  .string()
  .max(longestText, 'longer than a paragraph can be')
  .refine((value) => value.isWellFormed(), 'holds half a character (a lone surrogate)')
  .refine((value) => !unprintable.test(value), 'holds control characters')

const offset = z.int().min(0).max(longestText)

/** A mark on a span of a text: offsets are UTF-16 units, `from` before `to`. A footnote stands at one place. */
const mark = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('italic'), from: offset, to: offset }),
  z.strictObject({ kind: z.literal('bold'), from: offset, to: offset }),
  z.strictObject({ kind: z.literal('footnote'), at: offset, note: plain }),
])
export type Mark = z.infer<typeof mark>

/** A string with marks: the words of an item. Marks lie inside the string. */
export const text = z
  .strictObject({ text: plain, marks: z.array(mark).max(2_000) })
  .refine(
    ({ text, marks }) =>
      marks.every((m) =>
        m.kind === 'footnote' ? m.at <= text.length : m.from < m.to && m.to <= text.length,
      ),
    'a mark lies outside the text',
  )
export type Text = z.infer<typeof text>
