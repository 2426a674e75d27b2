import type { Store } from '../store/store.ts'
import type { Terminal } from './terminal.ts'

/** One line a meeting, the newest first. */
export async function list(store: Store, terminal: Terminal): Promise<void> {
  const library = store.library()
  if (!library.ok) return terminal.complain(library.error.message)
  for (const { id, title, seriesName, seriesShort, ...rest } of library.value.meetings) {
    const { ordinal, start, end, mode, city, country, items } = rest
    const series = { name: seriesName, shortName: seriesShort }
    terminal.print({ meeting: id, title, series, ordinal, start, end, mode, city, country, items })
  }
}
