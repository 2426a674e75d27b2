import { pastAdverbs } from '../reading/actions.ts'
import { actorsAt, type Known } from '../reading/actors.ts'
import { recognise } from '../reading/recognise.ts'
import { sentencesOf } from '../reading/sentences.ts'
import { type Tense, wordsInForm } from '../reading/verbs.ts'

/** Verbs that minutes are made of, the most frequent first, with the phrases that count as one. */
const usual =
  `welcomed|noted|agreed|endorsed|adopted|recalled|commended|acknowledged|encouraged|requested|tasked|presented|updated|
  reaffirmed|confirmed|supported|recognised|decided|approved|thanked|reviewed|discussed|considered|reported|briefed|took note of|
  emphasised|underlined|urged|invited|expressed|expressed appreciation for|looked forward to|called on|called for|took stock of`
    .split('|')
    .map((words) => words.trim())

/** "advise" and its like end in -ise for everyone. */
const alwaysIse = /(?:adv|rev|superv|pra|ra|prom|exerc|compr|surpr|telev|advert)is(?:e|es|ed|ing)$/

const orders = new Map<Tense, readonly string[]>()

/** The verbs in a form, the usual ones first. */
function verbsIn(tense: Tense): readonly string[] {
  const known = orders.get(tense)
  if (known) return known
  const all = wordsInForm(tense).toSorted()
  const first = tense === 'past' ? usual : []
  const ordered = [...first, ...all.filter((word) => !first.includes(word))]
  orders.set(tense, ordered)
  return ordered
}

/**
 * The verbs of action that may begin with these letters, the likeliest first.
 *
 * @param typed small letters, at least one
 */
export function verbsFrom(typed: string, tense: Tense, spelling: '-ise' | '-ize'): string[] {
  return verbsIn(tense)
    .map((word) => (spelling === '-ize' && !alwaysIse.test(word) ? inIze(word) : word))
    .filter((word) => word.startsWith(typed) && word !== typed)
}

function inIze(word: string): string {
  return word.replace(/is(?=(?:e|es|ed|ing)$)/, 'iz')
}

const modal = /\b(?:will|shall|must|should|would|may)(?: not| also| continue to| jointly)?$/i
const infinitive =
  /\b(?:agreed|decided|requested .{1,60}|tasked .{1,60}|encouraged .{1,60}|urged .{1,60}|invited .{1,60}|will continue) to$/i
const passive = /\b(?:was|were|is|are|been|be)(?: also| further)?$/i
const further = /(?:,| and)(?: also| further)?$/i

/**
 * The form in which a verb of action may come next, after these words of a draft; null where it hardly does. It comes after who
 * acts, after "will" and "was", and after the "and" behind an action.
 */
export function verbFormAfter(before: string, known: Known): Tense | null {
  const from = sentencesOf(before).at(-1)?.from ?? 0
  const sentence = before.slice(from).trimEnd()
  if (sentence === '') return null
  if (modal.test(sentence) || infinitive.test(sentence)) return 'base'
  if (passive.test(sentence)) return 'participle'
  if (endsWithWhoActs(`${sentence} `, known)) return 'past'
  return further.test(sentence) && recognise(sentence, { known }).action !== '' ? 'past' : null
}

function endsWithWhoActs(sentence: string, known: Known): boolean {
  return actorsAt(sentence, 0, known).some(
    ({ end }) => pastAdverbs(sentence, end + 1) === sentence.length,
  )
}
