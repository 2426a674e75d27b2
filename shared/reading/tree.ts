import { deepest, type ItemKind, type Marker } from '../record/vocabulary.ts'
import { type Numbering, startNumbering } from '../statement/numbering.ts'
import type { Heading } from './headings.ts'
import type { Ids } from './ids.ts'
import type { Line } from './normalise.ts'
import { type TypedNumber, typedNumber } from './typed-number.ts'

/** A line in its place in the body: its id, what it lies under, its marker, and the words after that. */
export type PlacedLine = {
  readonly id: string
  readonly parentId: string | null
  readonly depth: number
  readonly kind: ItemKind
  readonly headingLevel: number
  readonly marker: Marker
  readonly words: string
}

/** What a line is before it is placed. */
export type LineRole =
  | { readonly as: 'title' }
  | { readonly as: 'head' } // a line of facts at the head of the text
  | { readonly as: 'heading'; readonly heading: Heading }
  | { readonly as: 'body' }

/** A level that the next line may lie beside or under. */
type Level = {
  readonly id: string
  readonly parentId: string | null
  readonly depth: number
  readonly key: string // of its bullets or numbers; '' for a paragraph
  readonly indent: number
  readonly opens: boolean // it ends with a colon: a list follows
}

type State = {
  readonly numbering: Numbering
  readonly series: ReadonlySet<string> // letters that go on: "A." where there is a "B."
  readonly ids: Ids
  levels: Level[] // from the margin inwards
}

/**
 * Places lines: points under what opens their list, deeper ones by their indentation, glyph or kind of number; a typed number
 * becomes computed where the numbering gives the same, and stays in the words where it does not.
 */
export function placed(lines: readonly Line[], roles: readonly LineRole[], ids: Ids): PlacedLine[] {
  const state: State = {
    numbering: startNumbering(),
    series: lettersThatGoOn(lines),
    ids,
    levels: [],
  }
  return lines.map((line, index) => placedAs(state, line, roles[index] ?? { as: 'body' }))
}

function placedAs(state: State, line: Line, role: LineRole): PlacedLine {
  switch (role.as) {
    case 'title':
      return atMargin(state, line, 'title')
    case 'head':
      return atMargin(state, line, 'paragraph')
    case 'heading':
      return headingPlaced(state, line, role.heading)
    case 'body':
      return line.bullet ? bulletPlaced(state, line) : textPlaced(state, line)
  }
}

const second: Record<string, string> = {
  'a.': 'b.',
  'a)': 'b)',
  '(a)': '(b)',
  'A.': 'B.',
  'I.': 'II.',
  '1': '2',
}

/** The first of a series of letters counts only if there is a second: "A. Smith" begins none. */
function lettersThatGoOn(lines: readonly Line[]): Set<string> {
  const tokens = new Set(
    lines.map(({ bullet, words }) => (bullet ? '' : (typedNumber(words)?.token ?? ''))),
  )
  return new Set(
    Object.keys(second).filter((first) => tokens.has(first) && tokens.has(second[first] ?? '')),
  )
}

function atMargin(state: State, { words }: Line, kind: 'title' | 'paragraph'): PlacedLine {
  const id = state.ids('item')
  const opens = words.endsWith(':') && kind === 'paragraph'
  state.levels = opens ? [{ id, parentId: null, depth: 0, key: '', indent: -1, opens }] : []
  return { id, parentId: null, depth: 0, kind, headingLevel: 1, marker: 'none', words }
}

function headingPlaced(state: State, { words }: Line, { level, number }: Heading): PlacedLine {
  state.levels = []
  const base = {
    id: state.ids('item'),
    parentId: null,
    depth: 0,
    kind: 'heading' as const,
    headingLevel: level,
  }
  for (const marker of number?.markers ?? []) {
    const item = { ...base, marker }
    if (number && state.numbering.peek(item).number === number.token) {
      state.numbering.take(item)
      return { ...item, words: number.rest }
    }
  }
  return { ...base, marker: 'none', words }
}

