import { readStatement } from '../read-statement.ts'
import type { Store } from '../store/store.ts'
import { here } from './here.ts'
import type { Terminal } from './terminal.ts'

/** Reads texts into the store, one after the other; one that cannot be read does not stop the others. */
export async function readFiles(
  store: Store,
  terminal: Terminal,
  files: readonly string[],
): Promise<void> {
  for (const file of files) {
    const read = await readStatement(store, here(file), new Date().toISOString())
    if (read.ok) terminal.print({ file, ...read.value })
    else terminal.complain(`${file}: ${read.error.message}`)
  }
}
