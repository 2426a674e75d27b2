import type { Extent } from './sentences.ts'
import { verbForm } from './verbs.ts'

/** What recognition knows beside the sentence itself. */
export type Known = {
  /** Whether these words are the name, short form or alias of a party. */
  isParty(words: string): boolean
}

export const knowsNobody: Known = { isParty: () => false }

/** A name in a sentence, without its article; `end` is where reading goes on. */
type Name = Extent & { readonly end: number }

/** Those who act, as far as they have been read: longer lists first in what `actorsAt` gives. */
export type Actors = { readonly names: readonly Extent[]; readonly end: number }

const articles =
  /(?:the|all|both|some|several|most|many|one|two|three|four|five|six|seven|eight|nine|ten|a|an|other|participating|relevant|our|its|their|our)\s+/iy
const collective =
  /(?:(?:the )?meeting|members?(?: states?| countries| governments)?|member states?|participants?|participating (?:states?|members?|countries)|ministers?|delegates?|delegations?|senior officials?|officials?|co-?chairs?|(?:vice-?)?chair(?:person|man|woman|persons|s)?|the chair|board(?: members?)?|secretariat|secretary[- ]general|(?:sub-?|steering |executive )?committee|(?:technical |expert |joint )?working groups?|task force|council|group|conference|assembly|session|workshop|parties|state parties|states|countries|governments?|observers?|experts?|leaders|heads? of (?:state|delegations?|government)|commission|bureau|panel|forum|rapporteur|treasurer|president|director|executive director|director[- ]general|we|all|everyone|attendees?|representatives?|organi[sz]ations?|partners?|facilitators?)(?![\p{L}\p{N}])/iuy
