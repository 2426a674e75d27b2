import { generateNKeysBetween } from 'fractional-indexing'
import { alphabetical } from '../directory/alphabetical.ts'
import type { Attendance, Group } from '../record/attendance.ts'
import type { Party } from '../record/party.ts'
import { startingGroups } from '../statement/starting.ts'
import type { Segment } from './attendance.ts'
import type { Ids } from './ids.ts'
import type { ListedName } from './names-list.ts'

export type ReadGroups = {
  readonly groups: readonly Group[]
  readonly attendance: readonly Attendance[]
  readonly parties: readonly Party[]
}

type Unplaced = Omit<Group, 'id' | 'order'> & { readonly names: readonly ListedName[] }

/** The groups, parties and rows of attendance that a text tells of, and the starting groups it does not. */
export function groupsOf(segments: readonly Segment[], ids: Ids): ReadGroups {
  const unplaced = withTheOthers(segments.map(groupFrom))
  const orders = generateNKeysBetween(null, null, unplaced.length)
  const parties = new Map<string, Party>()
  const attendance: Attendance[] = []
  const groups = unplaced.map(({ names, ...group }, index): Group => {
    const groupId = ids('group')
    attendance.push(...rowsOf(names, groupId, parties, ids))
    return { ...group, id: groupId, order: orders[index] ?? 'a0' }
  })
  return { groups, attendance, parties: [...parties.values()] }
}

function groupFrom(segment: Segment): Unplaced {
  const usual = startingGroups.find(({ role }) => role === segment.role)
  const isOne = segment.names.length === 1
  const other = isOne ? inPlural(segment.words) : inSingular(segment.words)
  return {
    role: segment.role,
    label: usual?.label ?? '',
    many: isOne ? other : segment.words,
    one: isOne ? segment.words : other,
    joined: segment.joined,
    sort: isAlphabetical(segment) ? 'alphabetical' : 'as-entered',
    names: segment.names,
  }
}

function inPlural(words: string): string {
  return words
    .replace(/\bas an observer\b/, 'as observers')
    .replace(/\bas a new member\b/, 'as new members')
    .replace(/\b[Oo]bserver was\b/, (match) =>
      match.replace('observer was', 'observers were').replace('Observer was', 'Observers were'),
    )
    .replace(/\{list\} was\b/, '{list} were')
    .replace(/\bwas \{list\}/, 'were {list}')
}

function inSingular(words: string): string {
  return words
    .replace(/\bas observers\b/, 'as an observer')
    .replace(/\bas new members\b/, 'as a new member')
    .replace(/\{list\} were\b/, '{list} was')
}

function isAlphabetical({ role, names }: Segment): boolean {
  const bare = names.map(({ party, form }) => (form === 'acronym' ? party.acronym : party.name))
  const usual = startingGroups.find((group) => group.role === role)?.sort
  if (usual !== 'alphabetical' && names.length < 5) return false // too few to tell an order from chance
  return bare.every((name, index) => index === 0 || alphabetical(bare[index - 1] ?? '', name) <= 0)
}

/** The starting groups that the text lacks, each after the sentence that goes before it. */
function withTheOthers(told: readonly Unplaced[]): Unplaced[] {
  const all = [...told]
  for (const [index, usual] of startingGroups.entries()) {
    if (all.some(({ role }) => role === usual.role)) continue
    const before = startingGroups[index - 1]?.role
    let at = all.findLastIndex(({ role }) => role === before) + 1
    while (all[at]?.joined) at += 1
    all.splice(at, 0, { ...usual, names: [] })
  }
  return all
}

/** One party for each written name and its articles; a name twice in one group is two parties. */
function rowsOf(
  names: readonly ListedName[],
  groupId: string,
  parties: Map<string, Party>,
  ids: Ids,
): Attendance[] {
  const orders = generateNKeysBetween(null, null, names.length)
  const seen = new Set<string>()
  return names.map(({ party, form }, index) => {
    let key = JSON.stringify([party.name, party.acronym, party.articleList, party.acronymArticle])
    while (seen.has(key)) key += ' again'
    seen.add(key)
    const known = parties.get(key) ?? { ...party, id: ids('party') }
    parties.set(key, known)
    return {
      id: ids('attendance'),
      partyId: known.id,
      groupId,
      order: orders[index] ?? 'a0',
      presence: 'present',
      form,
      representedBy: '',
    }
  })
}
