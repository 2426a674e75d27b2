/** Where a command writes: what it did or found as a line of JSON each, what went wrong as plain words. */
export type Terminal = {
  print(found: unknown): void
  complain(message: string): void
  /** Whether anything went wrong so far. */
  readonly complained: boolean
}

export function terminal(): Terminal {
  let complained = false
  process.stdout.on('error', leaveQuietly)
  return {
    print: (found) => {
      process.stdout.write(`${JSON.stringify(found)}\n`)
    },
    complain: (message) => {
      complained = true
      process.stderr.write(`${message}\n`)
    },
    get complained() {
      return complained
    },
  }
}

/** Whoever reads our lines has had enough of them, as `head` has. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
