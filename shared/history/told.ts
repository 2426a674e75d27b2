import type { PastStep } from '../calls.ts'
import { type Change, invert } from '../edit/edit.ts'
import { firstWords } from '../edit/first-words.ts'
import { changedFields, factNames, worthTelling } from '../edit/label.ts'
import { knownIn } from '../reading/parties.ts'
import { recognise } from '../reading/recognise.ts'
import type { Item } from '../record/item.ts'
import type { MeetingRecord } from '../record/record.ts'
import type { ItemKind, Part, ProposalState } from '../record/vocabulary.ts'

/** A step as the history tells it: what was done ("Indonesia’s outcome edited"), and the words it was done to. */
export type Told = { readonly what: string; readonly words: string }

const longestWords = 120 // a line of a wide list

/** What a step did, in the words of a person who looks for it. The record gives the parties their names. */
export function toldOf(
  step: { readonly kind: PastStep['kind']; readonly changes: readonly Change[] },
  record: MeetingRecord,
): Told {
  const done = step.kind === 'undo' ? invert(step.changes) : step.changes
  const told = ofChanges(worthTelling(done), record)
  switch (step.kind) {
    case 'edit':
      return told
    case 'undo':
      return { ...told, what: `Undone: ${told.what}` }
    case 'redo':
      return { ...told, what: `Done again: ${told.what}` }
  }
}

function ofChanges(changes: readonly Change[], record: MeetingRecord): Told {
  const onProposal = changes.find(({ entity }) => entity === 'proposal')
  if (onProposal) return ofChange(onProposal, record) // what it does to the words follows
  const first = changes.find(({ entity }) => entity === 'item') ?? changes[0]
  if (first === undefined) return { what: 'Nothing changed', words: '' }
  const rows = new Set(changes.map(({ entity, id }) => `${entity} ${id}`)).size
  if (rows === 1) return ofChange(first, record)
  const { words } = ofChange(first, record)
  const items = changes.filter(({ entity }) => entity === 'item')
  const verbs = new Set(items.map((change) => doneTo(change)))
  const [verb] = verbs
  if (items.length === changes.length && verbs.size === 1) {
    return { what: `${rows} items ${verb}`, words }
  }
  const { what } = ofChange(first, record)
  return { what: `${what}, and ${rows - 1} more`, words }
}

function ofChange(change: Change, record: MeetingRecord): Told {
  switch (change.entity) {
    case 'item':
      return ofItem(change, record)
    case 'meeting':
      return ofFacts(change)
    case 'style':
      return { what: 'House style changed', words: '' }
    case 'party':
      return { what: `Party ${doneTo(change)}`, words: rowOf(change).name }
    case 'group':
      return { what: `Group of the attendance ${doneTo(change)}`, words: rowOf(change).label }
    case 'attendance':
      return ofAttendance(change, record)
    case 'delegate':
      return { what: `Delegate ${doneTo(change)}`, words: rowOf(change).name }
    case 'sentence':
      return ofSentence(change, record)
    case 'logLine':
      return { what: `Line of the log ${doneTo(change)}`, words: '' } // private, also over a shoulder
    case 'proposal':
      return ofProposal(change, record)
    case 'annex':
      return { what: `Annex ${doneTo(change)}`, words: rowOf(change).heading }
    case 'annexEntry':
      return { what: `Annex entry ${doneTo(change)}`, words: entryWords(change) }
    case 'followUp':
      return { what: `Follow-up ${doneTo(change)}`, words: rowOf(change).words }
  }
}

type ChangeOf<E extends Change['entity']> = Extract<Change, { entity: E }>

/** The row after a change, or as it was before it went. */
function rowOf<Row>({ before, after }: { before: Row | null; after: Row | null }): Row {
  return (after ?? before) as Row // one of them is there: `netOf` leaves no other change
}

function doneTo(change: Change): string {
  if (change.before === null) return 'added'
  if (change.after === null) return 'removed'
  return change.entity === 'item' ? doneToItem(change.before, change.after) : 'edited'
}

function doneToItem(before: Item, after: Item): string {
  if (before.text.text !== after.text.text) return 'edited'
  if (before.status !== after.status) return statusVerbs[after.status]
  if (before.parentId !== after.parentId || before.order !== after.order) return 'moved'
  if (before.kind !== after.kind) {
    return `turned into ${after.kind === 'outcome' ? 'an' : 'a'} ${kindNames[after.kind].toLowerCase()}`
  }
  return before.wording === after.wording ? 'changed in form' : 'worded anew'
}

