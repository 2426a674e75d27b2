import { createLookup } from '../shared/directory/lookup.ts'
import type { Reading } from '../shared/reading/assemble.ts'
import { type ReadOptions, read } from '../shared/reading/read.ts'
import { newId } from '../shared/record/new-id.ts'
import type { MeetingRecord } from '../shared/record/record.ts'
import type { Series } from '../shared/record/series.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { readDocument } from '../shared/returned/read-returned.ts'
import { decodeText } from './decode.ts'
import { readBytes } from './read-bytes.ts'
import type { Store } from './store/store.ts'

/** The largest text taken, in bytes: a statement of a thousand pages is smaller. */
export const largestText = 5 * 1024 * 1024

export type ReadStatement = {
  readonly meeting: string
  readonly paragraphs: number
  /** The share of the paragraphs that was understood, 0 to 1. */
  readonly understood: number
}

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
  const { paragraphs, understood } = reading.value
  const record = inItsSeries(reading.value.record, series)
  const added = store.editLibrary({ kind: 'meeting.add', record }, at)
  return added.ok ? ok({ meeting: record.meeting.id, paragraphs, understood }) : added
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

async function readingOf(path: string, options: ReadOptions): Promise<Result<Reading>> {
  if (isWordFile(path)) return readingOfWord(path, options)
  const bytes = await readBytes(path, largestText)
  if (!bytes.ok) return bytes
  const text = decodeText(bytes.value)
  return text.ok ? read(text.value, options) : text
}

async function readingOfWord(path: string, options: ReadOptions): Promise<Result<Reading>> {
  // loaded where it is needed: few commands read Word
  const { largestWordFile } = await import('./word/open-package.ts')
  const { readWord } = await import('./word/read-word.ts')
  const bytes = await readBytes(path, largestWordFile)
  if (!bytes.ok) return bytes
  if (bytes.value.length === 0) return fail('unreadable', 'The file is empty.')
  const document = await readWord(bytes.value)
  return document.ok ? readDocument(document.value, options) : document
}
