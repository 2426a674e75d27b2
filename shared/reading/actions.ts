import type { Extent } from './sentences.ts'
import {
  inPlace,
  type Level,
  speaksOfItsSubject,
  type Tense,
  type VerbForm,
  verbForm,
} from './verbs.ts'

/** An action found: where its words stand, how strongly it commits, whether its subject is the one it speaks of. */
export type Action = Extent & {
  readonly level: Level
  /** False for "The agenda was approved": its subject is a thing acted on. */
  readonly ofSubject: boolean
  readonly passive: boolean
}

const adverbs =
  /(?:(?:also|further|then|again|once more|jointly|in principle|in particular|in addition|ad referendum|(?!family|only|reply|apply|supply|comply|rely|assembly|july|italy)[a-z]{2,}ly|therefore|thus|likewise|furthermore|moreover|now|all|both|each|hereby|together),?\s+){1,4}/iuy
const modal = /(?:will|shall|must|should|would|may)\b(?!\s+(?:of|and|be (?:a|the))\b)/iuy
const auxiliary = /(?:(?:was|were|is|are)(?: (?:being|to be))?|(?:has|have|had) been|being)\b/iuy
const perfect = /(?:has|have|had)\b/iuy
const infinitive = /(?:is|are|was|were) to(?=\s)/iuy
const verbWord = /[\p{L}][\p{L}-]*/uy

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Past the adverbs that stand here, if any. */
export function pastAdverbs(sentence: string, at: number): number {
  return at + (sticky(adverbs, sentence, at)?.[0].length ?? 0)
}

function pastSpace(sentence: string, at: number): number {
  return sentence.charAt(at) === ' ' ? at + 1 : at
}

/** A word in a capital inside a sentence is a name ("Met Office"), unless it ends like a past form ("RGr Confirmed"). */
function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !/ed$/i.test(word)
}

type Found = { form: VerbForm; to: number; level: Level }

function verbAt(sentence: string, at: number, tenses: readonly Tense[]): Found | null {
  const word = sticky(verbWord, sentence, at)?.[0]
  if (word === undefined || (at > 0 && isName(word))) return null
  const form = verbForm(word)
  if (!form || !tenses.some((tense) => form.tenses.has(tense))) return null
  const to = at + word.length
  const isDoneTo = /(?:^|\s)(?:is|are|was|were|be|been|being)\s(?:\p{Ll}+ly\s)?$/iu.test(
    sentence.slice(Math.max(0, at - 24), at),
  )
  const { level, length } = inPlace(form, sentence.slice(to, to + 200), isDoneTo)
  return { form, to: to + length, level }
}

const coordination = /(?:,\s(?:and\s)?|\s(?:and|or|&|and\/or)\s)/uy

/** "welcomed, noted and endorsed": further verbs of the same kind right after one. */
function coordinated(sentence: string, first: Found, tenses: readonly Tense[]): Found {
  let last = first
  for (let count = 0; count < 6; count += 1) {
    const link = sticky(coordination, sentence, last.to)
    if (!link) break
    const next = verbAt(sentence, pastAdverbs(sentence, last.to + link[0].length), tenses)
    if (!next) break
    last = { ...next, level: next.level > last.level ? next.level : last.level }
  }
  return last
}

const obliging = /^(?:will|shall|must|would)$/i

function modalAt(sentence: string, at: number): Action | null {
  const word = sticky(modal, sentence, at)
  if (!word) return null
  const level: Level = obliging.test(word[0]) ? 5 : 3
  let to = at + word[0].length
  const not = / not\b/y
  to += sticky(not, sentence, to)?.[0].length ?? 0
  to = pastAdverbs(sentence, pastSpace(sentence, to))
  const have = /(?:be|have been|have)(?=[\s.,])/y
  const been = sticky(have, sentence, to)
  const begin = been ? pastAdverbs(sentence, pastSpace(sentence, to + been[0].length)) : to
  const verb = sticky(verbWord, sentence, begin)
  if (been && !(verb && isParticiple(verb[0]))) {
    return { from: at, to: to + been[0].length, level, ofSubject: true, passive: false } // "will be the host"
  }
  if (!verb) return null
  const form = verbForm(verb[0])
  const end = begin + verb[0].length
  const whole = form
    ? coordinated(sentence, { form, to: end, level }, been ? ['participle'] : ['base'])
    : { to: end }
  return { from: at, to: whole.to, level, ofSubject: been === null, passive: been !== null }
}

function isParticiple(word: string): boolean {
  return verbForm(word)?.tenses.has('participle') === true || /ed$/.test(word)
}

function passiveAt(sentence: string, at: number): Action | null {
  const to = sticky(infinitive, sentence, at)
  if (to) {
    const verb = sticky(verbWord, sentence, pastAdverbs(sentence, at + to[0].length + 1))
    if (verb && verb[0] !== 'be') {
      return {
        from: at,
        to: verb.index + verb[0].length,
        level: 5,
        ofSubject: true,
        passive: false,
      }
    }
  }
  const aux = sticky(auxiliary, sentence, at)
  if (!aux) return null
  const verb = verbAt(sentence, pastAdverbs(sentence, pastSpace(sentence, at + aux[0].length)), [
    'participle',
  ])
  if (!verb) return null
  const whole = coordinated(sentence, verb, ['participle'])
  const ofSubject = speaksOfItsSubject(verb.form)
  const level = ofSubject && whole.level === 0 ? 1 : whole.level // "Members were briefed": they take in
  return { from: at, to: whole.to, level, ofSubject, passive: true }
}

