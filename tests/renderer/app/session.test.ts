import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Bridge } from '../../../renderer/api.ts'
import { createApi } from '../../../renderer/api.ts'
import { createSession } from '../../../renderer/app/session.ts'
import { type CallName, callNames } from '../../../shared/call-names.ts'
import { startingSeries } from '../../../shared/statement/starting.ts'
import { appIn } from '../../electron/calls/app.ts'
import { freshFolder } from '../../electron/store/opened.ts'

const harbour = startingSeries('series-1', { name: 'Harbour Forum' })

/** The window's session over the real calls and store; `refuse` makes a call fail, as a full disk does. */
async function sessionIn(folder: string) {
  const app = await appIn(folder)
  const refused = new Set<CallName>()
  const calls = callNames.map((name) => [
    name,
    async (input: unknown) =>
      refused.has(name)
        ? { ok: false, error: { code: 'disk-full', message: 'The disk is full.' } }
        : app.call(name, input),
  ])
  const bridge: Bridge = { ...Object.fromEntries(calls), onClosing: () => undefined }
  let last: string | null = null
  const session = createSession(createApi(bridge), {
    get: () => last,
    set: (meeting) => {
      last = meeting
    },
  })
  await session.start()
  onTestFinished(() => session.state().draft?.stop())
  const names = () => session.state().library?.meetings.map(({ title }) => title)
  const record = () => session.state().draft?.state().record
  const words = () => session.state().notices.map((notice) => notice.words)
  const type = (city: string) => {
    const id = record()?.meeting.id ?? ''
    const edit = { kind: 'set', entity: 'meeting', id, fields: { city } } as const
    return session.state().draft?.dispatch(edit, { typing: true })
  }
  return { app, session, refused, names, record, words, type }
}

describe('the first run', () => {
  it('finds an empty store that can be used', async () => {
    const { session } = await sessionIn(freshFolder())
    expect(session.state()).toMatchObject({
      store: { kind: 'ready' },
      library: { meetings: [], series: [] },
      draft: null,
    })
  })

  it('opens a sample meeting that goes with its series, and comes back with it in one step', async () => {
    const { session, record, words } = await sessionIn(freshFolder())
    await session.startSample()
    const sample = record()?.meeting
    expect(sample?.seriesShort).toBe('WGSC')
    if (sample) await session.throwSampleAway(sample)
    expect(session.state()).toMatchObject({ library: { meetings: [], series: [] }, draft: null })
    expect(words()).toEqual(['The sample meeting is gone.'])
    await session.moveLibrary('undoLibrary', session.state().notices[0]?.steps)
    expect(record()?.meeting).toEqual(sample)
    expect(session.state().library?.series.map(({ id }) => id)).toEqual([sample?.seriesId])
  })

  it('keeps the series of the sample where a meeting of one’s own is in it', async () => {
    const { session, record } = await sessionIn(freshFolder())
    await session.startSample()
    const sample = record()?.meeting
    await session.startNext()
    const own = record()?.meeting
    if (sample) await session.throwSampleAway(sample)
    expect(record()?.meeting).toEqual(own)
    expect(session.state().library?.series.map(({ id }) => id)).toEqual([sample?.seriesId])
  })

  it('makes a series and its first meeting, and waits at its facts', async () => {
    const { session, record } = await sessionIn(freshFolder())
    await session.startSeries(harbour)
    expect(record()?.meeting).toMatchObject({ seriesId: 'series-1', seriesName: 'Harbour Forum' })
    expect(session.state()).toMatchObject({ tab: 'facts', justMade: record()?.meeting.id })
  })

  it('makes a meeting that belongs to nothing yet', async () => {
    const { session, record } = await sessionIn(freshFolder())
    await session.startMeeting(null)
    expect(record()?.meeting).toMatchObject({ seriesId: '', seriesName: '' })
  })
})

describe('going from one meeting to another', () => {
  it('saves what was typed in the first', async () => {
    const { session, record, type } = await sessionIn(freshFolder())
    await session.startSeries(harbour)
    const first = record()?.meeting.id ?? ''
    type('Valletta')
    await session.startNext()
    expect(record()?.meeting.id).not.toBe(first)
    await session.open(first)
    expect(record()?.meeting.city).toBe('Valletta')
  })

  it('stays where the first cannot be saved, and says why', async () => {
    const { session, refused, record, type, words } = await sessionIn(freshFolder())
    await session.startSeries(harbour)
    const [first] = [record()?.meeting.id ?? '']
    await session.startNext()
    refused.add('edit')
    type('Valletta')
    await session.open(first)
    expect(record()?.meeting).toMatchObject({ city: 'Valletta' })
    expect(record()?.meeting.id).not.toBe(first)
    expect(words()).toEqual(['The disk is full.'])
  })

  it('comes back to the last one opened when the app starts again', async () => {
    const folder = freshFolder()
    const { app, session, record } = await sessionIn(folder)
    await session.startSeries(harbour)
    const id = record()?.meeting.id
    await app.close()
    const again = await sessionIn(folder)
    expect(again.record()?.meeting.id).toBe(id)
  })
})

describe('the next meeting of a series', () => {
  it('starts with what the series learnt from its newest one', async () => {
    const { session, record } = await sessionIn(freshFolder())
    await session.startSeries(harbour)
    const fields = { seriesShort: 'HF', hosts: 'Co-Chairs', ordinal: 11, city: 'Valletta' }
    session
      .state()
      .draft?.dispatch({ kind: 'set', entity: 'meeting', id: record()?.meeting.id ?? '', fields })
    await session.startNext()
    expect(record()?.meeting).toMatchObject({
      seriesShort: 'HF',
      hosts: 'Co-Chairs',
      ordinal: 12,
      city: '',
    })
  })
})

