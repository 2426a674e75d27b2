import { deepest, itemKinds } from '../../shared/record/vocabulary.ts'
import { keepUnsentLine, unsentLine } from '../app/unsent.ts'
import { emptyLine, type Line } from './capture.ts'
import type { Cursor } from './cursor.ts'

/** What stays in the window for a meeting while its body is not in sight: the unsent lines, and where the cursor was. */
export type Remembered = {
  line: Line
  /** The unsent line of the private log. */
  logLine: string
  cursor: Cursor | null
}

const meetings = new Map<string, Remembered>()

/** What is remembered for a meeting; its cursor is written in place, its lines by `rememberLine` and `rememberLogLine`. */
export function rememberedOf(meetingId: string): Remembered {
  const known = meetings.get(meetingId)
  if (known) return known
  const fresh: Remembered = {
    line: readLine(unsentLine('statement', meetingId)),
    logLine: unsentLine('log', meetingId),
    cursor: null,
  }
  meetings.set(meetingId, fresh)
  return fresh
}

/** Remembers an unsent line, also for the next run of the app: words that were typed are kept, filed or not. */
export function rememberLine(meetingId: string, line: Line): void {
  rememberedOf(meetingId).line = line
  keepUnsentLine('statement', meetingId, line.words === '' ? '' : JSON.stringify(line))
}

/** Remembers an unsent line of the private log in the same way. */
export function rememberLogLine(meetingId: string, words: string): void {
  rememberedOf(meetingId).logLine = words
  keepUnsentLine('log', meetingId, words)
}

type Kept = { words?: unknown; aim?: { kind?: unknown; depth?: unknown; once?: unknown } }

/** A line as it was kept; an empty one where it cannot be made out. */
function readLine(json: string): Line {
  try {
    const { words, aim }: Kept = JSON.parse(json)
    const kind = itemKinds.find((one) => one === aim?.kind)
    if (typeof words !== 'string' || kind === undefined) return emptyLine
    const depth = Math.max(0, Math.min(deepest, Number(aim?.depth) || 0))
    return { words, aim: { kind, depth, once: aim?.once === true } }
  } catch {
    return emptyLine
  }
}
