import { createLookup, startingDirectory } from '../../../shared/directory/index.ts'
import type { Reading } from '../../../shared/reading/assemble.ts'
import { normalised } from '../../../shared/reading/normalise.ts'
import { read } from '../../../shared/reading/read.ts'
import { countingIds } from '../../../shared/record/new-id.ts'
import { compose } from '../../../shared/statement/compose.ts'
import { paragraphs } from '../../../shared/statement/text.ts'

export const parties = createLookup(startingDirectory)

/** A text read with the directory that a store starts with; fails the test where it cannot be read. */
export function reading(text: string): Reading {
  const result = read(text, { ids: countingIds(), parties })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** What reading and composing make of a text, and what they must make of it. */
export function roundTrip(text: string): { given: string[]; back: string[] } {
  return { given: normalised(text), back: paragraphs(compose(reading(text).record)) }
}
