import type { Party } from '../record/party.ts'
import type { Rows, Table } from '../record/record.ts'
import type { ProposalState } from '../record/vocabulary.ts'
import { sameRow } from './apply.ts'
import { bracketVerb } from './bracket-verb.ts'
import type { Change } from './edit.ts'
import { firstWords } from './first-words.ts'
import { references } from './references.ts'

/**
 * What an edit did, in words for "Undo …" and the history: `change of “Members welcomed …”`. An edit of many
 * rows is named by its first, with the number of the others. `parties` are the record's: attendance knows only their ids.
 */
export function labelOf(changes: readonly Change[], parties: Table<Party> = {}): string {
  const told = worthTelling(changes)
  const [first] = told
  if (first === undefined) return 'no change'
  const onProposal = told.find(({ entity }) => entity === 'proposal')
  if (onProposal) return `${verbOf(onProposal)} ${nameOf(onProposal, parties)}` // what it does to the words follows
  const others = told.filter((change) => change.id !== first.id || change.entity !== first.entity)
  const more = new Set(others.map((change) => change.id)).size
  const label = `${verbOf(first)} ${nameOf(first, parties)}`
  return more === 0 ? label : `${label} and ${more} more`
}

/** A row that went, or forgot what it pointed to, only because another row went is not worth a word. */
export function worthTelling(changes: readonly Change[]): Change[] {
  const removed = new Set(
    changes.filter(({ after }) => after === null).map(({ entity, id }) => `${entity} ${id}`),
  )
  const isOfItems = changes.some(({ entity }) => entity === 'item') // what was set on a sentence follows it
  return changes.filter(
    ({ entity, before, after }) =>
      !(isOfItems && entity === 'sentence') &&
      !references.some(({ from, field, to, owned }) => {
        if (from !== entity || before === null || !(field in before)) return false
        const target = (before as { readonly [field: string]: unknown })[field]
        const wentAlong = owned ? after === null : forgot(after, field)
        return wentAlong && removed.has(`${to} ${target}`)
      }),
  )
}

function forgot(after: Change['after'], field: string): boolean {
  return after !== null && (after as { readonly [field: string]: unknown })[field] === null
}

function verbOf(change: Change): string {
  if (change.before === null) return 'adding'
  if (change.after === null) return 'removal of'
  if (change.entity === 'item') return itemVerb(change.before, change.after)
  if (change.entity === 'proposal') return proposalVerbs[change.after.state]
  return 'change of'
}

const proposalVerbs: { readonly [state in ProposalState]: string } = {
  open: 'change of',
  accepted: 'acceptance of',
  bracketed: 'bracketing of',
  declined: 'declining of',
}

function itemVerb(
  before: { order: string; parentId: string | null; text: { text: string }; status: string },
  after: { order: string; parentId: string | null; text: { text: string }; status: string },
): string {
  if (before.text.text !== after.text.text) {
    return bracketVerb(before.text.text, after.text.text) ?? 'edit of'
  }
  if (before.parentId !== after.parentId || before.order !== after.order) return 'move of'
  if (before.status === after.status) return 'change of'
  if (after.status === 'open') return 'reopening of'
  return after.status === 'agreed' ? 'adoption of' : 'adoption ad referendum of'
}

function nameOf(change: Change, parties: Table<Party>): string {
  switch (change.entity) {
    case 'meeting':
      return factsName(change)
    case 'style':
      return 'the house style'
    case 'party':
      return (change.after ?? change.before)?.name || 'a party'
    case 'group':
      return named('group', (change.after ?? change.before)?.label)
    case 'attendance':
      return attendanceName((change.after ?? change.before)?.partyId, parties)
    case 'delegate':
      return named('delegate', (change.after ?? change.before)?.name)
    case 'item':
      return itemName(change)
    case 'sentence':
      return sentenceName(change)
    case 'logLine':
      return 'a line of the log'
    case 'proposal':
      return proposalName(change, parties)
    case 'annex':
      return named('annex', (change.after ?? change.before)?.heading)
    case 'annexEntry':
      return named('entry', (change.after ?? change.before)?.title)
    case 'followUp':
      return named('follow-up', (change.after ?? change.before)?.words)
  }
}

function itemName(change: Extract<Change, { entity: 'item' }>): string {
  const item = change.after ?? change.before
  if (item === null) return 'an item'
  if (item.part !== '') return item.part === 'line' ? 'a line' : `the ${item.part}`
  return item.text.text === '' ? `an empty ${item.kind}` : quoted(item.text.text)
}

function named(what: string, words = ''): string {
  if (words !== '') return `the ${what} ${quoted(words)}`
  return /^[aeiou]/.test(what) ? `an ${what}` : `a ${what}`
}

function attendanceName(partyId: string | undefined, parties: Table<Party>): string {
  const name = parties[partyId ?? '']?.name ?? ''
  return name === '' ? 'attendance' : `the attendance of ${name}`
}

function proposalName(
  { before, after }: Extract<Change, { entity: 'proposal' }>,
  parties: Table<Party>,
): string {
  const row = after ?? before
  const what = row === null || row.against === '' ? 'proposal' : 'correction'
  const name = parties[row?.partyId ?? '']?.name ?? ''
  return name === '' ? `a ${what}` : `the ${what} of ${name}`
}

/** How people call each fact of a meeting. */
export const factNames: { readonly [field in keyof Rows['meeting']]?: string } = {
  title: 'the title',
  seriesName: 'the series',
  seriesShort: 'the series’ short name',
  process: 'the process',
  processShort: 'the process’ short name',
  hosts: 'the hosts',
  ordinal: 'the number of the meeting',
  start: 'the first day',
  end: 'the last day',
  mode: 'how it was held',
  city: 'the city',
  country: 'the country',
  symbol: 'the document symbol',
  distribution: 'the distribution mark',
  purpose: 'the purpose',
}

/** The one fact that changed, where it is one; a title that follows it is not counted. */
function factsName({ before, after }: Extract<Change, { entity: 'meeting' }>): string {
  const all = changedFields(before, after)
  const fields = all.length > 1 ? all.filter((field) => field !== 'title') : all
  const [field] = fields
  return (fields.length === 1 && field !== undefined && factNames[field]) || 'the facts'
}

const sentenceNames: { readonly [field in keyof Rows['sentence']]?: string } = {
  actors: 'who acts',
  action: 'the action',
  level: 'the mark',
  owner: 'the owner',
  due: 'the due date',
}

function sentenceName({ before, after }: Extract<Change, { entity: 'sentence' }>): string {
  const [field, ...others] = changedFields(before, after)
  const isOne = field !== undefined && others.length === 0
  return (isOne && sentenceNames[field]) || 'what a sentence says'
}

/** The fields in which two rows differ. */
export function changedFields<Row extends object>(a: Row | null, b: Row | null): (keyof Row)[] {
  if (a === null || b === null) return []
  return (Object.keys(b) as (keyof Row)[]).filter(
    (field) => !sameRow({ field: a[field] }, { field: b[field] }),
  )
}

function quoted(words: string): string {
  return `“${firstWords(words)}”`
}
