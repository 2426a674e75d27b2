import {
  type Action,
  actionAt,
  anyFinite,
  furtherActions,
  leadingVerb,
  pastAdverbs,
  pastOnly,
  taskAt,
  unknownPastAt,
} from './actions.ts'
import { type Actors, actorsAt, type Known, knowsNobody } from './actors.ts'
import { labelOf } from './labels.ts'
import type { Extent } from './sentences.ts'
import type { Tense } from './verbs.ts'

/** Those who act and what they do, as places in a sentence; none where nothing was recognised. */
export type Clause = { readonly actors: readonly Extent[]; readonly actions: readonly Action[] }

const nothing: Clause = { actors: [], actions: [] }

/**
 * Who acts in a sentence and what they do, tried form by form, the surest first.
 *
 * @param isPoint whether something stands over the sentence that may say who acts: it can then begin with its verb
 */
export function clauseOf(sentence: string, known: Known, isPoint: boolean): Clause {
  const label = labelOf(sentence, known)
  const begin = label.end
  const after = clauseFrom(sentence, begin, known, label.kind === 'action')
  if (after) return after
  if (label.actors.length > 0) return spoken(sentence, label.actors, begin)
  if (isPoint) {
    const verb = leadingVerb(sentence, pointTenses)
    if (verb) return { actors: [], actions: [verb] }
  }
  return (
    (label.kind === 'action' ? taskOf(sentence, begin) : null) ??
    afterLeadIn(sentence, begin, known) ??
    afterSeparator(sentence, known) ??
    withWordsBetween(sentence, begin, known) ??
    thingActedOn(sentence, begin, known) ??
    someoneUnnamed(sentence, begin) ??
    withoutActor(sentence, begin) ??
    nothing
  )
}

const pointTenses: readonly Tense[] = ['gerund', 'past', 'third', 'base']

/** Someone acting right from this place on. */
function clauseFrom(sentence: string, at: number, known: Known, isTask = false): Clause | null {
  const impersonal = /it (?=(?:was|is|has been)\b)/iuy
  impersonal.lastIndex = at
  const it = impersonal.exec(sentence)
  if (it) {
    const action = actionAt(sentence, at + it[0].length, anyFinite)
    return action ? { actors: [], actions: withFurther(sentence, action) } : null
  }
  for (const actors of actorsAt(sentence, at, known)) {
    const action = actionAfter(sentence, actors.end, tensesFor(sentence, actors), isTask)
    if (action) return { actors: actors.names, actions: withFurther(sentence, action) }
  }
  return null
}

/** An action with those that follow it after "and". */
export function withFurther(sentence: string, action: Action): Action[] {
  return action.passive ? [action] : [action, ...furtherActions(sentence, action.to)]
}