describe('a meeting', () => {
  it('is renamed, open or not', async () => {
    const { session, record, names } = await sessionIn(freshFolder())
    await session.startSeries(harbour)
    const first = record()?.meeting.id ?? ''
    await session.rename(first, 'Spring session')
    expect(record()?.meeting.title).toBe('Spring session')
    await session.startNext()
    await session.rename(first, 'Autumn session')
    expect(names()).toContain('Autumn session')
  })

  it('is copied with what was typed a moment ago, and the copy opens', async () => {
    const { session, record, type } = await sessionIn(freshFolder())
    await session.startSeries(harbour)
    const first = record()?.meeting.id ?? ''
    type('Valletta')
    await session.duplicate(first)
    expect(record()?.meeting.id).not.toBe(first)
    expect(record()?.meeting.city).toBe('Valletta')
  })

  it('is deleted with a notice that brings it back whole', async () => {
    const { session, record, names, words, type } = await sessionIn(freshFolder())
    await session.startSeries(harbour)
    const first = record()?.meeting.id ?? ''
    type('Valletta')
    await session.remove({ kind: 'meeting.remove', id: first }, 'the first')
    expect(session.state()).toMatchObject({ draft: null, notices: [{ isUndoable: true }] })
    expect(words()).toEqual(['Deleted “the first”.'])
    expect(names()).toEqual([])
    await session.moveLibrary('undoLibrary')
    expect(record()?.meeting).toMatchObject({ id: first, city: 'Valletta' })
    expect(words()).toEqual([])
    await session.moveLibrary('redoLibrary')
    expect(session.state().draft).toBeNull()
  })

  it('that is not open is deleted while the open one stays as it is', async () => {
    const { session, record } = await sessionIn(freshFolder())
    await session.startSeries(harbour)
    const first = record()?.meeting.id ?? ''
    await session.startNext()
    const second = session.state().draft
    await session.remove({ kind: 'meeting.remove', id: first }, 'the first')
    expect(session.state().draft).toBe(second)
  })
})

describe('a paragraph of the paper', () => {
  it('leads to the place where it is changed', async () => {
    const { session, record } = await sessionIn(freshFolder())
    await session.startSeries(harbour)
    const items = Object.values(record()?.item ?? {})
    const idOf = (part: string) => items.find((item) => item.part === part)?.id ?? ''
    session.goTo({ entity: 'item', id: idOf('attendance') })
    expect(session.state()).toMatchObject({ tab: 'attendance' })
    session.goTo({ entity: 'item', id: idOf('opening') })
    expect(session.state()).toMatchObject({ tab: 'facts', sought: { item: idOf('opening') } })
    session.goTo({ entity: 'item', id: 'item-of-the-body' })
    expect(session.state()).toMatchObject({ tab: 'body', sought: { item: 'item-of-the-body' } })
    session.goTo({ entity: 'annexEntry', id: 'entry-1' })
    expect(session.state()).toMatchObject({ tab: 'annexes' })
  })
})

describe('closing the window', () => {
  it('waits for the last word', async () => {
    const folder = freshFolder()
    const { app, session, type } = await sessionIn(folder)
    await session.startSeries(harbour)
    type('Valletta')
    await session.leave()
    expect(app.seen.allSent).toBe(1)
    await app.close()
    const again = await sessionIn(folder)
    expect(again.record()?.meeting.city).toBe('Valletta')
  })

  it('does not happen while something cannot be saved', async () => {
    const { app, session, refused, type, words } = await sessionIn(freshFolder())
    await session.startSeries(harbour)
    refused.add('edit')
    type('Valletta')
    await session.leave()
    expect(app.seen.allSent).toBe(0)
    expect(session.state().draft?.state().saveState).toEqual({
      kind: 'failed',
      message: 'The disk is full.',
    })
    expect(words()).toEqual([]) // the failed save says so by itself
  })
})

describe('a person who changes their mind', () => {
  it('in the dialogs of saving and reading changes nothing and is told nothing', async () => {
    const { app, session, words, names } = await sessionIn(freshFolder())
    await session.startSeries(harbour)
    const before = names()
    await session.exportStatement('docx')
    await session.readFiles()
    expect(session.state().read).toEqual([])
    expect(app.seen.dialogs).toBe(2)
    expect([words(), names()]).toEqual([[], before])
  })
})

describe('a store that cannot be used', () => {
  it('is shown, and a new one started beside it', async () => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'rapporteur.db'), 'These are minutes, but not of ours.')
    const { session } = await sessionIn(folder)
    expect(session.state().store).toMatchObject({ kind: 'unusable', backup: null })
    await session.startNewStore()
    expect(session.state()).toMatchObject({ store: { kind: 'ready' }, library: { meetings: [] } })
  })

  it('is replaced by its last good backup, and the window says so', async () => {
    const folder = freshFolder()
    const { app, session, type } = await sessionIn(folder)
    await session.startSeries(harbour)
    type('Valletta')
    await session.leave()
    await app.close() // which makes a backup
    writeFileSync(join(folder, 'rapporteur.db'), 'x'.repeat(8192))
    const again = await sessionIn(folder)
    expect(again.session.state().store).toMatchObject({ kind: 'unusable' })
    await again.session.openBackup()
    expect(again.record()?.meeting.city).toBe('Valletta')
    expect(again.words()[0]).toMatch(/^This is the backup of .+ kept beside it\.$/)
  })
})
