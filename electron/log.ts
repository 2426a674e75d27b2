import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * One line of what went wrong: what was being done, and the error's kind, code and place in the program. Never its
 * message, and never what was being saved: either could hold the text of minutes.
 */
export type Log = (what: string, error?: unknown) => void

const longest = 1_000_000 // bytes; then a new file is begun, and the one before is kept

/** A log that adds JSON lines to a file. A log that cannot be written stops nothing. */
export function fileLog(path: string, now: () => Date): Log {
  return (what, error) => {
    try {
      mkdirSync(dirname(path), { recursive: true })
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
      if (size > longest) renameSync(path, `${path}.1`)
      appendFileSync(path, `${JSON.stringify({ at: now().toISOString(), what, ...told(error) })}\n`)
    } catch {
      // the disk is full or read-only; the calls say so themselves
    }
  }
}

function told(error: unknown): { kind?: string; code?: string; where?: string[] } {
  if (!(error instanceof Error)) return {}
  const code = 'code' in error ? { code: String(error.code) } : {}
  return { kind: error.name, ...code, where: framesOf(error).slice(0, 8) }
}

/** The stack repeats the message, which may have lines that look like its own. */
function framesOf({ stack = '', message }: Error): string[] {
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n')
  return frames.map((line) => line.trim()).filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
}
