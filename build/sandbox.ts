/** Chromium refuses to start its sandbox as root; every other user has it. */
export function sandboxFlags(uid: number | undefined = process.getuid?.()): string[] {
  return uid === 0 ? ['--no-sandbox'] : []
}
