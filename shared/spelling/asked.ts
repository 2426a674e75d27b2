import { z } from 'zod'
import { style } from '../record/meeting.ts'
import { longestWord, mostWords } from './limits.ts'

const dialect = style.pick({ language: true, spelling: true })
const word = z
  .string()
  .max(longestWord)
  .refine((letters) => letters.isWellFormed(), 'holds half a character')
const words = z.array(word).max(mostWords)

export const wordsAsked = z.strictObject({ dialect, words })
export const misspeltWords = z.strictObject({ misspelt: z.array(z.string()) })

/** A place where text is typed, in the window's own pixels, and the misspelt word in it. */
export const placeOfMenu = z.strictObject({
  at: z.strictObject({ x: z.int().min(0), y: z.int().min(0) }),
  misspelt: z.union([z.null(), z.strictObject({ dialect, word, mayAdd: z.boolean() })]),
  isEditable: z.boolean(),
  hasSelection: z.boolean(),
})

/** What was chosen for the misspelt word; what the system does by itself, such as copying, is nothing to be told. */
export const chosenInMenu = z.strictObject({
  chosen: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('replace'), word: z.string() }),
    z.strictObject({ kind: z.literal('add') }),
  ]),
})