const possessive = /(?:[’']s?)?/uy
const bracket = /\s\([^()]{1,80}\)/uy
const aside = /,\s[^,;:.]{1,120},/uy

/** "Members agree", "Australia and Fiji agree": a plain form goes with several; after one it is a noun ("’s request"). */
function tensesFor(sentence: string, { names }: Actors): readonly Tense[] {
  const [only] = names
  const plural = names.length > 1 || /(?:s|^we|^all)$/i.test(sentence.slice(only?.from, only?.to))
  return plural ? anyFinite : ['past', 'third']
}

/** The action after those who act: past a possessive ending, a bracket, an aside between commas, and adverbs. */
function actionAfter(
  sentence: string,
  end: number,
  tenses: readonly Tense[],
  isTask: boolean,
): Action | null {
  let at = end
  let owned = false
  for (const pattern of [possessive, bracket, possessive]) {
    pattern.lastIndex = at
    const length = pattern.exec(sentence)?.[0].length ?? 0
    owned ||= length > 0 && pattern === possessive
    at += length
  }
  const plain = actionHere(sentence, at, owned ? [] : tenses, isTask)
  if (plain || owned) return plain
  aside.lastIndex = at
  const words = aside.exec(sentence)
  return words ? actionHere(sentence, at + words[0].length, tenses, isTask) : null
}

function actionHere(
  sentence: string,
  end: number,
  tenses: readonly Tense[],
  isTask: boolean,
): Action | null {
  const comma = sentence.charAt(end) === ',' ? end + 1 : end
  if (sentence.charAt(comma) !== ' ') return null
  const at = pastAdverbs(sentence, comma + 1)
  const action = actionAt(sentence, at, tenses)
  const isAside = comma !== end && action && sentence.startsWith(' by ', action.to)
  if (isAside) return null // "The Chair, supported by Tonga, proposed"
  if (action || comma !== end || tenses.length === 0) return action
  return taskAt(sentence, at) ?? (isTask ? null : unknownPastAt(sentence, at))
}

/** "RGr – confirmed …", "All – Agreed": a speaker, then what was done or said. */
function spoken(sentence: string, actors: readonly Extent[], at: number): Clause {
  const from = pastAdverbs(sentence, at)
  const action =
    passiveThing(sentence, from) ??
    actionAt(sentence, from, pastOnly) ??
    unknownPastAt(sentence, from)
  return { actors, actions: action ? withFurther(sentence, action) : [] }
}

/** "All - The agenda was approved": said by all, done to a thing. */
function passiveThing(sentence: string, from: number): Action | null {
  return thingActedOn(sentence, from, knowsNobody)?.actions[0] ?? null
}

const leadIn =
  /^(?:on|in|at|after|before|following|during|under|within|with|without|as|to|for|from|by|having|noting|recalling|given|since|until|upon|despite|further|finally|lastly|firstly|secondly|thirdly|additionally|furthermore|moreover|however|therefore|also|among|through|regarding|concerning|building|based|taking|considering|recogni[sz]ing|welcoming|bearing|mindful|when|while|whereas|where|if|once|pursuant|consistent|subject|responding|reflecting|acknowledging|reaffirming|looking|drawing|responsive|accordingly|consequently|subsequently|similarly|likewise|next|then|now|[a-z]+ly)\b/i

/** "In this regard, Ministers agreed …": who acts comes after a comma. */
function afterLeadIn(sentence: string, begin: number, known: Known): Clause | null {
  if (!leadIn.test(sentence.slice(begin, begin + 40))) return null
  const comma = /, /g
  comma.lastIndex = begin
  for (let count = 0; count < 8; count += 1) {
    const match = comma.exec(sentence)
    if (!match) return null
    const clause = clauseFrom(sentence, match.index + 2, known)
    if (clause) return clause
  }
  return null
}

const wordsBetween = 24
const relative = /^(?:that|which|who|whom|whose|where|when|if|because|while)$/

/**
 * "The ILO’s request for membership will be submitted": one who acts first, then words that say more, then the action. Small
 * words that begin a clause of their own end the search.
 */
function withWordsBetween(sentence: string, begin: number, known: Known): Clause | null {
  const actors = actorsAt(sentence, begin, known)[0]
  if (!actors) return null
  const action = firstActionFrom(sentence, actors.end)
  if (!action) return null
  const begun = sentence.slice(begin, actors.names[0]?.to)
  const isSure =
    known.isParty(begun) ||
    /^(?:the |all )?\p{Ll}*\p{Lu}.*[\p{Lu}\d]/iu.test(begun) ||
    actors.names.length > 1
  const between = sentence.slice(actors.end, action.from)
  if (isSure || /^(?:[’']s?\b| \(| of | from | in | on | for | at |,)/.test(between)) {
    return { actors: actors.names, actions: withFurther(sentence, action) }
  }
  if (/[,;:(]/.test(between)) return null
  const from = actors.names[0]?.from ?? begin
  return { actors: [{ from, to: action.from - 1 }], actions: withFurther(sentence, action) }
}

const before =
  /(?:^|\s)(?:the|an?|its|their|his|her|our|this|that|these|those|of|for|by|with|to|all|no|new|any|as|in|on|and|or|more|most|other)$/i
const copula = /^(?:is|are|was|were|has|have|had|would|should|may|could|can|might)$/

/** The first action in the words from here, each place after a space tried in turn. */
function firstActionFrom(sentence: string, from: number): Action | null {
  const space = /\s/g
  space.lastIndex = from
  for (let count = 0; count < wordsBetween; count += 1) {
    const match = space.exec(sentence)
    if (!match) return null
    const at = match.index + 1
    const word = /^[\p{L}-]+/u.exec(sentence.slice(at, at + 30))?.[0] ?? ''
    if (relative.test(word) || /[;:]/.test(sentence.charAt(match.index - 1))) return null
    const action = actionAt(sentence, pastAdverbs(sentence, at), pastOnly)
    const isNoun = before.test(sentence.slice(Math.max(0, match.index - 8), match.index))
    if (action && !(isNoun && !action.passive) && !isReduced(sentence, action)) return action
    if (copula.test(word)) return null // the verb of the sentence, and no action
  }
  return null
}

/** "the group established in 2016 presented": a participle that tells which group, not what it did. */
function isReduced(sentence: string, action: Action): boolean {
  if (action.passive || action.to - action.from > 20) return false
  const after = sentence.slice(action.to, action.to + 120)
  return /^ (?:in|by|at|under|on|during|since|within|last|for|with|from|as)\b/.test(after)
}

/** "The agenda was approved", "The statement was adopted by Members": a thing, and perhaps after "by" who acted. */
function thingActedOn(sentence: string, begin: number, known: Known): Clause | null {
  const action = firstActionFrom(sentence, begin)
  if (!action) return null
  if (!action.passive || action.from - begin > 160) return null
  if (action.ofSubject && action.level >= 3) {
    const subject = /^(?:the |an? )?(?=[^,;:]{1,60}$)/i.exec(sentence.slice(begin, action.from - 1))
    if (subject) {
      return {
        actors: [{ from: begin + subject[0].length, to: action.from - 1 }],
        actions: [action],
      }
    }
  }
  const by = / by /y
  by.lastIndex = action.to
  const agents = by.exec(sentence) ? actorsAt(sentence, action.to + 4, known)[0] : undefined
  return { actors: agents?.names ?? [], actions: [action] }
}

/** "The drafting group proposed …": someone whose name is no name to us, right before the action. */
function someoneUnnamed(sentence: string, begin: number): Clause | null {
  const article = /(?:the|an?|two|three|several|some|many|most|all|other)\s/iy
  article.lastIndex = begin
  const first = article.exec(sentence)
  const action = first && firstActionFrom(sentence, begin)
  if (!first || !action || action.passive) return null
  const from = begin + first[0].length
  const words = sentence.slice(from, action.from).replace(/(?:\s[a-z]{2,}ly)*\s$/, '')
  if (words === '' || words.split(' ').length > 5 || /[,;:()]/.test(words)) return null
  return { actors: [{ from, to: from + words.length }], actions: withFurther(sentence, action) }
}

/** "Action. JD / the secretariat to update …": whoever is to do it, up to "to". */
function taskOf(sentence: string, begin: number): Clause | null {
  const owners = /^[^,;:.]{1,80}?(?= to \p{Ll})/u.exec(sentence.slice(begin, begin + 100))
  const action = owners && taskAt(sentence, begin + owners[0].length + 1)
  if (!owners || !action) return null
  const actors: Extent[] = []
  const name =
    /(?:the )?(\S.*?)(?=\s?[/&]\s?|, (?:and )?| and |$)(?:\s?[/&]\s?|, (?:and )?| and |$)/iy
  for (let match = name.exec(owners[0]); match?.[1]; match = name.exec(owners[0])) {
    const from = begin + match.index + match[0].indexOf(match[1])
    actors.push({ from, to: from + match[1].length })
  }
  return { actors, actions: [action] }
}

/** "Agreed to hold …", "Noted the report.": an action whose actor is understood. */
function withoutActor(sentence: string, begin: number): Clause | null {
  const verb = leadingVerb(sentence.slice(begin), ['past'])
  if (!verb) return null
  return { actors: [], actions: [{ ...verb, from: verb.from + begin, to: verb.to + begin }] }
}

/** "Internal rules · Issue 629 - It was agreed …": after a label of some other kind. */
function afterSeparator(sentence: string, known: Known): Clause | null {
  const separator = /(?: [-–—]|[:·]) /g
  for (let count = 0; count < 4; count += 1) {
    const match = separator.exec(sentence)
    if (!match || match.index > 160) return null
    const at = match.index + match[0].length
    const clause = clauseFrom(sentence, at, known)
    if (clause) return clause
  }
  return null
}
