import { roman } from '../statement/wording/numbers.ts'
import { actorsAt, isSomeone, type Known } from './actors.ts'
import type { Line } from './normalise.ts'
import { recognise } from './recognise.ts'
import { outlineDepth, type TypedNumber, typedNumber } from './typed-number.ts'

/** A line that is a heading: its level, and its typed number if it has one. */
export type Heading = { readonly level: number; readonly number: TypedNumber | null }

const usual =
  /^(?:(?:key|main|agreed|summary of|list of|meeting|draft|final|overall|general|other|outstanding) )*(?:outcomes?|decisions?|conclusions?|recommendations?|resolutions?|actions?(?: points?| items?)?|next steps|way forward|follow[- ]?up(?: actions)?|themes|introduction|background|overview|opening(?: remarks| session| of the meeting)?|closing(?: remarks| session| of the meeting)?|attendance|participants|participation|agenda|adoption of the agenda|approval of the agenda|apologies|welcome|purpose|objectives?|discussions?|summary(?: of discussions?)?|any other business|aob|next meeting|(?:date|place)(?: and (?:date|place|venue))? of (?:the )?next meeting|close|closure|membership|matters arising|preamble|statements?)(?: of the meeting| and .{1,40})?\s?:?$/i
const numberedByWord =
  /^(?:Agenda item|Agenda|Item|Session|Part|Section|Day|Theme|Topic|Pillar|Chapter) (?:\d{1,2}|[A-Z]|[IVX]+|One|Two|Three|Four|Five|Six)(?![\p{L}])/u

function wordCount(words: string): number {
  return words.split(' ').length
}

function isCapitals(words: string): boolean {
  return /\p{Lu}{2}/u.test(words) && words === words.toUpperCase()
}

