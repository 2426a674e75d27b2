import type { Known } from './actors.ts'
import { annexesFrom } from './annex.ts'
import { datesIn, type FoundDate } from './dates.ts'
import { type Formula, formulaOf, type Wanted } from './formula.ts'
import { headerFacts, isLabelled } from './header.ts'
import { headingsAmong, isHeadingLike } from './headings.ts'
import type { Line } from './normalise.ts'
import type { Parties } from './parties.ts'
import type { Facts } from './pieces.ts'
import type { LineRole } from './tree.ts'
import { typedNumber } from './typed-number.ts'

/** What every line of a text is, before any row is made. */
export type Survey = {
  readonly body: readonly Line[]
  readonly annexes: readonly Line[]
  readonly roles: readonly LineRole[]
  readonly formulas: ReadonlyMap<number, Formula>
  readonly facts: Facts
  readonly headDates: readonly FoundDate[]
  readonly known: Known
}

/** How far down an opening, and any formula, is looked for. */
const openingWithin = 20
const formulasWithin = 80
const headWithin = 14

/** What every line of a text is, and the facts its formulas and its head tell. */
export function survey(lines: readonly Line[], parties: Parties): Survey {
  const formulas = formulasAmong(lines, parties)
  const lastFormula = Math.max(-1, ...formulas.keys())
  const annexFrom = annexesFrom(lines, Math.max(1, lastFormula + 1), parties)
  const body = lines.slice(0, annexFrom)
  const known = knownIn(formulas, parties)
  const roles = headOf(body, formulas, known)
  const heads = body.filter((_, index) => roles.has(index))
  const facts: Facts = {}
  for (const formula of formulas.values()) mergeInto(facts, formula.facts)
  for (const { words } of heads) mergeInto(facts, headerFacts(words, parties))
  const headings = headingsAmong(body, (index) => roles.has(index) || formulas.has(index), known)
  return {
    body,
    annexes: lines.slice(annexFrom),
    roles: body.map((_, index): LineRole => {
      const heading = headings.get(index)
      return roles.get(index) ?? (heading ? { as: 'heading', heading } : { as: 'body' })
    }),
    formulas,
    facts,
    headDates: heads.flatMap(({ words }) => datesIn(words)),
    known,
  }
}

/** Facts told first stand; later lines add what is not known yet. */
function mergeInto(facts: Facts, more: Facts): void {
  const known = { ...facts }
  Object.assign(facts, more, known)
  if (known.start !== undefined && known.end === undefined) facts.end = ''
}

function formulasAmong(lines: readonly Line[], parties: Parties): Map<number, Formula> {
  const formulas = new Map<number, Formula>()
  let wanted: Wanted = { opening: true, purpose: true, attendance: true }
  let begun = false
  for (const [index, line] of lines.slice(0, formulasWithin).entries()) {
    if (line.bullet) {
      wanted = { ...wanted, opening: false }
      continue
    }
    if (index >= openingWithin) wanted = { ...wanted, opening: false }
    const words = typedNumber(line.words)?.rest ?? line.words
    const formula = formulaOf(words, parties, wanted, begun)
    if (!formula) continue
    formulas.set(index, formula)
    begun ||= formula.runs.length > 0
    wanted = {
      ...wanted,
      opening: wanted.opening && formula.date === null && formula.facts.seriesName === undefined,
      purpose: wanted.purpose && formula.facts.purpose === undefined,
    }
  }
  return formulas
}

/** Titles and lines of facts before the first sentence, number or bullet. */
function headOf(
  lines: readonly Line[],
  formulas: ReadonlyMap<number, Formula>,
  known: Known,
): Map<number, LineRole> {
  const roles = new Map<number, LineRole>()
  for (const [index, line] of lines.slice(0, headWithin).entries()) {
    if (line.bullet || formulas.has(index)) break
    if (isLabelled(line.words) && line.words.length < 200) {
      roles.set(index, { as: 'head' })
      continue
    }
    const isNumbered = typedNumber(line.words) !== null && datesIn(line.words).length === 0
    if (isNumbered || isUsualHeading(line.words) || !isHeadingLike(line.words, known, 26)) break
    roles.set(index, { as: 'title' })
  }
  return roles
}

const usualHeading =
  /^(?:key |main |agreed )?(?:outcomes?|decisions?|conclusions?|recommendations?|actions?|introduction|background|attendance|participants|agenda|opening|welcome|summary)\b.{0,20}$/i

function isUsualHeading(words: string): boolean {
  return usualHeading.test(words) && !/statement|minutes|\d{4}/i.test(words)
}

/** The directory's names and those that attended. */
function knownIn(formulas: ReadonlyMap<number, Formula>, parties: Parties): Known {
  const names = new Set<string>()
  for (const { runs } of formulas.values()) {
    for (const { segments } of runs) {
      for (const { party } of segments.flatMap((segment) => segment.names)) {
        names.add(party.name.toLowerCase())
        if (party.acronym !== '') names.add(party.acronym.toLowerCase())
      }
    }
  }
  return {
    isParty: (words) => names.has(words.toLowerCase()) || parties.find(words) !== undefined,
  }
}