function bulletPlaced(state: State, line: Line): PlacedLine {
  const key = `• ${line.glyph}`
  const beside = state.levels.findLastIndex(
    (level) => level.key === key && level.indent === line.indent,
  )
  if (beside >= 0) state.levels.length = beside
  else {
    while (state.levels.length > 0 && !takes(state.levels.at(-1), line, key)) state.levels.pop()
  }
  return under(state, line, key, 'bullet', line.words)
}

/** Whether a list of this kind lies under this level. */
function takes(level: Level | undefined, line: Line, key: string): boolean {
  if (!level) return true
  if (level.opens) return line.indent >= level.indent
  if (level.key === '') return false
  if (line.indent > level.indent) return true
  return line.indent === level.indent && level.key.startsWith('•') && level.key !== key
}

/** Puts an item under the innermost level that is left. */
function under(state: State, line: Line, key: string, marker: Marker, words: string): PlacedLine {
  const id = state.ids('item')
  const { parentId, depth } = placeUnder(state.levels)
  const item: PlacedLine = {
    id,
    parentId,
    depth,
    kind: parentId === null ? 'outcome' : 'point',
    headingLevel: 1,
    marker,
    words,
  }
  state.numbering.take(item)
  state.levels.push({ id, parentId, depth, key, indent: line.indent, opens: words.endsWith(':') })
  return item
}

function placeUnder(levels: readonly Level[]): { parentId: string | null; depth: number } {
  const parent = levels.findLast(({ depth }) => depth < deepest)
  return parent ? { parentId: parent.id, depth: parent.depth + 1 } : { parentId: null, depth: 0 }
}

function textPlaced(state: State, line: Line): PlacedLine {
  const number = typedNumber(line.words)
  const numbered = number && mayNumber(state, number) ? numberPlaced(state, line, number) : null
  return numbered ?? atMargin(state, line, 'paragraph')
}

function mayNumber(state: State, { token, markers }: TypedNumber): boolean {
  if (token in second) return state.series.has(token)
  return !/^(?:\d{1,3}|[A-Z]\.)$/.test(token) || state.levels.length > 0 || isLater(state, markers)
}

/** A bare number or a capital letter goes on with its series, it does not begin one in the middle. */
function isLater({ numbering }: State, markers: readonly Marker[]): boolean {
  const [marker = 'none'] = markers
  return !numbering.peek({ ...nothing, marker }).restarts
}

const nothing = { id: '', parentId: null, kind: 'paragraph', headingLevel: 1 } as const

/** A numbered line beside one of its kind, under what opens a list, or at the margin; null where its number fits nowhere. */
function numberPlaced(state: State, line: Line, number: TypedNumber): PlacedLine | null {
  const fits = (levels: readonly Level[], marker: Marker) =>
    state.numbering.peek({ ...nothing, parentId: placeUnder(levels).parentId, marker }).number ===
    number.token
  for (const marker of number.markers) {
    const beside = state.levels.findLastIndex((level) => level.key === marker)
    if (beside < 0 || !fits(state.levels.slice(0, beside), marker)) continue
    state.levels.length = beside
    return under(state, line, marker, marker, number.rest)
  }
  for (let inner = state.levels.length; inner >= 0; inner -= 1) {
    const levels = state.levels.slice(0, inner)
    const level = levels.at(-1)
    const marker = number.markers.find((one) => opensList(level, line, one) && fits(levels, one))
    if (marker === undefined) continue
    state.levels = levels
    return under(state, line, marker, marker, number.rest)
  }
  return null
}

/** Whether numbers of this kind may begin under this level: letters under digits, anything under a colon. */
function opensList(level: Level | undefined, line: Line, marker: Marker): boolean {
  if (!level) return true
  if (level.opens) return line.indent >= level.indent
  if (level.key === '' || level.key === marker) return false
  if (line.indent > level.indent) return true
  return /^\(?1/.test(level.key) && !/^\(?1(?!\.1)/.test(marker)
}
