import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meetingFile, readMeetingFile, writeMeetingFile } from '../../electron/meeting-file.ts'
import { openStore } from '../../electron/store/open.ts'
import type { Store } from '../../electron/store/store.ts'
import { anIntent, editOf, type Intent } from '../fixtures/arbitrary-edits.ts'
import { fullRecord } from '../fixtures/record.ts'
import { freshFolder, got, noon, openIn, options, refusal, storeWith } from './store/opened.ts'

const meeting = 'meeting-1'

function fileFrom(store: Store): string {
  const { record } = got(store.openMeeting(meeting))
  const revisions = got(store.revisionsOf(meeting))
  return writeMeetingFile(meetingFile(record, got(store.journalOf(meeting)), revisions))
}

function importInto(store: Store, text: string): string {
  const { record, history, revisions } = got(readMeetingFile(text))
  return got(store.importMeeting(record, history ?? [], noon, revisions ?? undefined)).meeting
}

/** A store whose meeting was written in, with steps undone and done again. */
async function written(): Promise<Store> {
  const store = await storeWith(fullRecord())
  const city = (name: string, group: string) =>
    got(
      store.edit(
        meeting,
        { kind: 'set', entity: 'meeting', id: meeting, fields: { city: name } },
        group,
        noon,
      ),
    )
  city('Su', 'typing')
  city('Suva', 'typing')
  got(store.edit(meeting, { kind: 'remove', entity: 'item', id: 'item-1' }, 'then', noon))
  got(store.undo(meeting, noon))
  city('Nadi', 'more')
  got(store.undo(meeting, noon))
  return store
}

describe('a meeting’s file with notes', () => {
  test('brings the record, the log and the journal into another store', async () => {
    const from = await written()
    const to = await openIn(freshFolder())
    expect(importInto(to, fileFrom(from))).toBe(meeting)
    expect(got(to.openMeeting(meeting)).record).toEqual(got(from.openMeeting(meeting)).record)
    expect(got(to.journalOf(meeting))).toEqual(got(from.journalOf(meeting)))
    expect(fileFrom(to)).toBe(fileFrom(from))
  })

  test('brings the revisions, which freeze the text here as they did there', async () => {
    const from = await written()
    got(from.revisions.revise(meeting, 'circulated', 'to all', noon))
    got(from.revisions.revise(meeting, 'adopted', '', noon))
    got(from.revisions.startCorrigendum(meeting, noon))
    const to = await openIn(freshFolder())
    importInto(to, fileFrom(from))
    expect(fileFrom(to)).toBe(fileFrom(from))
    const copy = importInto(to, fileFrom(from)) // once more, as another meeting
    const { list, corrigendumSince, isUnchanged } = got(to.revisions.view(copy))
    expect([list.length, corrigendumSince, isUnchanged]).toEqual([2, noon, true])
    expect(got(to.revisions.open(copy, list[0]?.id ?? '')).record.meeting.id).toBe(copy)
    got(to.revisions.takeBack(copy, noon))
    expect(refusal(to.undo(copy, noon)).code).toBe('frozen')
  })

  test('lets what was done there be undone here', async () => {
    const from = await written()
    const to = await openIn(freshFolder())
    importInto(to, fileFrom(from))
    expect(got(to.openMeeting(meeting)).undoState).toEqual(got(from.openMeeting(meeting)).undoState)
    got(to.redo(meeting, noon))
    expect(got(to.openMeeting(meeting)).record.meeting.city).toBe('Nadi')
    got(to.undo(meeting, noon))
    got(to.undo(meeting, noon))
    expect(got(to.openMeeting(meeting)).record.meeting.city).toBe('Apia')
  })

  test('comes as another meeting where the store has that one already', async () => {
    const store = await written()
    const copy = importInto(store, fileFrom(store))
    expect(copy).not.toBe(meeting)
    const [first, second] = [meeting, copy].map((id) => got(store.openMeeting(id)).record)
    expect(second).toEqual({
      ...first,
      meeting: { ...first?.meeting, id: copy },
      style: { ...first?.style, id: copy.replace('meeting', 'style') },
    })
    got(store.undo(copy, noon))
    expect(got(store.openMeeting(copy)).record.meeting.city).toBe('Apia')
    expect(got(store.openMeeting(meeting)).record.meeting.city).toBe('Suva')
  })

  test('comes as another meeting too where that one was removed, which can still come back', async () => {
    const store = await written()
    const file = fileFrom(store)
    got(store.editLibrary({ kind: 'meeting.remove', id: meeting }, noon))
    const copy = importInto(store, file)
    got(store.undoLibrary(noon)) // the import
    got(store.undoLibrary(noon)) // the removal
    expect(got(store.library()).meetings.map(({ id }) => id)).toEqual([meeting])
    expect(refusal(store.openMeeting(copy)).code).toBe('not-found')
  })

  test('is lossless for whatever was edited, undone and done again', async () => {
    const doing = fc.oneof(
      { weight: 4, arbitrary: anIntent },
      { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { maxLength: 15 }), async (doings) => {
        const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
        try {
          const from = got(await openStore(join(folder, 'from'), options))
          const to = got(await openStore(join(folder, 'to'), options))
          got(from.editLibrary({ kind: 'meeting.add', record: fullRecord() }, noon))
          for (const one of doings) follow(from, one)
          importInto(to, fileFrom(from))
          expect(JSON.parse(fileFrom(to))).toEqual(JSON.parse(fileFrom(from)))
          await from.close()
          await to.close()
        } finally {
          rmSync(folder, { recursive: true, force: true })
        }
      }),
      { numRuns: 30 },
    )
  })
})

