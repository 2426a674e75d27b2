import { firstWords } from '../edit/first-words.ts'
import type { MeetingRecord } from '../record/record.ts'
import { fail, ok, type Result } from '../result.ts'
import { wordsIn } from '../returned/settle.ts'
import { compose, inLayout } from '../statement/compose.ts'
import type { Block, Statement } from '../statement/statement.ts'

/** A paragraph of the body that people can name by its number: "7 (a)". */
export type NumberedParagraph = {
  readonly itemId: string
  readonly label: string
  readonly words: string
  /** The parts of its number: "7", "a"; and those of the heading it stands under. */
  readonly path: readonly string[]
  readonly heading: readonly string[]
}

export type Numbers = {
  readonly paragraphs: readonly NumberedParagraph[]
  /** False where the text prints bullets: the numbers are then those it has when all its paragraphs are numbered. */
  readonly arePrinted: boolean
}

/** The numbers of a frozen text as it prints; of one in bullets, those of its numbered dress. */
export function paragraphNumbers(record: MeetingRecord): Numbers {
  const paragraphs = numbered(compose(record))
  if (paragraphs.some(({ isHeading }) => !isHeading)) return { paragraphs, arePrinted: true }
  return { paragraphs: numbered(compose(inLayout(record, 'numbered'))), arePrinted: false }
}

function numbered({ blocks }: Statement): (NumberedParagraph & { isHeading: boolean })[] {
  let heading: readonly string[] = []
  const above: (readonly string[])[] = [] // the parts that each depth adds
  const found: (NumberedParagraph & { isHeading: boolean })[] = []
  for (const block of blocks) {
    const isHeading = block.kind === 'heading'
    const own = partsOf(block.number)
    if (isHeading) heading = own
    above.length = isHeading ? 0 : Math.min(above.length, block.depth)
    const path = isHeading || isComplete(block) ? own : [...above.flat(), ...own]
    if (!isHeading) above[block.depth] = isComplete(block) ? path.slice(above.flat().length) : own
    if (own.length === 0 || block.source.entity !== 'item') continue
    const label = labelOf(path)
    const words = wordsIn(block.runs)
    found.push({ itemId: block.source.id, label, words, path, heading, isHeading })
  }
  return found
}

/** "7.1" says by itself what it lies under. */
function isComplete({ marker }: Block): boolean {
  return marker.startsWith('1.1')
}

/** The parts of a number as it is printed or said: "7. (a)", "para 7(a)" and "7a" are all of 7 and a. */
function partsOf(number: string): string[] {
  return number.match(/\d+(?:\.\d+)*|\p{L}+/gu) ?? []
}

function labelOf([first = '', ...others]: readonly string[]): string {
  return [first, ...others.map((part) => `(${part})`)].join(' ')
}

const called = /^\s*(?:paragraphs?|paras?|points?|items?|nos?|numbers?|§)(?:\.|\b|(?=\s*\d))\s*/iu

/**
 * The paragraph that people mean by a number: "7", "para 7", "7(a)", "7 (a) (ii)". Where lists start again under their headings, the
 * heading's number before it tells two apart: "II 3". Errors: 'not-found' names the numbers there are, 'invalid' says which two are meant.
 */
export function paragraphAt(
  { paragraphs }: Numbers,
  asked: string,
  name: string,
): Result<NumberedParagraph> {
  const parts = partsOf(asked.replace(called, ''))
  const meant = meantBy(paragraphs, parts)
  const [only] = meant
  if (only !== undefined && meant.length === 1) return ok(only)
  const field = 'number'
  const number = labelOf(parts)
  if (only !== undefined) {
    const each = meant.slice(0, 3).map(({ words }) => `“${firstWords(words)}”`)
    const what = `${name} has ${meant.length} paragraphs ${number}: ${each.join(', ')}`
    return fail('invalid', `${what}. Put the number of the heading first.`, field)
  }
  if (paragraphs.length === 0) return fail('not-found', `${name} has no paragraphs.`, field)
  const are = namedNumbers(paragraphs)
  if (parts.length === 0) return fail('invalid', `Say which paragraph: ${are}.`, field)
  return fail('not-found', `${name} has no paragraph ${number}; there are ${are}.`, field)
}

function meantBy(paragraphs: readonly NumberedParagraph[], parts: readonly string[]) {
  const asked = parts.join(' ')
  if (asked === '') return []
  const isAsked = (path: readonly string[], fold: (words: string) => string) =>
    fold(path.join(' ')) === fold(asked)
  const same = (words: string) => words
  const small = (words: string) => words.toLowerCase()
  const inFull = ({ path, heading }: NumberedParagraph) => [...heading, ...path]
  for (const fold of [same, small]) {
    const own = paragraphs.filter(({ path }) => isAsked(path, fold))
    if (own.length > 0) return own
    const full = paragraphs.filter((one) => isAsked(inFull(one), fold))
    if (full.length > 0) return full
  }
  return []
}

/** The numbers there are, in few words: "1 to 12, 7 (a) to 7 (c)". */
export function namedNumbers(paragraphs: readonly NumberedParagraph[]): string {
  const lists = new Map<string, string[]>()
  for (const { path, label } of paragraphs) {
    const parent = path.slice(0, -1).join(' ')
    const list = lists.get(parent) ?? []
    if (!list.includes(label)) lists.set(parent, [...list, label])
  }
  const named = [...lists.values()].map((labels) =>
    labels.length > 2 ? `${labels[0]} to ${labels.at(-1)}` : labels.join(', '),
  )
  return named.join(', ')
}