/** Words that may be a heading: few, no sentence, no action told. */
export function isHeadingLike(words: string, known: Known, most = 14): boolean {
  if (words.length > 180 || wordCount(words) > most) return false
  if (usual.test(words) || numberedByWord.test(words)) return true
  if (/[.;,!?…]$/.test(words) || !/^[\p{Lu}\p{N}‘“"]/u.test(words)) return false
  if (isCapitals(words)) return true
  return recognise(words, { known }).action === ''
}

/** "Members:", "The Co-Chairs:": those who act in the points that follow. */
export function isActorsOnly(words: string, known: Known): boolean {
  if (!words.endsWith(':') || words.length > 160) return false
  const actors = actorsAt(words, 0, known).find(({ end }) => end === words.length - 1)
  return actors?.names.every(({ from, to }) => isSomeone(words.slice(from, to), known)) ?? false
}

/**
 * The headings among the lines of a body.
 *
 * @param isTaken lines that are something else already
 */
export function headingsAmong(
  lines: readonly Line[],
  isTaken: (index: number) => boolean,
  known: Known,
): Map<number, Heading> {
  const headings = new Map<number, Heading>()
  const numbers = lines.map((line) => (line.bullet ? null : typedNumber(line.words)))
  const main = mainSequence(lines, numbers)
  if (areHeadings(main, numbers, known)) {
    for (const index of main) {
      if (!isTaken(index)) headings.set(index, { level: 1, number: numbers[index] ?? null })
    }
    addSubheadings(headings, numbers, isTaken, known)
  }
  addLettered(headings, numbers, isTaken, known)
  addUnnumbered(headings, lines, numbers, isTaken, known)
  return headings
}

const plainNumber = /^\d{1,3}\.?$/

/** The numbers 1, 2, 3 … that run through the text; a list between two of them runs by itself. */
function mainSequence(lines: readonly Line[], numbers: readonly (TypedNumber | null)[]): number[] {
  const main: number[] = []
  let local: { index: number; value: number } | null = null
  for (const [index, number] of numbers.entries()) {
    if (!number || !plainNumber.test(number.token)) continue
    const value = Number.parseInt(number.token, 10)
    const goesOn: boolean =
      local !== null && value === local.value + 1 && isOneList(lines, numbers, local.index, index)
    if (!goesOn && value === main.length + 1) {
      main.push(index)
      local = null
    } else if (goesOn || value === 1) local = { index, value }
    else local = null
  }
  return main
}

/** Whether nothing but numbers and bullets stands between two lines. */
function isOneList(
  lines: readonly Line[],
  numbers: readonly (TypedNumber | null)[],
  from: number,
  to: number,
): boolean {
  for (let index = from + 1; index < to; index += 1) {
    if (!numbers[index] && !lines[index]?.bullet) return false
  }
  return true
}

/** Headings are mostly no sentences, and something stands under them. */
function areHeadings(
  main: readonly number[],
  numbers: readonly (TypedNumber | null)[],
  known: Known,
): boolean {
  if (main.length < 2) return false
  const like = main.filter((index) => {
    const words = numbers[index]?.rest ?? ''
    return (
      isHeadingLike(words, known, 24) ||
      (wordCount(words) <= 10 && isHeadingLike(words.replace(/\.$/, ''), known))
    )
  })
  const alone = main.filter((index, nth) => main[nth + 1] === index + 1)
  return like.length > main.length * 0.6 && alone.length <= (main.length - 1) / 2
}

function addSubheadings(
  headings: Map<number, Heading>,
  numbers: readonly (TypedNumber | null)[],
  isTaken: (index: number) => boolean,
  known: Known,
): void {
  for (const [index, number] of numbers.entries()) {
    if (!number || isTaken(index) || headings.has(index)) continue
    const depth = outlineDepth(number.token)
    if (depth < 2 || depth > 3 || !/^\d/.test(number.token)) continue
    if (isHeadingLike(number.rest, known, 24)) headings.set(index, { level: depth, number })
  }
}

/** "I. Introduction" and under it "A. Attendance": each needs a second one to be a series. */
function addLettered(
  headings: Map<number, Heading>,
  numbers: readonly (TypedNumber | null)[],
  isTaken: (index: number) => boolean,
  known: Known,
): void {
  const like = (index: number) =>
    !isTaken(index) && !headings.has(index) && isHeadingLike(numbers[index]?.rest ?? '', known, 24)
  const romans: number[] = []
  for (const [index, number] of numbers.entries()) {
    const next = `${roman(romans.length + 1).toUpperCase()}.`
    if (number?.token === next && like(index)) romans.push(index)
  }
  const hasRomans = romans.length > 1
  for (const index of hasRomans ? romans : []) {
    headings.set(index, { level: 1, number: numbers[index] ?? null })
  }
  let letters: number[] = []
  const keep = () => {
    for (const index of letters.length > 1 ? letters : []) {
      headings.set(index, { level: hasRomans ? 2 : 1, number: numbers[index] ?? null })
    }
    letters = []
  }
  for (const [index, number] of numbers.entries()) {
    if (headings.has(index)) keep()
    const next = `${String.fromCharCode(65 + letters.length)}.`
    if (number?.token === next && like(index)) letters.push(index)
  }
  keep()
}

/** Lines without a number that head what follows; one level under the numbered heading above them. */
function addUnnumbered(
  headings: Map<number, Heading>,
  lines: readonly Line[],
  numbers: readonly (TypedNumber | null)[],
  isTaken: (index: number) => boolean,
  known: Known,
): void {
  const mayBe = lines.map(
    ({ bullet, words }, index) =>
      !bullet &&
      numbers[index] === null &&
      !isTaken(index) &&
      isHeadingLike(words, known) &&
      !isActorsOnly(words, known),
  )
  let under = 0
  for (const [index, { words }] of lines.entries()) {
    const above = headings.get(index)
    if (above?.number) under = above.level
    if (!mayBe[index]) continue
    const next = lines[index + 1]
    const sure = usual.test(words) || isCapitals(words) || numberedByWord.test(words)
    const heads =
      next !== undefined && (next.bullet || !mayBe[index + 1] || numbers[index + 1] !== null)
    const list = words.endsWith(':')
    const fits = list
      ? next?.bullet === true && wordCount(words) <= 8
      : !/[:,]$/.test(lines[index - 1]?.words ?? '')
    if (sure || (heads && fits))
      headings.set(index, { level: Math.min(3, under + 1), number: null })
  }
}