function follow(store: Store, doing: Intent | 'undo' | 'redo'): void {
  if (doing === 'undo' || doing === 'redo') store[doing](meeting, noon)
  else {
    const { record } = got(store.openMeeting(meeting))
    store.edit(meeting, editOf(record, doing), 'group', noon) // some are refused, as in life
  }
}

describe('a meeting’s file without notes', () => {
  const text = writeMeetingFile(meetingFile(fullRecord()))

  test('holds no line of the log, no moment and no history', () => {
    const { record, history } = got(readMeetingFile(text))
    expect(history).toBeNull()
    expect(record.logLine).toEqual({})
    expect(Object.keys(fullRecord().logLine)).not.toEqual([])
    for (const { words } of Object.values(fullRecord().logLine)) expect(text).not.toContain(words)
    expect(text).not.toMatch(/\d\d:\d\d:\d\d/)
  })

  test('holds all else', () => {
    const { record } = got(readMeetingFile(text))
    const timeless = Object.entries(fullRecord().item).map(([id, item]) => [
      id,
      { ...item, statusAt: '', capturedAt: '', origin: '' },
    ])
    expect(record).toEqual({
      ...fullRecord(),
      logLine: {},
      proposal: {},
      followUp: {},
      item: Object.fromEntries(timeless),
    })
  })
})

describe('what is no meeting’s file', () => {
  const sound = JSON.parse(writeMeetingFile(meetingFile(fullRecord())))

  test.each<[string, unknown]>([
    ['nothing', ''],
    ['words', 'Members agreed.'],
    ['other JSON', { format: 'something-else', version: 1 }],
    ['a list', []],
    ['null', null],
    ['a field missing', { ...sound, record: { ...sound.record, style: undefined } }],
    ['a field too many', { ...sound, more: 1 }],
    [
      'a row under an odd name',
      { ...sound, record: { ...sound.record, item: { constructor: 1 } } },
    ],
  ])('is refused as unreadable: %s', (_, json) => {
    const text = typeof json === 'string' ? json : JSON.stringify(json)
    expect(refusal(readMeetingFile(text)).code).toBe('unreadable')
  })

  test('says where a damaged one is damaged', () => {
    const record = { ...sound.record, meeting: { ...sound.record.meeting, start: '2024-02-31' } }
    const read = readMeetingFile(JSON.stringify({ ...sound, record }))
    expect(read.ok ? '' : read.error.message).toMatch(/record\.meeting\.start/)
  })

  test('is refused as newer where a newer Rapporteur wrote it', () => {
    const read = readMeetingFile(JSON.stringify({ ...sound, version: 2, unheardOf: true }))
    expect(refusal(read).code).toBe('newer')
  })

  test('changes nothing in the store where the record is not whole', async () => {
    const store = await openIn(freshFolder())
    const [id = '', item] = Object.entries(fullRecord().item)[0] ?? []
    const orphan = { ...fullRecord(), item: { [id]: { ...item, parentId: 'item-gone' } } }
    const { record } = got(readMeetingFile(JSON.stringify({ ...sound, record: orphan })))
    expect(store.importMeeting(record, [], noon).ok).toBe(false)
    expect(got(store.library()).meetings).toEqual([])
  })
})

describe('revisions that do not fit their meeting', () => {
  type Revisions = { list: { [field: string]: unknown }[]; corrigendumSince: string }

  test.each<[string, (revisions: Revisions) => Revisions]>([
    ['one left out', ({ list, ...rest }) => ({ ...rest, list: list.slice(1) })],
    [
      'a draft after adoption',
      ({ list, ...rest }) => ({
        ...rest,
        list: [...list].sort((a) => (a.kind === 'adopted' ? -1 : 1)),
      }),
    ],
    ['one twice', ({ list, ...rest }) => ({ ...rest, list: [...list, ...list] })],
    [
      'a corrigendum to nothing',
      ({ list }) => ({ list: list.slice(0, 2), corrigendumSince: noon }),
    ],
  ])('are refused, and nothing is imported: %s', async (_, spoil) => {
    const from = await written()
    for (const kind of ['draft', 'draft', 'adopted'] as const) {
      got(from.revisions.revise(meeting, kind, '', noon))
    }
    const file = JSON.parse(fileFrom(from))
    const spoilt = JSON.stringify({ ...file, revisions: spoil(file.revisions) })
    const to = await openIn(freshFolder())
    const { record, history, revisions } = got(readMeetingFile(spoilt))
    const imported = to.importMeeting(record, history ?? [], noon, revisions ?? undefined)
    expect(refusal(imported).code).toBe('invalid')
    expect(got(to.library()).meetings).toEqual([])
  })
})

describe('a history that does not fit its meeting', () => {
  type Row = { [field: string]: unknown }

  test.each<[string, (rows: Row[]) => Row[]]>([
    ['a row left out', (rows) => rows.slice(1)],
    ['rows in another order', (rows) => rows.toReversed()],
    [
      'a step that comes later',
      (rows) => rows.map((row, nth) => (nth === 0 ? { ...row, step: 5 } : row)),
    ],
    ['an undo of nothing', (rows) => rows.map((row) => ({ ...row, undoes: null }))],
    ['the last value changed', (rows) => rows.slice(0, -1)],
  ])('is refused, and nothing is imported: %s', async (_, spoil) => {
    const from = await written()
    const file = JSON.parse(fileFrom(from))
    const spoilt = JSON.stringify({ ...file, history: spoil(file.history) })
    const to = await openIn(freshFolder())
    const { record, history } = got(readMeetingFile(spoilt))
    expect(refusal(to.importMeeting(record, history ?? [], noon)).code).toBe('invalid')
    expect(got(to.library()).meetings).toEqual([])
  })
})
