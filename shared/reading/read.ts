import { ok, type Result } from '../result.ts'
import { assembled, type Reading } from './assemble.ts'
import { readableLines } from './guard.ts'
import type { Ids } from './ids.ts'
import { noParties, type Parties } from './parties.ts'
import { survey } from './survey.ts'

export type ReadOptions = {
  readonly ids: Ids
  /** A lookup over the directory; without it only what the text says itself is known. */
  readonly parties?: Parties
}

/**
 * Reads a statement into a record. Composing it gives the text back, paragraph for paragraph, after what `normalised` tells:
 * where composed facts would differ from the author's words, the words are kept.
 *
 * @returns the error `unreadable` for a text that is empty, binary or too long
 */
export function read(text: string, { ids, parties = noParties }: ReadOptions): Result<Reading> {
  const readable = readableLines(text)
  if (!readable.ok) return readable
  const found = survey(readable.value, parties)
  return ok(assembled(found, parties, ids))
}
