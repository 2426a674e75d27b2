import { createLookup } from '../shared/directory/lookup.ts'
import type { Reading } from '../shared/reading/assemble.ts'
import { type ReadOptions, read } from '../shared/reading/read.ts'
import { newId } from '../shared/record/new-id.ts'
import type { MeetingRecord } from '../shared/record/record.ts'
import type { Series } from '../shared/record/series.ts'
import { ok, type Result } from '../shared/result.ts'
import type { WordDocument } from '../shared/returned/document.ts'
import { withFacts } from '../shared/returned/printed-facts.ts'
import { readDocument } from '../shared/returned/read-returned.ts'
import { changesIn } from '../shared/returned/returned-paragraphs.ts'
import { decodeText } from './decode.ts'
import { readBytes } from './read-bytes.ts'
import { readWordFileWithFacts } from './read-word-file.ts'
import type { Store } from './store/store.ts'

/** The largest text taken, in bytes: a statement of a thousand pages is smaller. */
export const largestText = 5 * 1024 * 1024

export type ReadStatement = {
  readonly meeting: string
  readonly paragraphs: number
  /** The share of the paragraphs that was understood, 0 to 1. */
  readonly understood: number
} & Besides

/** What a Word document held beside its text: the tracked changes that were taken as accepted, the comments that were left out. */
type Besides = { readonly changes?: number; readonly comments?: number }
type Returned = Reading & { readonly besides: Besides }

/**
 * Reads the statement in a text file or a Word document (.docx, its tracked changes accepted) into the store, as a meeting of
 * the series that has its name, if there is one.
 * Errors: 'unreadable' and 'not-found' for the file, and those of the store.
 */
export async function readStatement(
  store: Store,
  path: string,
  at: string,
): Promise<Result<ReadStatement>> {
  const library = store.library()
  if (!library.ok) return library
  const { directory, series } = library.value
  const reading = await readingOf(path, { ids: newId, parties: createLookup(directory) })
  if (!reading.ok) return reading
  const { paragraphs, understood, besides } = reading.value
  const record = inItsSeries(reading.value.record, series)
  const added = store.editLibrary({ kind: 'meeting.add', record }, at)
  return added.ok ? ok({ meeting: record.meeting.id, paragraphs, understood, ...besides }) : added
}

function inItsSeries(record: MeetingRecord, all: readonly Series[]): MeetingRecord {
  const { seriesName, seriesShort } = record.meeting
  const named = all.filter(
    ({ name, shortName }) => name === seriesName && shortName === seriesShort,
  )
  const [series] = seriesName === '' ? [] : named
  return series === undefined
    ? record
    : { ...record, meeting: { ...record.meeting, seriesId: series.id } }
}

/** Whether a file's name says that it is a Word document; what it holds is looked at when it is opened. */
function isWordFile(path: string): boolean {
  return /\.(?:docx|docm|doc|dotx)$/i.test(path)
}

async function readingOf(path: string, options: ReadOptions): Promise<Result<Returned>> {
  if (isWordFile(path)) return readingOfWord(path, options)
  const bytes = await readBytes(path, largestText)
  if (!bytes.ok) return bytes
  const text = decodeText(bytes.value)
  const reading = text.ok ? read(text.value, options) : text
  return reading.ok ? ok({ ...reading.value, besides: {} }) : reading
}

async function readingOfWord(path: string, options: ReadOptions): Promise<Result<Returned>> {
  const file = await readWordFileWithFacts(path)
  if (!file.ok) return file
  const { document, facts } = file.value
  const reading = readDocument(document, options)
  if (!reading.ok) return reading
  const informed = withFacts(reading.value, document, facts, options.ids)
  return ok({ ...informed, besides: besidesIn(document) })
}

function besidesIn({ paragraphs, loose }: WordDocument): Besides {
  const comments = paragraphs.reduce((sum, one) => sum + one.comments.length, loose.length)
  return { changes: paragraphs.flatMap(changesIn).length, comments }
}