const statusVerbs: { readonly [status in Item['status']]: string } = {
  open: 'reopened',
  'ad-referendum': 'agreed ad referendum',
  agreed: 'agreed',
}

const kindNames: { readonly [kind in ItemKind]: string } = {
  title: 'Title line',
  heading: 'Heading',
  paragraph: 'Paragraph',
  outcome: 'Outcome',
  point: 'Point',
}

const partNames: { readonly [part in Exclude<Part, ''>]: string } = {
  opening: 'Opening',
  attendance: 'Attendance paragraph',
  purpose: 'Purpose',
  closing: 'Closing paragraph',
  line: 'Composed line',
}

function ofItem(change: ChangeOf<'item'>, record: MeetingRecord): Told {
  const item = rowOf(change)
  return {
    what: `${itemName(item, record)} ${doneTo(change)}`,
    words: firstWords(item.text.text, longestWords),
  }
}

/** "Indonesia’s outcome", where the sentence says who acts. */
function itemName({ part, kind, text }: Item, record: MeetingRecord): string {
  if (part !== '') return partNames[part]
  const name = kindNames[kind]
  if (kind !== 'outcome' && kind !== 'point') return name
  const [actor] = recognise(text.text, { known: knownIn(record) }).actors
  if (actor === undefined || actor === '') return name
  return `${firstWords(actor)}${actor.endsWith('s') ? '’' : '’s'} ${name.toLowerCase()}`
}

function ofFacts({ before, after }: ChangeOf<'meeting'>): Told {
  const all = changedFields(before, after)
  const fields = all.length > 1 ? all.filter((field) => field !== 'title') : all
  const names = fields.flatMap((field) => factNames[field] ?? [])
  const values = fields.flatMap((field) => after?.[field] ?? []).map(String)
  if (names.length === 0) return { what: 'Facts changed', words: '' }
  const list = names.join(', ').replaceAll(/\bthe /g, '')
  return {
    what: `Facts changed: ${list}`,
    words: firstWords(values.filter(Boolean).join(', '), longestWords),
  }
}

function ofAttendance(change: ChangeOf<'attendance'>, record: MeetingRecord): Told {
  const row = rowOf(change)
  const name = record.party[row.partyId]?.name.trim() || 'A party'
  const words = record.group[row.groupId]?.label ?? ''
  const { before, after } = change
  const isMarked = before !== null && after !== null && before.presence !== after.presence
  if (isMarked) return { what: `${name} marked ${after.presence}`, words }
  const verb = before === null ? 'put in the attendance' : 'changed in the attendance'
  return { what: `${name} ${after === null ? 'taken out of the attendance' : verb}`, words }
}

function ofProposal(change: ChangeOf<'proposal'>, record: MeetingRecord): Told {
  const { partyId, words, against, number } = rowOf(change)
  const kind = against === '' ? 'Proposal' : 'Correction'
  const name = record.party[partyId ?? '']?.name.trim() ?? ''
  const { before, after } = change
  const verb =
    before !== null && after !== null && before.state !== after.state
      ? proposalVerbs[after.state]
      : doneTo(change)
  return {
    what: `${name === '' ? kind : `${kind} of ${name}`} ${verb}`,
    words: firstWords(against === '' ? words : `${number}: ${words}`, longestWords),
  }
}

const proposalVerbs: { readonly [state in ProposalState]: string } = {
  open: 'opened again',
  accepted: 'accepted',
  bracketed: 'put in brackets',
  declined: 'declined',
}

const sentenceFields: { readonly [field: string]: string } = {
  actors: 'Who acts',
  action: 'Action',
  level: 'Mark',
  owner: 'Owner',
  due: 'Due date',
}

function ofSentence(change: ChangeOf<'sentence'>, record: MeetingRecord): Told {
  const words = firstWords(record.item[rowOf(change).itemId]?.text.text ?? '', longestWords)
  const [field, ...others] = changedFields(change.before, change.after)
  const name = others.length === 0 ? sentenceFields[String(field)] : undefined
  return { what: `${name ?? 'Actors and actions'} set by hand`, words }
}

function entryWords(change: ChangeOf<'annexEntry'>): string {
  const { title, text } = rowOf(change)
  return firstWords(title || (text?.text ?? ''), longestWords)
}
