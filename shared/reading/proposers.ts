import type { MeetingRecord } from '../record/record.ts'
import type { Known } from './actors.ts'
import type { Extent } from './sentences.ts'

/** Who proposes an alternative, and where its words may begin: after the colon; at its start where nobody is named. */
export type Label = { readonly names: readonly Extent[]; readonly to: number }

const upToColon = /\s*([^:[\]]{1,200}?)\s*:(?!\/\/)/uy

/** The proposers named from this place on, "AUS, NZL:"; none unless every one may be a name. */
export function labelAt(text: string, from: number, end: number, known: Known): Label {
  upToColon.lastIndex = from
  const match = upToColon.exec(text)
  const words = match?.[1] ?? ''
  const to = from + (match?.[0].length ?? 0)
  const start = from + (match?.[0].indexOf(words) ?? 0)
  const names = match === null || to > end ? [] : namesIn(words, known)
  if (names.length === 0) return { names, to: from }
  return { names: names.map((name) => ({ from: start + name.from, to: start + name.to })), to }
}

const between = /\s*(?:[,;&+]|\band\b)\s*|(?<!\s)\/(?!\s)/gu // a slash between spaces parts alternatives

/** The names of a list; one that is a party's whole name is not cut at its own "and". At least one must be known or a tag. */
function namesIn(words: string, known: Known): Extent[] {
  const cuts = [...words.matchAll(between)].map(({ 0: sign, index }) => ({
    from: index,
    to: index + sign.length,
  }))
  const ends = [...cuts, { from: words.length, to: words.length }]
  const names: Extent[] = []
  for (let from = 0; from < words.length; ) {
    const ahead = ends.filter((end) => end.from > from)
    const isName = (end: Extent): boolean => isProposer(words.slice(from, end.from), known)
    const end = ahead.findLast(isName) ?? ahead[0]
    if (end === undefined || !mayBeName(words.slice(from, end.from))) return []
    names.push({ from, to: end.from })
    from = end.to
  }
  return names.some(({ from, to }) => isProposer(words.slice(from, to), known)) ? names : []
}

const tag = /^\p{Lu}[\p{Lu}\p{N}.-]{1,7}$/u
const notTags = new Set(['NB', 'N.B.', 'PS', 'P.S.', 'TBC', 'TBD', 'FYI', 'RE', 'ALT'])
const office =
  /^(?:the )?(?:(?:vice-|co-)?chairs?|secretariat|bureau|facilitators?|rapporteur|host)$/i

/** A short capital tag, an office of the meeting, or a party that is known. */
function isProposer(words: string, known: Known): boolean {
  if (!mayBeName(words)) return false
  return (tag.test(words) && !notTags.has(words)) || office.test(words) || known.isParty(words)
}

/** A few words, of which the first begins with a capital or follows "the". */
function mayBeName(words: string): boolean {
  return /^(?:the )?\p{Lu}[^/]*$/u.test(words) && words.split(' ').length <= 8
}

const ofTables = new WeakMap<MeetingRecord['party'], ReadonlyMap<string, string>>()

/**
 * The name of the party that a proposer's tag stands for, by its ISO code, acronym or an alias; the tag itself where no
 * party of the meeting is written so.
 */
export function proposerName(record: Pick<MeetingRecord, 'party'>, tag: string): string {
  const { party } = record
  const names = ofTables.get(party) ?? namesByTag(party)
  ofTables.set(party, names)
  return names.get(tag.replace(/^the /, '').toUpperCase()) ?? tag
}

function namesByTag(parties: MeetingRecord['party']): Map<string, string> {
  const names = new Map<string, string>()
  for (const { name, acronym, aliases, alpha2, alpha3 } of Object.values(parties).reverse()) {
    for (const words of [...aliases, alpha2, alpha3, acronym, name]) {
      if (words !== '') names.set(words.toUpperCase(), name)
    }
  }
  return names
}
