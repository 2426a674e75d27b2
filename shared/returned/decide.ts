import type { Edit, SimpleEdit } from '../edit/edit.ts'
import { orderAfterItem } from '../edit/order.ts'
import { isReadAsProposer } from '../reading/bracket-name.ts'
import { childrenOf } from '../record/body.ts'
import type { Item } from '../record/item.ts'
import type { MeetingRecord } from '../record/record.ts'
import type { Mark, Text } from '../record/text.ts'
import { fail, ok, type Result } from '../result.ts'
import { bracketed } from './bracketed.ts'
import type { ReturnedLine } from './compare-returned.ts'

/** A line of a file that came back, and the row of the meeting it is about; a paragraph that is new has the id it would get. */
export type Difference = { readonly id: string; readonly line: ReturnedLine }

/** All lines of a comparison with their ids; `ids` makes those of what the file has inserted. */
export function withIds(lines: readonly ReturnedLine[], ids: (kind: string) => string) {
  return lines.map((line): Difference => ({ id: line.source?.id ?? ids('item'), line }))
}

/** Whether there is something to see to: other words, another place, a change or a comment. */
export function isDifference({ line }: Difference): boolean {
  return line.is !== 'same' || line.changes.length + line.comments.length > 0
}

/** Whether the file asks for something that can be taken over; else it can only be seen. */
export function asksForChange({ line: { is } }: Difference): boolean {
  return is !== 'same' && is !== 'unplaced'
}

/** How what a line is about stands now: a decision holds until this is again what it was before. */
export function standOf(record: MeetingRecord, { id }: Difference): string {
  const item = record.item[id]
  if (item !== undefined) return JSON.stringify([item.text, item.parentId, item.order])
  const entry = record.annexEntry[id]
  return entry === undefined ? 'none' : JSON.stringify(entry.text)
}

/** What takes the file's side: its words, its order, a paragraph it adds, one it leaves out. */
export function accept(
  record: MeetingRecord,
  all: readonly Difference[],
  one: Difference,
): Result<Edit> {
  const { line, id } = one
  switch (line.is) {
    case 'inserted':
      return ok(adding(record, all, one, wordsOf(line)))
    case 'gone':
      return removing(record, one)
    case 'moved': {
      const place = placeFor(record, neighbour(record, all, one))
      const moved = { kind: 'set', entity: 'item', id, fields: place } as const
      if (record.item[id] === undefined) return elsewhere()
      const words = line.pieces.length === 0 ? ok([]) : writing(record, one, wordsOf(line))
      return words.ok ? ok({ kind: 'many', edits: [...words.value, moved] }) : words
    }
    case 'changed': {
      const words = writing(record, one, wordsOf(line))
      return words.ok ? ok({ kind: 'many', edits: words.value }) : words
    }
    case 'same':
    case 'unplaced':
      return nothingToTake()
  }
}

/** What puts the file's wording in brackets beside the draft's, under the name of who proposes it. */
export function bracket(
  record: MeetingRecord,
  all: readonly Difference[],
  one: Difference,
  asked: { readonly proposer: string; readonly now: string },
): Result<Edit> {
  const { line } = one
  const proposer = asked.proposer.replace(/[[\]:/]/g, ' ').trim()
  if (proposer === '') return fail('invalid', 'Say first who proposes it.', 'proposer')
  if (!isReadAsProposer(record, proposer)) {
    const what = `A bracket cannot name “${proposer}”, who is no party of the meeting`
    return fail('invalid', `${what}: say under “Bracket as” which party it is.`, 'proposer')
  }
  const theirs = line.after ?? ''
  switch (line.is) {
    case 'inserted':
      return ok(adding(record, all, one, { text: `[${proposer}: ${theirs}]`, marks: [] }))
    case 'moved':
      if (line.pieces.length === 0) {
        return fail('invalid', 'Only its place differs: a bracket has nothing to say about that.')
      }
      break
    case 'changed':
    case 'gone':
      break
    case 'same':
    case 'unplaced':
      return nothingToTake()
  }
  const draft = own(record, one.id) ?? { text: asked.now, marks: [] }
  const words = writing(record, one, bracketed(draft, theirs, proposer))
  return words.ok ? ok({ kind: 'many', edits: words.value }) : words
}

function nothingToTake(): Result<never> {
  return fail('invalid', 'The file asks for nothing here that the draft could take.')
}

function elsewhere(): Result<never> {
  return fail('invalid', 'This is not a paragraph of the body: change it where it is made.')
}

