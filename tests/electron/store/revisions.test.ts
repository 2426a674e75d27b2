import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../electron/store/open.ts'
import type { Store } from '../../../electron/store/store.ts'
import type { Edit } from '../../../shared/edit/edit.ts'
import { revisionName } from '../../../shared/edit/revisions.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { revisionKinds } from '../../../shared/record/vocabulary.ts'
import { anIntent, editOf } from '../../fixtures/arbitrary-edits.ts'
import { fullRecord } from '../../fixtures/record.ts'
import { freshFolder, got, looking, noon, openIn, options, refusal, storeWith } from './opened.ts'

const meeting = 'meeting-1'
const minutesLater = (minutes: number) =>
  new Date(Date.parse(noon) + minutes * 60_000).toISOString()

function write(store: Store, text: string) {
  const fields = { text: { text, marks: [] } }
  return store.edit(meeting, { kind: 'set', entity: 'item', id: 'item-1', fields }, text, noon)
}

const wordsOf = (record: MeetingRecord) => record.item['item-1']?.text.text
const namesIn = (store: Store) => got(store.revisions.view(meeting)).list.map(revisionName)

describe('a revision', () => {
  it('is numbered among its kind, and keeps the record whole', async () => {
    const store = await storeWith(fullRecord())
    got(store.revisions.revise(meeting, 'draft', '', noon))
    got(store.revisions.revise(meeting, 'circulated', 'to all members', noon))
    got(write(store, 'Members noted the survey.'))
    const { list, isUnchanged } = got(store.revisions.revise(meeting, 'draft', '', noon))
    expect(list.map(revisionName)).toEqual(['Draft 1', 'Circulated 1', 'Draft 2'])
    expect(isUnchanged).toBe(true)
    const opened = got(store.revisions.open(meeting, list[1]?.id ?? ''))
    expect(opened.record).toEqual(fullRecord())
    expect(opened.revision).toMatchObject({ kind: 'circulated', note: 'to all members', at: noon })
  })

  it('stays what it was while the draft goes on, and through a restart', async () => {
    const folder = freshFolder()
    const store = await storeWith(fullRecord(), folder)
    const [first] = got(store.revisions.revise(meeting, 'circulated', '', noon)).list
    got(write(store, 'Members noted the survey.'))
    expect(got(store.openMeeting(meeting)).revisions.isUnchanged).toBe(false)
    await store.close()
    const again = await openIn(folder)
    expect(got(again.revisions.open(meeting, first?.id ?? '')).record).toEqual(fullRecord())
    got(again.undo(meeting, noon))
    expect(got(again.openMeeting(meeting)).revisions.isUnchanged).toBe(true)
    expect(namesIn(again)).toEqual(['Circulated 1'])
  })

  it('is no step of the text: undo and redo pass over it', async () => {
    const store = await storeWith(fullRecord())
    got(write(store, 'One.'))
    got(store.revisions.revise(meeting, 'circulated', '', noon))
    got(store.undo(meeting, noon))
    expect(wordsOf(got(store.openMeeting(meeting)).record)).toBe(
      'Members welcomed the harbour survey.',
    )
    got(store.redo(meeting, noon))
    expect(wordsOf(got(store.openMeeting(meeting)).record)).toBe('One.')
    expect(namesIn(store)).toEqual(['Circulated 1'])
  })

  it('ends the step that was being typed, so that undo stops at what was circulated', async () => {
    const store = await storeWith(fullRecord())
    const type = (text: string) => {
      const fields = { text: { text, marks: [] } }
      const edit = { kind: 'set', entity: 'item', id: 'item-1', fields } as const
      got(store.edit(meeting, edit, 'typing', noon))
    }
    type('Members')
    got(store.revisions.revise(meeting, 'circulated', '', noon))
    type('Members noted it.')
    got(store.undo(meeting, noon))
    expect(wordsOf(got(store.openMeeting(meeting)).record)).toBe('Members')
  })

  it('is never changed, even by SQL', async () => {
    const folder = freshFolder()
    const store = await storeWith(fullRecord(), folder)
    got(store.revisions.revise(meeting, 'draft', '', noon))
    await store.close()
    looking(folder, (db) => {
      expect(() => db.exec("UPDATE revision SET note = 'x'")).toThrow('a revision is frozen')
    })
  })

  it('is not taken along by a copy of the meeting', async () => {
    const store = await storeWith(fullRecord())
    got(store.revisions.revise(meeting, 'adopted', '', noon))
    const copy = got(store.duplicateMeeting(meeting, noon)).meeting
    expect(got(store.openMeeting(copy)).revisions).toEqual({
      list: [],
      corrigendumSince: '',
      isUnchanged: false,
    })
  })

  it('that a newer Rapporteur made is not read, and says so', async () => {
    const folder = freshFolder()
    const store = await storeWith(fullRecord(), folder)
    await store.close()
    looking(folder, (db) =>
      db.exec(
        `INSERT INTO revision (meeting_id, nth, id, kind, number, at, note, format, record)
         VALUES ('${meeting}', 1, 'revision-1', 'draft', 1, '${noon}', '', 99, '{}')`,
      ),
    )
    const again = await openIn(folder)
    expect(refusal(again.revisions.open(meeting, 'revision-1'))).toEqual({ code: 'newer' })
    expect(got(again.openMeeting(meeting)).revisions.isUnchanged).toBe(false)
  })
})