function activeAt(sentence: string, at: number, tenses: readonly Tense[]): Action | null {
  const have = sticky(perfect, sentence, at)
  const begin = have ? pastAdverbs(sentence, pastSpace(sentence, at + have[0].length)) : at
  const wanted: readonly Tense[] = have ? ['participle'] : tenses
  const verb = verbAt(sentence, begin, wanted)
  if (!verb) return null
  const whole = coordinated(sentence, verb, wanted)
  return { from: at, to: whole.to, level: whole.level, ofSubject: true, passive: false }
}

const negated =
  /(?:(?:did|does|do|could|can) not|cannot|(?:was|were|is|are) (?:unable|not (?:able|ready|in a position)) to)\s/iuy

/** "did not support", "could not agree", "was unable to reach": whatever the verb, it only reports that it was not done. */
function negatedAt(sentence: string, at: number): Action | null {
  const not = sticky(negated, sentence, at)
  if (!not) return null
  const verb = sticky(verbWord, sentence, pastAdverbs(sentence, at + not[0].length))
  if (!verb || !/^\p{Ll}/u.test(verb[0])) return null
  return { from: at, to: verb.index + verb[0].length, level: 0, ofSubject: true, passive: false }
}

/** Every finite form: right after the one who acts. */
export const anyFinite: readonly Tense[] = ['past', 'third', 'base']
/** Forms that are hardly ever nouns: where words stand between. */
export const pastOnly: readonly Tense[] = ['past']

/** The action that begins exactly here, if one does. */
export function actionAt(sentence: string, at: number, tenses: readonly Tense[]): Action | null {
  return (
    negatedAt(sentence, at) ??
    modalAt(sentence, at) ??
    passiveAt(sentence, at) ??
    activeAt(sentence, at, tenses)
  )
}

const toDo = /to (?=\p{L})/uy

/** "to circulate": what someone is to do, after "Action" or in a list of tasks. */
export function taskAt(sentence: string, at: number): Action | null {
  const to = sticky(toDo, sentence, at)
  const verb = to && sticky(verbWord, sentence, at + to[0].length)
  if (!verb || /ing$/.test(verb[0]) || !/^\p{Ll}/u.test(verb[0])) return null
  return { from: at, to: verb.index + verb[0].length, level: 5, ofSubject: true, passive: false }
}

const unknownPast = /[\p{Ll}-]{3,}ed(?=[\s,.;]|$)/uy

/** A past form that the lexicon lacks ("piloted"), right after one who acts: it reports. */
export function unknownPastAt(sentence: string, at: number): Action | null {
  const word = sticky(unknownPast, sentence, at)
  if (!word || /^(?:need|embed|united|aged|indeed|based|related|mixed)$/.test(word[0])) return null
  return { from: at, to: at + word[0].length, level: 0, ofSubject: true, passive: false }
}

/** A further action of the same subject after "and": "noted the report and agreed …". */
export function furtherActions(sentence: string, from: number): Action[] {
  const found: Action[] = []
  const link = /(?<!ed)(?:, and|; and| and|,|;) (?=\p{Ll})/gu
  link.lastIndex = from
  for (let match = link.exec(sentence); match && found.length < 8; match = link.exec(sentence)) {
    const at = pastAdverbs(sentence, match.index + match[0].length)
    const isAnd = match[0].includes('and')
    if (!isAnd && at === match.index + match[0].length) continue // ", adopted by …" is no action of the subject
    const verb = verbAt(sentence, at, pastOnly)
    if (!verb || verb.level === 0) continue
    if (/^ (?:by|at|in|during|under|on|from|with)\b/.test(sentence.slice(verb.to, verb.to + 8)))
      continue
    if (at < from || verb.to <= at) continue
    found.push({ from: at, to: verb.to, level: verb.level, ofSubject: true, passive: false })
    link.lastIndex = verb.to
  }
  return found
}

/** A verb that begins a point: "continuing …", "Welcomed …", "to establish …", "Establish …" under what says who acts. */
export function leadingVerb(sentence: string, tenses: readonly Tense[]): Action | null {
  const begin = pastAdverbs(sentence, 0)
  const to = /to (?=\p{Ll})/uy
  const infinitiveTo = tenses.includes('base') ? (sticky(to, sentence, begin)?.[0].length ?? 0) : 0
  const verb = verbAt(sentence, begin + infinitiveTo, tenses)
  if (verb) {
    const whole = coordinated(sentence, verb, tenses)
    return { from: begin, to: whole.to, level: whole.level, ofSubject: true, passive: false }
  }
  if (!tenses.includes('gerund')) return null
  const gerund = /\p{L}[\p{Ll}-]{2,}ing(?=\s)/uy
  const word = sticky(gerund, sentence, begin)
  if (!word) return null
  return { from: begin, to: begin + word[0].length, level: 0, ofSubject: true, passive: false }
}
