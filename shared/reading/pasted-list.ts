import type { Marker } from '../record/vocabulary.ts'
import { numberInForm } from '../statement/wording/numbers.ts'
import { typedNumber } from './typed-number.ts'

/** A line of pasted text that says something, in its place in the list that it may belong to. */
export type PastedLine = {
  /** Which of the lines it is. */
  readonly index: number
  /** Where its words begin: after the indentation, and after the bullet or number that stood there. */
  readonly from: number
  readonly to: number
  /** How deep it lies; null for a line that belongs to no list. */
  readonly depth: number | null
  /** Whether a bullet or number stood before its words. */
  readonly isMarked: boolean
}

const always = '•●▪■◦‣⁃○◆➢➤►▸✓✔\uF0B7\uF0A7\uF0D8\uF0FC'
/** A glyph that is always a bullet; a dash or star and a space; anything else that is no word, and a tab, as word processors copy it. */
const bullet = new RegExp(
  `^\\s*(?:([${always}])\\s*|([-–—*·+])\\s+|([oØüvqàn§]|[^\\p{L}\\p{N}\\s"'“‘(\\[])\\t\\s*)(?=\\S)`,
  'u',
)
const letterBullet = /^\s*(o)\s+(?=\p{L})/u // a word processor's second level, where the first has been seen
const highest = 200 // the longest list whose letters and numerals are known

/** A line with what stands before its words; `form` tells bullets and numbers of one kind from those of another, '' for none. */
type Marked = Omit<PastedLine, 'depth' | 'isMarked'> & {
  readonly indent: number
  readonly form: string
  readonly opens: boolean // it ends with a colon: a list follows
}

/**
 * Reads lines of pasted text as the list they are: any bullet or number before the words, levels by indentation, glyph and kind of
 * number. A number counts only beside its neighbour ("4." with a "5."); any other stays with the words.
 *
 * @param lines without line ends; those that say nothing are left out of the answer
 */
export function readPastedLines(lines: readonly string[]): PastedLine[] {
  const marked = markedLines(lines)
  const depths = depthsOf(marked)
  return marked.map(({ index, from, to, form }, nth) => ({
    ...{ index, from, to },
    depth: depths[nth] ?? null,
    isMarked: form !== '',
  }))
}

function markedLines(lines: readonly string[]): Marked[] {
  const numbers = numbersThatCount(lines)
  let inBullets = false
  return lines.flatMap((raw, index): Marked[] => {
    const to = raw.trimEnd().length
    if (to === 0) return []
    const start = raw.length - raw.trimStart().length
    const line = { index, to, indent: columnsOf(raw.slice(0, start)), opens: raw[to - 1] === ':' }
    const match = bullet.exec(raw) ?? (inBullets ? letterBullet.exec(raw) : null)
    const glyph = match?.slice(1).find((one) => one !== undefined)
    if (match && glyph !== undefined) {
      inBullets = true
      return [{ ...line, from: match[0].length, form: `•${glyph}` }]
    }
    const number = numbers[index]
    return [{ ...line, from: number?.length ?? start, form: number?.form ?? '' }]
  })
}

function columnsOf(space: string): number {
  return [...space].reduce((columns, one) => columns + (one === '\t' ? 4 : 1), 0)
}

/** A number before a line's words: how much of the line it takes, and what it may count, of which kind. */
type Numbered = {
  readonly length: number
  readonly counts: readonly { readonly form: string; readonly value: number }[]
}

/** The numbers before these lines that stand beside their neighbours, with the kind in which they do. */
function numbersThatCount(lines: readonly string[]): ({ length: number; form: string } | null)[] {
  const numbers = lines.map(numberOf)
  const seen = new Set(
    numbers.flatMap((number) => number?.counts.map(({ form, value }) => `${form} ${value}`) ?? []),
  )
  return numbers.map((number) => {
    const count = number?.counts.find(({ form, value }) => {
      const mayBegin = form !== '1' || seen.has('1 1') // a bare "31" before October is no number of a list
      return mayBegin && (seen.has(`${form} ${value - 1}`) || seen.has(`${form} ${value + 1}`))
    })
    return number && count ? { length: number.length, form: count.form } : null
  })
}

function numberOf(raw: string): Numbered | null {
  const words = raw.trimStart()
  const number = typedNumber(words.slice(0, 40).replace(/\s+/g, ' '))
  if (!number) return null
  const { token, markers } = number
  const after = raw.length - words.length + token.length
  const length = after + (/^\s*/.exec(raw.slice(after))?.[0].length ?? 0)
  if (length >= raw.trimEnd().length) return null
  const parts = token.match(/\d+/g) ?? []
  if (parts.length > 1) {
    const form = `${parts.length} levels`
    return { length, counts: [{ form, value: Number(parts.at(-1)) }] }
  }
  const forms: readonly Marker[] = /^\d+$/.test(token) ? ['1'] : markers
  const counts = forms.flatMap((marker) => {
    const value = countOf(marker, token)
    return value === undefined ? [] : [{ form: marker, value }]
  })
  return { length, counts }
}

const values = new Map<Marker, ReadonlyMap<string, number>>()

/** What a number says in a form: "(c)" is 3. */
function countOf(marker: Marker, token: string): number | undefined {
  const known = values.get(marker) ?? valuesIn(marker)
  values.set(marker, known)
  return known.get(token)
}

function valuesIn(marker: Marker): ReadonlyMap<string, number> {
  const all = Array.from({ length: highest }, (_, nth) => nth + 1)
  return new Map(all.map((value) => [numberInForm(marker, [value]), value]))
}

type Level = { readonly indent: number; readonly form: string; readonly depth: number }

/**
 * How deep each line lies. A list of bullets or numbers is deeper where it is indented more or of another kind, and lies under a line
 * that ends with a colon. Lines without any are a list by their indentation alone, where some are indented more than others.
 */
function depthsOf(marked: readonly Marked[]): (number | null)[] {
  const hasMarks = marked.some(({ form }) => form !== '')
  const [first] = marked
  const isIndented = !hasMarks && marked.some(({ indent }) => indent > (first?.indent ?? 0))
  let levels: readonly Level[] = []
  return marked.map((line, nth) => {
    if (line.form !== '' || isIndented) {
      levels = levelsWith(levels, line)
      return levels.at(-1)?.depth ?? 0
    }
    const inside = levels.at(-1)
    if (inside && line.indent > inside.indent && inside.form !== '') return inside.depth // wrapped of the line before
    const opens = line.opens && (marked[nth + 1]?.form ?? '') !== ''
    levels = opens ? [{ indent: -1, form: '', depth: 0 }] : []
    return opens ? 0 : null
  })
}

/** The levels down to that of a line: beside one of its kind, else under the innermost that holds it. */
function levelsWith(levels: readonly Level[], { indent, form }: Marked): Level[] {
  const beside = levels.findLastIndex((level) => level.form === form && level.indent === indent)
  const holds = (level: Level): boolean =>
    level.indent < indent || (level.indent === indent && level.form !== form)
  const outer = levels.slice(0, beside >= 0 ? beside : levels.findLastIndex(holds) + 1)
  return [...outer, { indent, form, depth: (outer.at(-1)?.depth ?? -1) + 1 }]
}