const capital = /[\p{L}\p{N}][\p{L}\p{N}’'&.-]*/uy
const connectors =
  /(?:\s(?:of|on|for|in|to|against|at|de|du|la|le|des|del|do|da|dos|the|von|van|der))*\s/uy
const possessive = /(?:[’']s|(?<=s)[’'])$/u
const trailingPoint = /[.’'&-]+$/u

/** Words in a capital that begin a sentence without naming anyone. */
const openers = new Set(
  `in on at after before following during under with within without as to for from by this that these those it there he
  she if when while where whereas having noting recalling given since until upon despite further finally lastly firstly
  secondly additionally furthermore moreover however therefore also among between through regarding concerning per no not
  yes and or but so then next now here what which who why how any each every such only both either neither another once
  building based taking considering recognising recognizing welcoming bearing mindful convinced thanks please i
  one two three four five six seven eight nine ten`.split(/\s+/),
)
/** Heads of names that go on after "on", "for" or "of" and may hold an "and" of their own. */
const compound =
  /^(?:.{0,60}\s)?(?:working group|group|committee|task force|ministry|department|office|agency|commission|forum|dialogue|network|conference|process|bureau|division|centre|center|institute|council|board|section|unit|team|project|convention|organi[sz]ation|programme|program|partnership|fund|association)\s(?:of|on|for|against)\s/i

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Whether a word in a capital is a verb ("RGr Confirmed that …"), not a name. */
function isVerb(word: string): boolean {
  const form = verbForm(word)
  return form?.tenses.has('past') === true && /ed$/i.test(word)
}

/** The end of a run of words in capitals, "of" and "the" between them; `from` where there is none. */
function capitalRun(sentence: string, from: number): number {
  let end = from
  let at = from
  for (let words = 0; words < 24; words += 1) {
    const word = sticky(capital, sentence, at)?.[0]
    if (word === undefined || !/\p{Lu}/u.test(word)) break
    if (words === 0 ? /^\p{N}/u.test(word) : isVerb(word)) break
    const isLast = possessive.test(word) || /[.]$/.test(word)
    end = at + word.length
    const gap = sticky(connectors, sentence, end)
    if (!gap) break
    const next = sticky(capital, sentence, end + gap[0].length)?.[0] ?? ''
    if (isLast && !/^\p{Lu}/u.test(next)) break
    at = end + gap[0].length
  }
  return end
}

/** A word in a capital that only begins a sentence: "In", "Noting", "Welcomed"; never an acronym ("SO"). */
function beginsOnly(word: string): boolean {
  if (/^\p{Lu}{2,}$/u.test(word)) return false
  return openers.has(word.toLowerCase()) || /ing$/.test(word) || isVerb(word)
}

function nameAt(sentence: string, start: number, known: Known): Name | null {
  let from = start
  for (let count = 0; count < 3; count += 1) {
    const article = sticky(articles, sentence, from)
    if (!article) break
    from += article[0].length
  }
  const lower =
    collectiveAt(sentence, from, known) ??
    (from === start ? null : collectiveAt(sentence, start, known))
  if (lower) return lower
  const first = /^[\p{L}-]+/u.exec(sentence.slice(from, from + 40))?.[0] ?? ''
  if (beginsOnly(first) && !known.isParty(first)) return null
  const end = capitalRun(sentence, from)
  if (end === from) return null
  return named(sentence, from, withItsAnd(sentence, from, end, known))
}

/** A name and where reading goes on: a possessive ending is not the name's. */
function named(sentence: string, from: number, end: number): Name {
  const words = sentence.slice(from, end)
  const bare = words.replace(possessive, '').replace(trailingPoint, '')
  return { from, to: from + bare.length, end: from + bare.length }
}

/** "Trinidad and Tobago", "the Ministry of Trade and Industry": an "and" inside a name does not part two. */
function withItsAnd(sentence: string, from: number, end: number, known: Known): number {
  const and = /^ (?:and|&) (?=\p{Lu})/u.exec(sentence.slice(end, end + 8))
  if (!and) return end
  const longer = capitalRun(sentence, end + and[0].length)
  const whole = sentence.slice(from, longer).replace(possessive, '')
  if (known.isParty(whole)) return longer
  const right = sentence.slice(end + and[0].length, longer).replace(possessive, '')
  const goesOn = compound.test(`${sentence.slice(from, end)} `) && !/^\p{Lu}{2,}$/u.test(right)
  return goesOn && !known.isParty(right) ? longer : end
}

/** "Members", "the Working Group on Travel Documents": one that acts together, with what says which. */
function collectiveAt(sentence: string, from: number, known: Known): Name | null {
  const match = sticky(collective, sentence, from)
  if (!match) return null
  const run = /^\p{Lu}/u.test(match[0]) ? capitalRun(sentence, from) : from
  const end = Math.max(from + match[0].length, withItsAnd(sentence, from, run, known))
  const which = / (?:of|from|on|for|to) (?:the )?(?=\p{Lu})/uy
  const more = sticky(which, sentence, end)
  if (!more) return named(sentence, from, end)
  const tail = capitalRun(sentence, end + more[0].length)
  return named(sentence, from, withItsAnd(sentence, from, tail, known))
}

/** Whether these words name a group that acts together ("the Members"), or a party that is known. */
export function isSomeone(words: string, known: Known): boolean {
  articles.lastIndex = 0
  const bare = words.slice(articles.exec(words)?.[0].length ?? 0)
  collective.lastIndex = 0
  return collective.exec(bare) !== null || known.isParty(bare)
}

const between =
  /(?:,?\s(?:and|&)\s|\s?[/&]\s?|,\s(?:and\s|as well as\s)?|\sas well as\s|\stogether with\s)/y

/**
 * Those who may be acting from this place on: a name, or several with commas and "and" between them. Every way to end the
 * list early is given too, the longest first: what follows a comma may belong to the sentence.
 */
export function actorsAt(sentence: string, start: number, known: Known): Actors[] {
  const found: Actors[] = []
  let names: readonly Extent[] = []
  let at = start
  for (let count = 0; count < 40; count += 1) {
    const name = nameAt(sentence, at, known)
    if (!name) break
    names = [...names, { from: name.from, to: name.to }]
    found.unshift({ names, end: name.end })
    const link = sticky(between, sentence, name.end)
    if (!link) break
    at = name.end + link[0].length
  }
  return found
}