/** The words a person wrote; none where facts compose them. */
function own(record: MeetingRecord, id: string): Text | null {
  const item = record.item[id]
  if (item === undefined) return record.annexEntry[id]?.text ?? null
  return item.part !== '' && item.composedThen === null ? null : item.text
}

function writing(
  record: MeetingRecord,
  { id, line }: Difference,
  text: Text,
): Result<SimpleEdit[]> {
  const before = line.before ?? ''
  const item = record.item[id]
  if (item !== undefined) {
    const composedThen = item.part === '' ? null : (item.composedThen ?? before)
    return ok([{ kind: 'set', entity: 'item', id, fields: { text, composedThen } }])
  }
  const entry = record.annexEntry[id]
  if (entry !== undefined) {
    const composedThen = entry.composedThen ?? before
    return ok([{ kind: 'set', entity: 'annexEntry', id, fields: { text, composedThen } }])
  }
  if (record.annex[id] !== undefined) {
    return fail('invalid', 'The heading of an annex is composed: change it under Annexes.')
  }
  if (isOfAttendance(record, id)) {
    return fail('invalid', 'The list of participants is composed: change it under Attendance.')
  }
  return fail('not-found', 'The draft does not have this paragraph any more.')
}

function isOfAttendance(record: MeetingRecord, id: string): boolean {
  return record.delegate[id] !== undefined || record.attendance[id] !== undefined
}

function removing(record: MeetingRecord, { id }: Difference): Result<Edit> {
  if (record.item[id] !== undefined) {
    if (childrenOf(record.item, id).length > 0) {
      return fail('invalid', 'Points lie under it and would go along: settle those first.')
    }
    return ok({ kind: 'remove', entity: 'item', id })
  }
  if (record.annexEntry[id] !== undefined) return ok({ kind: 'remove', entity: 'annexEntry', id })
  if (record.annex[id] !== undefined) {
    return fail('invalid', 'A whole annex is removed under Annexes.')
  }
  if (isOfAttendance(record, id)) {
    return fail('invalid', 'Who took part is changed under Attendance.')
  }
  return fail('not-found', 'The draft does not have this paragraph any more.')
}

/** The words of the file with their look. */
function wordsOf({ pieces, after }: ReturnedLine): Text {
  let text = ''
  const marks: Mark[] = []
  for (const { kind, words, italic, bold, footnote } of pieces) {
    if (kind === 'removed') continue
    const [from, to] = [text.length, text.length + words.length]
    if (footnote !== undefined) marks.push({ kind: 'footnote', at: from, note: footnote })
    if (italic && from < to) marks.push({ kind: 'italic', from, to })
    if (bold && from < to) marks.push({ kind: 'bold', from, to })
    text += words
  }
  return pieces.length === 0 ? { text: after ?? '', marks: [] } : { text, marks }
}

/** After the nearest paragraph before it in the file that the body has: as its sibling, or as the first of its points. */
function placeFor({ item }: MeetingRecord, before: Item | undefined) {
  if (before !== undefined && childrenOf(item, before.id).length > 0) {
    return { parentId: before.id, order: orderAfterItem(item, before.id, null) }
  }
  const parentId = before?.parentId ?? null
  return { parentId, order: orderAfterItem(item, parentId, before?.id ?? null) }
}

function neighbour(
  { item }: MeetingRecord,
  all: readonly Difference[],
  { id, line }: Difference,
): Item | undefined {
  const at = line.paragraph ?? 0
  let found: Difference | undefined
  for (const other of all) {
    const place = other.line.paragraph
    if (place === null || place >= at || other.id === id || item[other.id] === undefined) continue
    if (place > (found?.line.paragraph ?? 0)) found = other
  }
  return found && item[found.id]
}

function isTitle({ kind }: Item): boolean {
  return kind === 'title' || kind === 'heading'
}

/** A new paragraph of the body, of the kind of the one it follows. */
function adding(
  record: MeetingRecord,
  all: readonly Difference[],
  one: Difference,
  text: Text,
): Edit {
  const before = neighbour(record, all, one)
  const place = placeFor(record, before)
  const like =
    place.parentId === before?.id ? childrenOf(record.item, place.parentId ?? null)[0] : before
  const isLike = like !== undefined && like.part === '' && !isTitle(like)
  const row: Item = {
    id: one.id,
    ...place,
    kind: isLike ? like.kind : 'paragraph',
    headingLevel: 1,
    marker: isLike ? like.marker : 'none',
    printed: true,
    part: '',
    wording: '',
    text,
    composedThen: null,
    status: 'open',
    statusAt: '',
    capturedAt: '',
    origin: '',
  }
  return { kind: 'add', entity: 'item', row }
}
