import type { Output } from '../../shared/calls.ts'
import { standOf } from '../../shared/edit/stand.ts'
import type { Format } from '../../shared/formats.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import type { Layout } from '../../shared/record/vocabulary.ts'
import { ok, type Result } from '../../shared/result.ts'
import { compose, inLayout } from '../../shared/statement/compose.ts'
import { particularsOf } from '../../shared/statement/particulars.ts'
import { meetingFile, writeMeetingFile } from '../meeting-file.ts'
import type { Store } from '../store/store.ts'
import { emblemOf } from './keep-emblem.ts'
import { propertiesOf } from './properties.ts'
import { type Printer, type Printing, render } from './render.ts'

/** How a meeting goes into a file. `against` is a revision: what has changed since is shown in Word as tracked changes. */
export type Wanted = {
  readonly to: Format
  readonly withNotes?: boolean
  readonly against?: string | undefined
  /** The dress; without it the statement is written as it stands. */
  readonly layout?: Layout | undefined
  /** Says no to the template of the house style. */
  readonly withoutTemplate?: boolean
  readonly print: Printer
  /** When it is written, an ISO moment: a text being written names it, and so do the changes shown. */
  readonly at: string
}

/** A file, and of one in a template what it left out. */
export type MeetingBytes = { readonly bytes: Uint8Array; readonly inTemplate?: InTemplate }
type InTemplate = NonNullable<Output<'exportStatement'>['inTemplate']>

/**
 * A meeting of the store as the bytes of a file. Its log, its history and its revisions go along in JSON alone, and only where `withNotes` asks
 * for them. Errors: 'not-found' for the meeting and the revision, and those of the store.
 */
export async function meetingBytes(
  store: Store,
  meeting: string,
  { to, withNotes = false, against, layout, withoutTemplate = false, print, at }: Wanted,
): Promise<Result<MeetingBytes>> {
  const opened = store.openMeeting(meeting)
  if (!opened.ok) return opened
  const { record } = opened.value
  if (to !== 'json' || !withNotes) {
    const revisions = store.revisions.view(meeting)
    if (!revisions.ok) return revisions
    const { template } = record.style
    if (to === 'docx' && template !== null && !withoutTemplate) {
      const { meetingInItsTemplate } = await import('./meeting-in-its-template.ts')
      const filled = await meetingInItsTemplate(store, meeting, template, { layout, against, at })
      if (!filled.ok) return filled
      const { bytes, empty, unplaced } = filled.value
      return ok({ bytes, inTemplate: { empty: [...empty], unplaced: [...unplaced] } })
    }
    const emblem = showsEmblem(to) ? emblemOf(store, record.style.emblem) : ok(null)
    if (!emblem.ok) return emblem
    const printing = { layout, at, emblem: emblem.value }
    const stand = standOf(revisions.value, revisions.value.isUnchanged)
    const bytes = await (to === 'docx' && against !== undefined
      ? changesSince(store, record, against, { ...printing, stand })
      : render(record, to, print, { ...printing, stand }))
    return bytes.ok ? ok({ bytes: bytes.value }) : bytes
  }
  const journal = store.journalOf(meeting)
  if (!journal.ok) return journal
  const revisions = store.revisionsOf(meeting)
  if (!revisions.ok) return revisions
  const file = writeMeetingFile(meetingFile(record, journal.value, revisions.value))
  return ok({ bytes: Buffer.from(file) })
}

function showsEmblem(to: Format): boolean {
  return to === 'docx' || to === 'pdf' || to === 'html'
}

async function changesSince(
  store: Store,
  record: MeetingRecord,
  against: string,
  { layout, stand, at, emblem = null }: Printing,
): Promise<Result<Uint8Array>> {
  const earlier = store.revisions.open(record.meeting.id, against)
  if (!earlier.ok) return earlier
  const properties = propertiesOf(record, particularsOf(record, stand, at), emblem)
  const { createComparison } = await import('./docx/create-comparison.ts')
  const before = compose(inLayout(earlier.value.record, layout))
  const now = compose(inLayout(record, layout))
  const by = { author: properties.author, at }
  return ok(await createComparison(before, now, properties, by))
}
