import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openPacked, openPackedBytes } from '../../../electron/packed/open-packed.ts'
import { packedMeeting } from '../../../electron/packed/save-packed.ts'
import type { Store } from '../../../electron/store/store.ts'
import { holdsAll, holdsNothing, type MeetingHolds } from '../../../shared/meeting-holds.ts'
import { fullRecord } from '../../fixtures/record.ts'
import { emblem } from '../../samples/emblem.ts'
import { letterhead } from '../../samples/templates.ts'
import { cli } from '../cli/run.ts'
import { freshFolder, got, noon, openIn, storeWith } from '../store/opened.ts'
import { relationship, relationships, wordFile } from '../word/package.ts'

const meeting = 'meeting-1'
const paper = letterhead()
const secret = 'They will not move on the levy'

/** A store whose meeting has a template, an emblem, private words in its log, a history and a revision. */
async function written(): Promise<Store> {
  const store = await storeWith(fullRecord())
  const template = { hash: got(store.addTemplate(paper)), file: 'Letterhead.dotx' }
  const picture = { hash: got(store.addEmblem(emblem())), file: 'Anchor.png', altText: 'An anchor' }
  const set = (entity: 'style' | 'logLine', id: string, fields: object) =>
    got(store.edit(meeting, { kind: 'set', entity, id, fields } as never, '', noon))
  set('style', fullRecord().style.id, { template, emblem: picture })
  set('logLine', Object.keys(fullRecord().logLine)[0] ?? '', { words: secret })
  got(store.revisions.revise(meeting, 'circulated', 'to all', noon))
  return store
}

function saved(store: Store, holds: MeetingHolds = holdsNothing, id = meeting): Uint8Array {
  return got(packedMeeting(store, id, holds))
}

/** The file with other entries in place of its own or besides. */
function changed(file: Uint8Array, entries: { [name: string]: string | Uint8Array }): Uint8Array {
  const texts = Object.entries(entries).map(
    ([name, is]) => [name, typeof is === 'string' ? strToU8(is) : is] as const,
  )
  return zipSync({ ...unzipSync(file), ...Object.fromEntries(texts) })
}

function textIn(file: Uint8Array, entry: string): string {
  return strFromU8(unzipSync(file)[entry] ?? new Uint8Array())
}

describe('a meeting in one file', () => {
  test('opens in another store with its words, its template and its emblem', async () => {
    const [from, to] = [await written(), await openIn(freshFolder())]
    expect(got(await openPackedBytes(to, saved(from), noon))).toEqual({ meeting, as: 'new' })
    const { style } = got(to.openMeeting(meeting)).record
    if (style.template === null || style.emblem === null) throw new Error('neither came along')
    expect(Buffer.from(got(to.template(style.template)))).toEqual(Buffer.from(paper))
    expect(Buffer.from(got(to.emblem(style.emblem)))).toEqual(Buffer.from(emblem()))
    expect(saved(to)).toEqual(saved(from))
  })

  test('holds nothing of the private side unless it is ticked', async () => {
    const file = saved(await written())
    const held = JSON.parse(textIn(file, 'meeting.json'))
    expect(held).toMatchObject({ history: null, revisions: null })
    expect(held.record).toMatchObject({ logLine: {}, proposal: {}, followUp: {} })
    for (const bytes of Object.values(unzipSync(file))) {
      expect(Buffer.from(bytes).includes(secret)).toBe(false)
    }
  })

  test('keeps the log out of revisions too, and lets each tick bring its own', async () => {
    const store = await written()
    const holding = (ticks: Partial<MeetingHolds>) =>
      JSON.parse(textIn(saved(store, { ...holdsNothing, ...ticks }), 'meeting.json'))
    const revised = holding({ revisions: true })
    expect(revised.revisions.list).toHaveLength(1)
    expect(JSON.stringify(revised)).not.toContain(secret)
    expect(JSON.stringify(holding({ log: true }).record.logLine)).toContain(secret)
    const { record } = holding({ notes: true })
    expect([record.logLine, Object.keys(record.proposal)]).toEqual([{}, ['proposal-1']])
    const { history, record: whole } = holding({ history: true })
    expect(history.length).toBeGreaterThan(0)
    expect(whole).toMatchObject({ proposal: fullRecord().proposal }) // the steps tell of it anyway
  })

  test('brings history and revisions that go on in the other store', async () => {
    const [from, to] = [await written(), await openIn(freshFolder())]
    got(await openPackedBytes(to, saved(from, holdsAll), noon))
    expect(got(to.openMeeting(meeting))).toEqual(got(from.openMeeting(meeting)))
    expect(got(to.journalOf(meeting))).toEqual(got(from.journalOf(meeting)))
    expect(got(to.revisions.view(meeting)).list).toHaveLength(1)
  })
})

