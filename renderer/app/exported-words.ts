import type { Output } from '../../shared/calls.ts'

type InTemplate = NonNullable<Output<'exportStatement'>['inTemplate']>

/** What the meeting has that a template may have no place for, as Facts calls it. */
const facts: { readonly [name: string]: string } = {
  symbol: 'document symbol',
  distribution: 'distribution mark',
}

/** What is said of a saved file; of one in a template also what it lacks, and what the meeting had nothing for. */
export function exportedWords(file: string, left: InTemplate | undefined): string {
  const { empty = [], unplaced = [] } = left ?? {}
  const told = [`Saved as “${file}”.`]
  if (unplaced.length > 0) {
    const names = unplaced.map((name) => `the ${facts[name] ?? name}`)
    told.push(
      `The template has no place for ${listed(names)}: write ${listed(unplaced.map(braced))} into its header or text.`,
    )
  }
  if (empty.length > 0) told.push(`The meeting has nothing for ${listed(empty.map(braced))}.`)
  return told.join(' ')
}

function braced(name: string): string {
  return `{{${name}}}`
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}
