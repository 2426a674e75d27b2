import type { Columns } from './columns.ts'

export type Person = {
  readonly name: string
  readonly title: string
  readonly organisation: string
  readonly isHead: boolean
}

const headWords = /\b(?:head of (?:the )?delegation|head of del\.?|HoD)\b/i
const yes = /^(?:yes|y|x|✓|✔|true|1|head|hod|head of (?:the )?delegation)$/i
const salutations =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|h\.?e|hon|sir|dame|amb|ambassador)\.?$/i

/**
 * The delegate a row tells of; null where it names none. "Head of delegation" is taken out of a name or a title, wherever it stands.
 *
 * @param rest the words after the party in a line of one cell: "Ms Ana Tui, Director"
 */
export function personIn(cells: readonly string[], columns: Columns, rest: string): Person | null {
  const cell = (kind: keyof Columns): string => {
    const index = columns[kind]
    return index === undefined ? '' : (cells[index] ?? '')
  }
  const [restName = '', ...restTitle] = rest.split(/,\s+/)
  const isSalutation = salutations.test(cell('title'))
  const parts = [
    cell('salutation') || (isSalutation ? cell('title') : ''),
    cell('name'),
    cell('first-name'),
    cell('last-name'),
    restName,
  ]
  const written = parts.filter(Boolean).join(' ')
  const title = (isSalutation ? '' : cell('title')) || restTitle.join(', ')
  const name = withoutHead(written)
  if (name === '' || cell('name') + cell('first-name') + cell('last-name') + restName === '') {
    return null
  }
  return {
    name,
    title: withoutHead(title),
    organisation: cell('organisation'),
    isHead: yes.test(cell('head')) || headWords.test(cell('head') + written + title),
  }
}

/** The words without "(Head of Delegation)" and what parted it from them. */
function withoutHead(words: string): string {
  if (!headWords.test(words)) return words
  return words
    .replace(/\s*[([]\s*(?:head of (?:the )?delegation|head of del\.?|HoD)\s*[)\]]/i, '')
    .replace(/(?:^|\s*[,;–—-]\s*)(?:head of (?:the )?delegation|head of del\.?|HoD)\b/i, '')
    .replace(/^\s*[,;–—-]\s*/, '')
    .trim()
}