describe('a file of a meeting that is there already', () => {
  test.each([
    ['without', holdsNothing],
    ['with', holdsAll],
  ])('is that meeting, where it is the same, %s its private side', async (_, holds) => {
    const store = await written()
    const opened = await openPackedBytes(store, saved(store, holds), noon)
    expect(got(opened)).toEqual({ meeting, as: 'there' })
    expect(got(store.library()).meetings).toHaveLength(1)
  })

  test.each([
    ['without', holdsNothing],
    ['with', holdsAll],
  ])('comes as a copy where it differs, %s its private side, and as one only', async (_, holds) => {
    const store = await written()
    const file = saved(store, holds)
    const edit = { kind: 'set', entity: 'meeting', id: meeting, fields: { city: 'Suva' } } as const
    got(store.edit(meeting, edit, '', noon))
    const copy = got(await openPackedBytes(store, file, noon))
    expect(copy.as).toBe('copy')
    expect(got(store.openMeeting(copy.meeting)).record.meeting.city).toBe('Apia')
    expect(got(store.openMeeting(meeting)).record.meeting.city).toBe('Suva')
    const again = got(await openPackedBytes(store, file, noon))
    expect(again).toEqual({ meeting: copy.meeting, as: 'there' })
  })
})

describe('a file that is none, damaged, newer or hostile', () => {
  /** Each case with the code and the words of its refusal. */
  async function refused(file: Uint8Array, code = 'unreadable', words = /Nothing was changed/) {
    const store = await openIn(freshFolder())
    const opened = await openPackedBytes(store, file, noon)
    expect(opened).toMatchObject({ ok: false, error: { code } })
    expect(opened.ok ? '' : opened.error.message).toMatch(words)
    expect(got(store.library()).meetings).toEqual([])
    expect(store.template({ hash: '0a'.repeat(32), file: 'x' }).ok).toBe(false)
  }

  test.each([
    ['a path upwards', '../evil.sh'],
    ['an absolute path', '/etc/cron.d/evil'],
    ['a path of Windows', 'C:\\evil.exe'],
    ['backslashes upwards', '..\\evil.exe'],
    ['an entry nobody asked for', 'readme.txt'],
    ['a template that nothing names', `template/${'0a'.repeat(32)}`],
    ['its manifest twice', 'MANIFEST.json'],
  ])('with %s is refused', async (_, name) => {
    await refused(changed(saved(await written()), { [name]: 'evil' }))
  })

  test('with other bytes under a template’s hash is refused', async () => {
    const file = saved(await written())
    const name = Object.keys(unzipSync(file)).find((entry) => entry.startsWith('template/')) ?? ''
    await refused(changed(file, { [name]: wordFile() }))
  })

  test('whose template fetches something from elsewhere is refused with its reason', async () => {
    const store = await storeWith(fullRecord())
    const link = relationship('rId9', 'image', 'http://example.org/spy.png', 'External')
    const spying = wordFile({ 'word/_rels/document.xml.rels': relationships(link) })
    const template = { hash: got(store.addTemplate(spying)), file: 'Letterhead.dotx' }
    const { id } = fullRecord().style
    got(store.edit(meeting, { kind: 'set', entity: 'style', id, fields: { template } }, '', noon))
    await refused(saved(store), 'unreadable', /template cannot be used.*fetches something/)
  })

  test('that swells to far more than it says, or holds too many entries, is refused', async () => {
    const file = saved(await written())
    const bomb = new Uint8Array(200 * 1024 * 1024)
    await refused(changed(file, { [`emblem/${'0b'.repeat(32)}`]: bomb }))
    const many = Array.from({ length: 300 }, (_, nth) => [`x${nth}`, ''])
    await refused(changed(file, Object.fromEntries(many)))
    const lying = changed(file, { 'meeting.json': ' '.repeat(5_000_000) })
    for (let at = 0; at < lying.length - 4; at += 1) {
      const view = new DataView(lying.buffer, lying.byteOffset)
      if (view.getUint32(at, true) === 5_000_000) view.setUint32(at, 10, true)
    }
    await refused(lying)
  })

  test('with a meeting that is no JSON, no record or no whole one is refused', async () => {
    const file = saved(await written(), holdsAll)
    const json = JSON.parse(textIn(file, 'meeting.json'))
    const withMeeting = (text: string) => changed(file, { 'meeting.json': text })
    await refused(withMeeting('{"format":'))
    await refused(withMeeting('['.repeat(200_000)))
    await refused(withMeeting('\ud800'))
    await refused(withMeeting(JSON.stringify({ ...json, record: { ...json.record, item: 7 } })))
    const orphan = {
      ...json.record.item,
      'item-1': { ...json.record.item['item-1'], parentId: 'item-99' },
    }
    await refused(
      withMeeting(
        JSON.stringify({ ...json, history: null, record: { ...json.record, item: orphan } }),
      ),
    )
    const other = { ...json.record, meeting: { ...json.record.meeting, city: 'Nadi' } }
    const twisted = json.history.map((row: object) => ({ ...row, undoes: 1 }))
    await refused(withMeeting(JSON.stringify({ ...json, record: other, history: twisted })))
  })

  test('of a newer Rapporteur says so', async () => {
    const file = saved(await written())
    const newer = JSON.stringify({ format: 'rapporteur', version: 2, holds: 'in other words' })
    await refused(changed(file, { 'manifest.json': newer }), 'newer', /newer Rapporteur/)
    const json = JSON.parse(textIn(file, 'meeting.json'))
    const meetingOfTomorrow = JSON.stringify({ ...json, version: 9 })
    await refused(changed(file, { 'meeting.json': meetingOfTomorrow }), 'newer', /newer Rapporteur/)
  })

  test('cut off or with any byte changed never half opens', async () => {
    const file = saved(await written())
    const store = await openIn(freshFolder())
    await fc.assert(
      fc.asyncProperty(
        fc.nat(file.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const spoilt = Uint8Array.from(file)
          spoilt[at] = ((spoilt[at] ?? 0) + by) % 256
          for (const one of [spoilt, file.slice(0, at)]) {
            const opened = await openPackedBytes(store, one, noon)
            if (opened.ok)
              expect(['new', 'there']).toContain(opened.value.as) // a byte that nothing reads
            else expect(['unreadable', 'newer']).toContain(opened.error.code)
          }
        },
      ),
      { numRuns: 60 },
    )
    for (const { id } of got(store.library()).meetings) {
      expect(saved(store, holdsNothing, id)).toEqual(file)
    }
  })

  test('that is a folder or not there is refused by its name', async () => {
    const [store, folder] = [await openIn(freshFolder()), freshFolder()]
    expect(await openPacked(store, folder, noon)).toMatchObject({ error: { code: 'unreadable' } })
    const gone = join(folder, 'gone.rapporteur')
    expect(await openPacked(store, gone, noon)).toMatchObject({ error: { code: 'not-found' } })
  })
})

describe('the command line', () => {
  test('writes a meeting into one file and adds it elsewhere', async () => {
    const [from, to, elsewhere] = [freshFolder(), freshFolder(), freshFolder()]
    const store = await storeWith(fullRecord(), from)
    await store.close()
    const out = join(elsewhere, 'a.rapporteur')
    const words = ['export', meeting, '--to', 'rapporteur', '--out', out, '--store', from]
    expect(await cli(words)).toMatchObject({ code: 0, lines: [{ meeting, file: out }] })
    const added = await cli(['import', out, '--store', to])
    expect(added).toMatchObject({ code: 0, lines: [{ file: out, meeting, as: 'new' }] })
    const again = await cli(['import', out, '--store', to])
    expect(again).toMatchObject({ code: 0, lines: [{ meeting, as: 'there' }] })
    writeFileSync(out, 'PK, and nothing more')
    expect(await cli(['import', out, '--store', to])).toMatchObject({
      code: 1,
      complaint: expect.stringContaining('Nothing was changed'),
    })
  })
})