describe('an adopted text', () => {
  async function adopted(): Promise<Store> {
    const store = await storeWith(fullRecord())
    got(write(store, 'Members noted the survey.'))
    got(store.revisions.revise(meeting, 'adopted', '', noon))
    return store
  }

  it('takes no edit, no undo and no redo, and says what to do', async () => {
    const store = await adopted()
    const refused = write(store, 'Members rejected the survey.')
    expect(refused).toMatchObject({ ok: false, error: { code: 'frozen' } })
    expect(refused.ok ? '' : refused.error.message).toContain('Start a corrigendum')
    expect(refusal(store.undo(meeting, noon))).toEqual({ code: 'frozen' })
    const facts = { kind: 'set', entity: 'meeting', id: meeting, fields: { city: 'Suva' } } as const
    expect(refusal(store.edit(meeting, facts, 'g', noon))).toEqual({ code: 'frozen' })
    expect(wordsOf(got(store.openMeeting(meeting)).record)).toBe('Members noted the survey.')
  })

  it('lets go on what never prints: the log, owners, what earlier meetings left open, the name in the list', async () => {
    const store = await adopted()
    const edits: Edit[] = [
      { kind: 'set', entity: 'meeting', id: meeting, fields: { title: 'The one in Apia' } },
      { kind: 'set', entity: 'sentence', id: 'sentence-1', fields: { owner: 'Samoa' } },
      { kind: 'remove', entity: 'logLine', id: 'line-1' },
      { kind: 'set', entity: 'followUp', id: 'followup-1', fields: { owner: 'Tonga' } },
    ]
    for (const edit of edits) got(store.edit(meeting, edit, 'g', noon))
    got(store.undo(meeting, noon))
    expect(got(store.revisions.view(meeting)).isUnchanged).toBe(true)
  })

  it('takes no new draft, only a corrigendum, once that is started and something is corrected', async () => {
    const store = await adopted()
    for (const kind of revisionKinds) {
      expect(refusal(store.revisions.revise(meeting, kind, '', noon))).toEqual({ code: 'frozen' })
    }
    const { corrigendumSince } = got(store.revisions.startCorrigendum(meeting, noon))
    expect(corrigendumSince).toBe(noon)
    expect(refusal(store.revisions.startCorrigendum(meeting, noon)).code).toBe('invalid')
    for (const kind of ['draft', 'circulated', 'adopted'] as const) {
      expect(refusal(store.revisions.revise(meeting, kind, '', noon))).toEqual({ code: 'frozen' })
    }
    expect(refusal(store.revisions.revise(meeting, 'corrigendum', '', noon)).code).toBe('invalid')
    got(write(store, 'Members noted the harbour survey.'))
    got(store.revisions.revise(meeting, 'corrigendum', '', noon))
    expect(namesIn(store)).toEqual(['Adopted', 'Corrigendum 1'])
    expect(refusal(write(store, 'Members forgot it.'))).toEqual({ code: 'frozen' })
  })

  it('stays frozen after a restart', async () => {
    const folder = freshFolder()
    const store = await storeWith(fullRecord(), folder)
    got(store.revisions.revise(meeting, 'adopted', '', noon))
    await store.close()
    expect(refusal(write(await openIn(folder), 'x'))).toEqual({ code: 'frozen' })
  })
})

