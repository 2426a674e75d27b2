import { tableEntities } from '../record/entities.ts'
import type { MeetingRecord, Rows, Table, TableEntity } from '../record/record.ts'
import type { Revision, Revisions } from '../record/revision.ts'
import type { RevisionKind } from '../record/vocabulary.ts'
import { fail, ok, type Result } from '../result.ts'
import { sameRow } from './apply.ts'
import type { Change } from './edit.ts'

/** How long a revision can be taken back after it was made, in minutes: a slip of the hand, not a change of mind. */
const takeBackMinutes = 10

const kindNames: { readonly [kind in RevisionKind]: string } = {
  draft: 'Draft',
  circulated: 'Circulated',
  adopted: 'Adopted',
  corrigendum: 'Corrigendum',
}

/** A revision as people name it: "Circulated 2". A text is adopted once, so that has no number. */
export function revisionName({ kind, number }: Pick<Revision, 'kind' | 'number'>): string {
  return kind === 'adopted' ? kindNames.adopted : `${kindNames[kind]} ${number}`
}

/** A revision's name as words around it take it: "the adopted text", "Circulated 2". */
export function nameInWords(name: string): string {
  return name === kindNames.adopted ? 'the adopted text' : name
}

/** The name the next revision of a kind will have. */
export function nextRevision(list: Revisions['list'], kind: RevisionKind): Revision['number'] {
  return 1 + list.filter((revision) => revision.kind === kind).length
}

/** What is being written now: "Draft 3", "Corrigendum 1"; an adopted text is not being written. */
export function textName(revisions: Revisions): string {
  const { list } = revisions
  if (isFrozen(revisions)) return revisionName(list.at(-1) ?? { kind: 'adopted', number: 1 })
  const kind = isAdopted(list) ? 'corrigendum' : 'draft'
  return revisionName({ kind, number: nextRevision(list, kind) })
}

/** Whether a text has been adopted, whatever was corrected since. */
export function isAdopted(list: Revisions['list']): boolean {
  return list.some(({ kind }) => kind === 'adopted')
}

/** Whether the text may not be changed: it is adopted, and no corrigendum is being written. */
export function isFrozen({ list, corrigendumSince }: Revisions): boolean {
  return isAdopted(list) && corrigendumSince === ''
}

/**
 * Whether these changes may be made to a meeting with these revisions. What never prints (the log, proposals, what was set beside
 * a sentence, the name in the list of meetings) goes on after adoption; the text does not. The error is 'frozen'.
 */
export function mayChange(revisions: Revisions, changes: readonly Change[]): Result<void> {
  if (!isFrozen(revisions) || !changes.some(touchesText)) return ok(undefined)
  return fail(
    'frozen',
    'This text is adopted, so it was not changed. Start a corrigendum to correct it.',
  )
}

/** Whether a revision of this kind may be made now; the error says what comes first. */
export function mayRevise(revisions: Revisions, kind: RevisionKind): Result<void> {
  const { list, corrigendumSince } = revisions
  if (!isAdopted(list)) {
    if (kind !== 'corrigendum') return ok(undefined)
    return fail('invalid', 'Only an adopted text takes a corrigendum: this one is a draft.', 'as')
  }
  if (corrigendumSince === '') {
    return fail('frozen', 'This text is adopted. Start a corrigendum first; nothing was made.')
  }
  if (kind === 'corrigendum') return ok(undefined)
  return fail('frozen', 'An adopted text takes a corrigendum, not a new draft; nothing was made.')
}

/** Whether a corrigendum may be started: there is an adopted text, and none has been started yet. */
export function mayStartCorrigendum(revisions: Revisions): Result<void> {
  if (!isAdopted(revisions.list)) {
    return fail('invalid', 'Only an adopted text takes a corrigendum: this one is a draft.')
  }
  if (isFrozen(revisions)) return ok(undefined)
  return fail('invalid', `${textName(revisions)} has been started already.`)
}

/**
 * What can be taken back at a moment: the corrigendum just started, or the newest revision, as long as the text is
 * still the same and, for a revision, ten minutes have not passed. Later a revision stays: others may hold it.
 */
export function mayTakeBack(
  { list, corrigendumSince }: Revisions,
  isUnchanged: boolean,
  now: string,
): Result<'corrigendum' | Revision> {
  const newest = list.at(-1)
  if (newest === undefined) return fail('invalid', 'There is no revision to take back.')
  const isStarted = corrigendumSince !== ''
  const name = isStarted ? 'The corrigendum' : revisionName(newest)
  if (!isUnchanged) {
    return fail('invalid', `${name} stays: the text has been changed since. Undo that first.`)
  }
  if (isStarted) return ok('corrigendum')
  const minutes = (Date.parse(now) - Date.parse(newest.at)) / 60_000
  if (minutes <= takeBackMinutes) return ok(newest)
  return fail('invalid', `${name} stays: it was made more than ${takeBackMinutes} minutes ago.`)
}

/** Which rows print or decide what does. The others stand beside the text, and go on after it is adopted. */
const isText: { readonly [E in TableEntity]: boolean } = {
  party: true,
  group: true,
  attendance: true,
  delegate: true,
  item: true,
  sentence: false,
  logLine: false,
  proposal: false,
  annex: true,
  annexEntry: true,
  followUp: false,
}

function touchesText(change: Change): boolean {
  if (change.entity === 'style') return true
  if (change.entity !== 'meeting') return isText[change.entity]
  if (change.before === null || change.after === null) return true
  return !sameRow(change.before, { ...change.after, title: change.before.title })
}

/** Whether two states of a meeting have the same text: all that prints or decides what does. */
export function sameText(a: MeetingRecord, b: MeetingRecord): boolean {
  const { title } = b.meeting
  return (
    sameRow({ ...a.meeting, title }, b.meeting) &&
    sameRow(a.style, b.style) &&
    tableEntities.every((entity) => !isText[entity] || sameTable<TableEntity>(a[entity], b[entity]))
  )
}

function sameTable<E extends TableEntity>(a: Table<Rows[E]>, b: Table<Rows[E]>): boolean {
  if (a === b) return true
  const ids = Object.keys(b)
  return (
    ids.length === Object.keys(a).length &&
    ids.every((id) => {
      const [one, other] = [Object.hasOwn(a, id) ? a[id] : undefined, b[id]]
      return one === other || (one !== undefined && other !== undefined && sameRow(one, other))
    })
  )
}
