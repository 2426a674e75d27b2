import type { DirectoryEntry } from './entry.ts'
import { organisations } from './organisations.ts'
import { states } from './states.ts'

export { alphabetical } from './alphabetical.ts'
export { complete } from './complete.ts'
export type { DirectoryEntry } from './entry.ts'
export { createLookup, type Lookup, writtenForms } from './lookup.ts'
export { states } from './states.ts'

/** The parties every new store starts with: 195 states and the organisations, offices and groups that often attend. */
export const startingDirectory: readonly DirectoryEntry[] = [
  ...states.map(({ entry }) => entry),
  ...organisations,
]
