import type { Edit } from '../../shared/edit/edit.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: what no text of a record may hold is looked for
const unprintable = /[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]/g

/**
 * The edit with every string such as the contract takes it: half characters become U+FFFD, control characters (a
 * tab or line break that came with a paste) a space. Lengths stay, so that marks still lie where they lay.
 */
export function withCleanWords(edit: Edit): Edit {
  return clean(edit) as Edit
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replace(unprintable, ' ')
  if (Array.isArray(value)) return value.map(clean)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clean(part)]))
}
