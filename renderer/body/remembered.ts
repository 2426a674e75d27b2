import { emptyLine, type Line } from './capture.ts'
import type { Cursor } from './editor.ts'

/** What stays in the window for a meeting while its body is not in sight: the unsent lines, and where the cursor was. */
export type Remembered = {
  line: Line
  /** The unsent line of the private log. */
  logLine: string
  cursor: Cursor | null
}

const meetings = new Map<string, Remembered>()

/** What is remembered for a meeting; its fields are written in place. */
export function rememberedOf(meetingId: string): Remembered {
  const known = meetings.get(meetingId)
  if (known) return known
  const fresh: Remembered = { line: emptyLine, logLine: '', cursor: null }
  meetings.set(meetingId, fresh)
  return fresh
}
