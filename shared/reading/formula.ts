import type { Part } from '../record/vocabulary.ts'
import { attendanceOf, type Segment } from './attendance.ts'
import type { FoundDate } from './dates.ts'
import { openingOf } from './opening.ts'
import type { Parties } from './parties.ts'
import { type Facts, moved, type Piece, piece } from './pieces.ts'
import { purposeOf } from './purpose.ts'
import { sentencesOf } from './sentences.ts'

/** A paragraph that facts compose: what it tells, and where. */
export type Formula = {
  readonly part: Exclude<Part, '' | 'line' | 'closing'>
  readonly facts: Facts
  /** Places of single facts. */
  readonly pieces: readonly Piece[]
  /** Runs of sentences that tell who attended, each with its place. */
  readonly runs: readonly AttendanceRun[]
  readonly date: FoundDate | null
}

export type AttendanceRun = {
  readonly from: number
  readonly to: number
  readonly segments: readonly Segment[]
  /** What stands between its sentences; null where there is but one. */
  readonly gap: string | null
}

/** What has been read before this paragraph: an opening or a purpose stands once in a text. */
export type Wanted = {
  readonly opening: boolean
  readonly purpose: boolean
  readonly attendance: boolean
}

/** The longest paragraph in which formulas are looked for, in UTF-16 units. */
const longest = 20_000

/**
 * Reads a paragraph of formulas, sentence by sentence: opening, attendance, purpose; what is none of them stays as it is.
 *
 * @param begun whether attendance was read before: "The Network attended the meeting" then tells more of it
 * @returns null where no sentence of it is one
 */
export function formulaOf(
  words: string,
  parties: Parties,
  wanted: Wanted,
  begun: boolean,
): Formula | null {
  if (words.length > longest) return null
  let facts: Facts = {}
  let date: FoundDate | null = null
  let part: Formula['part'] | null = null
  const pieces: Piece[] = []
  const runs: AttendanceRun[] = []
  let open = wanted
  for (const { from, to } of sentencesOf(words)) {
    const sentence = words.slice(from, to)
    const opening = open.opening ? openingOf(sentence, parties) : null
    const purpose = opening || !open.purpose ? null : purposeOf(sentence)
    const told = opening ?? purpose
    if (told) {
      facts = { ...told.facts, ...facts }
      pieces.push(...moved(told.pieces, from))
      if (opening) date = opening.date && { ...opening.date }
      open = opening ? { ...open, opening: false } : { ...open, purpose: false }
      part ??= opening ? 'opening' : 'purpose'
      continue
    }
    const segments = open.attendance ? attendanceOf(sentence, parties) : null
    if (segments && (begun || runs.length > 0 || isSurely(segments, sentence, parties))) {
      addTo(runs, words, from, to, segments)
      part ??= 'attendance'
    }
  }
  return part && { part, facts, pieces, runs, date }
}

/** "Fiji attended the seminar" tells of attendance only where the names are known, or the words say so. */
function isSurely(segments: readonly Segment[], sentence: string, parties: Parties): boolean {
  if (!sentence.startsWith('{') && !/^[^a-z]*\{list\}/.test(segments[0]?.words ?? '')) return true
  if (/observer|apolog|regrets|new members?/i.test(sentence)) return true
  return segments.some(({ names }) => names.some(({ party }) => parties.find(party.name)))
}

/** A sentence right after another one of attendance goes on in its run, if the same space parts them all. */
function addTo(
  runs: AttendanceRun[],
  words: string,
  from: number,
  to: number,
  segments: readonly Segment[],
): void {
  const last = runs.at(-1)
  const gap = last ? words.slice(last.to, from) : ''
  if (last && gap.trim() === '' && (last.gap === null || last.gap === gap)) {
    runs[runs.length - 1] = { from: last.from, to, segments: [...last.segments, ...segments], gap }
  } else runs.push({ from, to, segments, gap: null })
}

/** The slot of a run: every group, or where other runs stand elsewhere those of these roles. */
export function runPiece({ from, to, segments }: AttendanceRun, isFirst: boolean): Piece {
  const roles = [...new Set(segments.map(({ role }) => role))]
  return piece(from, to, isFirst ? '{attendance}' : `{attendance:${roles.join(',')}}`)
}
