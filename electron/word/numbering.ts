import { letters, roman } from '../../shared/statement/wording/numbers.ts'
import {
  attribute,
  childOf,
  childrenOf,
  type Element,
  nameOf,
  toggle,
  valueIn,
  wholeOf,
} from './elements.ts'
import { indentOf, type ListAt, type Style } from './styles.ts'

/** What Word prints before a paragraph of a list, and how far its level stands in. */
export type Printed = {
  readonly list: 'bullet' | 'number' | 'none'
  readonly number: string
  readonly indent: number | null
}

type Level = {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly isLegal: boolean // all in digits
  readonly restarts: boolean
  readonly indent: number | null
}

type Num = { readonly abstract: string; readonly starts: ReadonlyMap<number, number> }

const nothing: Printed = { list: 'none', number: '', indent: null }

/**
 * Counts lists as Word does: those of one definition go on in each other, a deeper level begins again under the next one
 * above it, and a list that says where it starts does so at its first paragraph.
 *
 * @returns what is printed before the next paragraph of a list; each call counts one
 */
export function countLists(
  root: Element | null,
  styleOf: (id: string | null) => Style,
): (at: ListAt) => Printed {
  const { abstracts, nums } = definitionsIn(root, styleOf)
  const counters = new Map<string, (number | undefined)[]>()
  const started = new Set<string>()
  return ({ num, level }) => {
    const list = nums.get(num)
    const levels = abstracts.get(list?.abstract ?? '')
    const own = levels?.[level]
    if (list === undefined || levels === undefined || own === undefined) return nothing
    if (own.format === 'bullet') return { list: 'bullet', number: '', indent: own.indent }
    const counted = counters.get(list.abstract) ?? []
    const key = `${num} ${level}`
    const start = started.has(key) ? undefined : list.starts.get(level)
    started.add(key)
    const last = counted[level]
    counted[level] = start ?? (last === undefined ? own.start : last + 1)
    for (let below = level + 1; below < counted.length; below += 1) {
      if (levels[below]?.restarts !== false) counted[below] = undefined
    }
    counters.set(list.abstract, counted)
    const number = printed(levels, own, counted)
    return { list: number === '' ? 'none' : 'number', number, indent: own.indent }
  }
}

function definitionsIn(root: Element | null, styleOf: (id: string | null) => Style) {
  const abstracts = new Map<string, Level[]>()
  const linked = new Map<string, string>() // definitions that stand in for a list style
  const nums = new Map<string, Num>()
  for (const element of childrenOf(root)) {
    const abstract = attribute(element, 'abstractNumId')
    const num = attribute(element, 'numId')
    if (nameOf(element) === 'abstractNum' && abstract !== null) {
      abstracts.set(abstract, levelsIn(element))
      const style = valueIn(element, 'numStyleLink')
      if (style !== null) linked.set(abstract, style)
    }
    if (nameOf(element) === 'num' && num !== null) nums.set(num, numOf(element))
  }
  for (const [num, { abstract, starts }] of nums) {
    const style = linked.get(abstract)
    const real = style === undefined ? undefined : nums.get(styleOf(style).list?.num ?? '')
    if (real !== undefined) nums.set(num, { abstract: real.abstract, starts })
  }
  return { abstracts, nums }
}

function levelsIn(abstract: Element): Level[] {
  const levels: Level[] = []
  for (const element of childrenOf(abstract)) {
    if (nameOf(element) !== 'lvl') continue
    const at = wholeOf(attribute(element, 'ilvl'))
    if (at < 0 || at > 8) continue
    levels[at] = {
      start: wholeOf(valueIn(element, 'start') ?? '1'),
      format: valueIn(element, 'numFmt') ?? 'decimal',
      text: valueIn(element, 'lvlText') ?? '',
      isLegal: toggle(element, 'isLgl') ?? false,
      restarts: valueIn(element, 'lvlRestart') !== '0',
      indent: indentOf(childOf(element, 'pPr')),
    }
  }
  return levels
}

function numOf(num: Element): Num {
  const starts = new Map<number, number>()
  for (const element of childrenOf(num)) {
    const start = nameOf(element) === 'lvlOverride' ? valueIn(element, 'startOverride') : null
    if (start !== null) starts.set(wholeOf(attribute(element, 'ilvl')), wholeOf(start))
  }
  return { abstract: valueIn(num, 'abstractNumId') ?? '', starts }
}

function printed(levels: readonly Level[], own: Level, counted: readonly (number | undefined)[]) {
  if (own.format === 'none') return ''
  return own.text.replace(/%([1-9])/g, (_, nth: string) => {
    const at = Number(nth) - 1
    const format = own.isLegal ? 'decimal' : (levels[at]?.format ?? 'decimal')
    return inFormat(format, counted[at] ?? levels[at]?.start ?? 1)
  })
}

const mostInLetters = 780 // as far as Word goes
const mostInRomans = 3999

function inFormat(format: string, count: number): string {
  if (format === 'decimalZero') return String(count).padStart(2, '0')
  const most = format.endsWith('Roman') ? mostInRomans : mostInLetters
  if (count < 1 || count > most) return String(count)
  switch (format) {
    case 'lowerLetter':
      return letters(count)
    case 'upperLetter':
      return letters(count).toUpperCase()
    case 'lowerRoman':
      return roman(count)
    case 'upperRoman':
      return roman(count).toUpperCase()
    default:
      return String(count)
  }
}
