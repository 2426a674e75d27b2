import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { z } from 'zod'

/**
 * A small file beside the store that says who works in it. It is there for the message only: what keeps others out is
 * SQLite's lock, and a note left behind by a crash keeps out nobody.
 */
const note = z.object({ pid: z.int(), host: z.string(), program: z.string() })

function noteOf(path: string): string {
  return `${path}.in-use`
}

/** Says that this process works in the store. A note that cannot be written costs the others a name, no more. */
export function leaveNote(path: string, program: string): void {
  try {
    writeFileSync(noteOf(path), JSON.stringify({ pid: process.pid, host: hostname(), program }))
  } catch {
    // the message will say "another program"
  }
}

export function takeNoteAway(path: string): void {
  rmSync(noteOf(path), { force: true })
}

/** "the store is in use by …", with the name the other process left, where it left one. */
export function inUseMessage(path: string): string {
  const who = readNote(path)
  const by = who ? `${who.program} (process ${who.pid} on ${who.host})` : 'another program'
  return `The store is in use by ${by}. Close it there and try again. The store is ${path}.`
}

function readNote(path: string): z.infer<typeof note> | undefined {
  try {
    return note.parse(JSON.parse(readFileSync(noteOf(path), 'utf8')))
  } catch {
    return undefined
  }
}