describe('a slip of the hand', () => {
  it('is taken back within ten minutes, as long as the text is the same', async () => {
    const store = await storeWith(fullRecord())
    got(store.revisions.revise(meeting, 'draft', '', noon))
    got(store.revisions.revise(meeting, 'adopted', '', noon))
    got(store.revisions.takeBack(meeting, minutesLater(9)))
    expect(namesIn(store)).toEqual(['Draft 1'])
    got(write(store, 'Members noted it.'))
    expect(refusal(store.revisions.takeBack(meeting, noon)).code).toBe('invalid')
    got(store.undo(meeting, noon))
    expect(refusal(store.revisions.takeBack(meeting, minutesLater(11))).code).toBe('invalid')
    got(store.revisions.takeBack(meeting, minutesLater(10)))
    expect(namesIn(store)).toEqual([])
    expect(refusal(store.revisions.takeBack(meeting, noon)).code).toBe('invalid')
  })

  it('can be a corrigendum just started, whenever nothing is corrected yet', async () => {
    const store = await storeWith(fullRecord())
    got(store.revisions.revise(meeting, 'adopted', '', noon))
    got(store.revisions.startCorrigendum(meeting, minutesLater(60)))
    got(write(store, 'Members noted it.'))
    expect(refusal(store.revisions.takeBack(meeting, minutesLater(61))).code).toBe('invalid')
    got(store.undo(meeting, noon))
    got(store.revisions.takeBack(meeting, minutesLater(600)))
    expect(refusal(write(store, 'x'))).toEqual({ code: 'frozen' })
  })

  it('can be the corrigendum itself, which is being written again then', async () => {
    const store = await storeWith(fullRecord())
    got(store.revisions.revise(meeting, 'adopted', '', noon))
    got(store.revisions.startCorrigendum(meeting, noon))
    got(write(store, 'Members noted it.'))
    got(store.revisions.revise(meeting, 'corrigendum', '', noon))
    got(store.revisions.takeBack(meeting, noon))
    expect(namesIn(store)).toEqual(['Adopted'])
    got(write(store, 'Members noted it well.'))
  })
})

describe('whatever is edited, undone, revised and started again', () => {
  const doing = fc.oneof(
    { weight: 6, arbitrary: anIntent },
    { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const, 'start' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...revisionKinds) },
  )

  it('no revision ever changes, and no adopted text without a corrigendum', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { maxLength: 25 }), async (doings) => {
        const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
        try {
          let store = got(await openStore(folder, options))
          got(store.editLibrary({ kind: 'meeting.add', record: fullRecord() }, noon))
          const frozen = new Map<string, MeetingRecord>()
          for (const one of doings) {
            const before = got(store.openMeeting(meeting))
            if (typeof one === 'object') {
              store.edit(meeting, editOf(before.record, one), 'group', noon)
            } else if (one === 'undo' || one === 'redo') store[one](meeting, noon)
            else if (one === 'start') store.revisions.startCorrigendum(meeting, noon)
            else {
              const made = store.revisions.revise(meeting, one, '', noon)
              if (made.ok) frozen.set(made.value.list.at(-1)?.id ?? '', before.record)
            }
            const { record, revisions } = got(store.openMeeting(meeting))
            const isAdopted = before.revisions.list.some(({ kind }) => kind === 'adopted')
            if (isAdopted && before.revisions.corrigendumSince === '') {
              expect([record.item, record.attendance]).toEqual([
                before.record.item,
                before.record.attendance,
              ])
            }
            expect(revisions.list.map(({ id }) => id)).toEqual([...frozen.keys()])
          }
          await store.close()
          store = got(await openStore(folder, options))
          for (const [id, record] of frozen) {
            expect(got(store.revisions.open(meeting, id)).record).toEqual(record)
          }
          await store.close()
        } finally {
          rmSync(folder, { recursive: true, force: true })
        }
      }),
      { numRuns: 40 },
    )
  })
})
