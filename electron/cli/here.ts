import { resolve } from 'node:path'

/** A path as the person meant it: from where they stood. npm runs its scripts in the project's folder instead. */
export function here(path: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: stood } = process.env
  return resolve(script === 'cli' && stood !== undefined ? stood : process.cwd(), path)
}
