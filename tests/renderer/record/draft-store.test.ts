import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDraftStore, type DraftStore } from '../../../renderer/record/draft-store.ts'
import type { Edit } from '../../../shared/edit/edit.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { outcome } from '../../fixtures/record.ts'
import { mainProcess, recordWith, writing } from './main-process.ts'

const anHour = 3_600_000
const diskFull = { code: 'disk-full', message: 'The disk is full.' } as const

let record: MeetingRecord
let main: ReturnType<typeof mainProcess>
let store: DraftStore

function open(...paragraphs: string[]): void {
  record = recordWith(...paragraphs)
  main = mainProcess(record)
  store = createDraftStore(main.port, {
    record,
    sequence: 0,
    undoState: { undo: null, redo: null },
    revisions: { list: [], corrigendumSince: '', isUnchanged: false },
  })
}

const words = (id: string) => store.state().record.item[id]?.text.text
const type = (id: string, text: string) => store.dispatch(writing(id, text), { typing: true })
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

beforeEach(() => {
  vi.useFakeTimers()
  open('Members met.', 'Members parted.')
})
afterEach(() => {
  store.stop()
  vi.useRealTimers()
})

describe('what is agreed', () => {
  it('takes no words, and nothing of it is sent', async () => {
    const agreed = { status: 'agreed' } as const
    store.dispatch({ kind: 'set', entity: 'item', id: 'item-1', fields: agreed })
    await store.flush()
    expect(type('item-1', 'Members left.')).toMatchObject({ ok: false, error: { field: 'status' } })
    await pass(1000)
    expect(main.sent).toHaveLength(1)
    expect(words('item-1')).toBe('Members met.')
  })
})

describe('typing', () => {
  it('shows at once and is sent as one edit after a pause of 250 ms', async () => {
    type('item-1', 'Members met a')
    await pass(200)
    type('item-1', 'Members met at')
    expect(words('item-1')).toBe('Members met at')
    await pass(249)
    expect(main.sent).toEqual([])
    await pass(1)
    expect(main.sent.map(({ edit }) => edit)).toEqual([writing('item-1', 'Members met at')])
    expect(store.state().saveState).toEqual({ kind: 'saved', at: '2031-03-04T09:30:00.000Z' })
  })

  it('is sent once a second where it does not pause', async () => {
    for (let key = 1; key <= 15; key += 1) {
      type('item-1', 'x'.repeat(key))
      await pass(100)
    }
    expect(main.sent.map(({ edit }) => edit)).toEqual([writing('item-1', 'x'.repeat(10))])
  })

  it('is sent once a second also where the clock is set back meanwhile', async () => {
    type('item-1', 'x')
    vi.setSystemTime(Date.now() - anHour)
    for (let key = 2; key <= 15; key += 1) {
      await pass(100)
      type('item-1', 'x'.repeat(key))
    }
    expect(main.sent.map(({ edit }) => edit)).toEqual([writing('item-1', 'x'.repeat(10))])
  })

  it('in another place sends what was typed in the first, in order', async () => {
    type('item-1', 'One')
    type('item-2', 'Two')
    await pass(0)
    expect(main.sent.map(({ edit }) => edit)).toEqual([writing('item-1', 'One')])
    await pass(250)
    expect(main.sent.map(({ edit }) => edit).at(-1)).toEqual(writing('item-2', 'Two'))
  })

  it('goes out before the edit that follows it, without waiting', async () => {
    type('item-1', 'One')
    store.dispatch({ kind: 'remove', entity: 'item', id: 'item-2' })
    await pass(0)
    expect(main.sent.map(({ edit }) => edit.kind)).toEqual(['set', 'remove'])
  })

  it('of a line break or half a character is cleaned, since the contract refuses them', async () => {
    type('item-1', 'One\nhalf \ud83d')
    await pass(250)
    expect(words('item-1')).toBe('One half \ufffd')
    expect(main.record().item['item-1']?.text.text).toBe('One half \ufffd')
  })

  it('that changes nothing sends nothing', async () => {
    expect(type('item-1', 'Members met.')).toEqual({ ok: true, value: [] })
    await pass(5000)
    expect(main.sent).toEqual([])
  })
})

describe('steps of undo', () => {
  const groups = () => main.sent.map(({ group }) => group)

  it('hold the typing in one place that pauses less than three seconds', async () => {
    type('item-1', 'One')
    await pass(2000)
    type('item-1', 'One two')
    await pass(2000)
    expect(new Set(groups()).size).toBe(1)
    expect(groups()).toHaveLength(2)
  })

  it('end with a long pause whatever the clock says', async () => {
    for (const jump of [0, -anHour, anHour]) {
      vi.setSystemTime(Date.now() + jump)
      type('item-1', `One ${jump}`)
      await pass(3500)
    }
    expect(new Set(groups()).size).toBe(3)
    type('item-2', 'Two')
    await pass(300)
    vi.setSystemTime(Date.now() + anHour)
    type('item-2', 'Two more')
    await pass(300)
    expect(new Set(groups()).size).toBe(4)
  })

  it('end with a long pause, in another place, and at another edit', async () => {
    type('item-1', 'One')
    await pass(3500)
    type('item-1', 'One two')
    type('item-2', 'Two')
    store.dispatch({ kind: 'add', entity: 'item', row: outcome('item-3', 'a5', 'Three') })
    type('item-2', 'Two more')
    await pass(1000)
    expect(new Set(groups()).size).toBe(5)
  })

  it('take what the caller puts together', async () => {
    store.dispatch(writing('item-1', 'One'), { group: 'step-1' })
    store.dispatch(writing('item-2', 'Two'), { group: 'step-1' })
    await pass(0)
    expect(groups()).toEqual(['step-1', 'step-1'])
  })
})

describe('edits', () => {
  it('are sent one at a time', async () => {
    const letGo = main.keepBack()
    for (const text of ['a', 'b', 'c']) store.dispatch(writing('item-1', text))
    await pass(0)
    expect(store.state().saveState).toEqual({ kind: 'saving' })
    letGo()
    await pass(0)
    expect(main.sent.map(({ edit }) => edit)).toEqual(
      ['a', 'b', 'c'].map((text) => writing('item-1', text)),
    )
    expect(main.mostInFlight()).toBe(1)
  })

  it('that may not be are answered with the reason and never sent', async () => {
    const refused = store.dispatch({
      kind: 'set',
      entity: 'meeting',
      id: 'meeting-1',
      fields: { end: '2031-03-01' },
    })
    await pass(5000)
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', field: 'end' } })
    expect(store.state().record).toBe(record)
    expect(main.sent).toEqual([])
  })
})

describe('a save that fails', () => {
  beforeEach(() => main.failWith(diskFull))

  it('says so and keeps the text', async () => {
    type('item-1', 'Kept')
    await pass(250)
    expect(store.state().saveState).toEqual({ kind: 'failed', message: 'The disk is full.' })
    expect(words('item-1')).toBe('Kept')
  })

  it('is tried again later and later, and succeeds with all that was typed since', async () => {
    type('item-1', 'Kept')
    await pass(250)
    type('item-2', 'Kept as well')
    await pass(3000)
    expect(store.state().saveState.kind).toBe('failed')
    main.failWith(null)
    await pass(4000)
    expect(store.state().saveState.kind).toBe('saved')
    expect(main.record()).toEqual(store.state().record)
  })

  it('is tried again at once when asked to', async () => {
    type('item-1', 'Kept')
    await pass(250)
    main.failWith(null)
    store.retry()
    await pass(0)
    expect(store.state().saveState.kind).toBe('saved')
  })

  it('stops an undo, which would overtake it', async () => {
    type('item-1', 'Kept')
    expect(await store.undo()).toEqual({ ok: false, error: diskFull })
    expect(words('item-1')).toBe('Kept')
  })

  it('for a reason that will not pass can be undone, and the rest is saved', async () => {
    main.failWith({ code: 'invalid', message: 'No.' })
    store.dispatch(writing('item-1', 'Never taken'))
    await pass(0)
    main.failWith(null)
    await store.undo()
    expect(words('item-1')).toBe('Members met.')
    expect(main.record()).toEqual(store.state().record)
    expect(store.state().saveState.kind).toBe('saved')
  })
})

describe('flush', () => {
  it('sends what is still held, and answers when it is saved', async () => {
    type('item-1', 'To the last word')
    expect(await store.flush()).toEqual({ ok: true, value: undefined })
    expect(main.record().item['item-1']?.text.text).toBe('To the last word')
  })

  it('answers with the error where it cannot be saved', async () => {
    main.failWith(diskFull)
    type('item-1', 'To the last word')
    expect(await store.flush()).toEqual({ ok: false, error: diskFull })
  })
})

describe('undo and redo', () => {
  it('send what is held first, then take back the whole step', async () => {
    type('item-1', 'One')
    await store.undo()
    expect(words('item-1')).toBe('Members met.')
    expect(store.state().undoState).toEqual({ undo: null, redo: 'the step undone' })
    await store.redo()
    expect(words('item-1')).toBe('One')
    expect(main.record()).toEqual(store.state().record)
  })

  it('keep what is typed while the answer is on its way', async () => {
    store.dispatch(writing('item-1', 'One'))
    await pass(0)
    const letGo = main.keepBack()
    const undone = store.undo()
    type('item-2', 'Typed meanwhile')
    letGo()
    await undone
    expect(words('item-1')).toBe('Members met.')
    expect(words('item-2')).toBe('Typed meanwhile')
    await store.flush()
    expect(main.record()).toEqual(store.state().record)
  })

  it('say so when what was typed meanwhile stands in an item that is agreed again', async () => {
    const status = (status: 'agreed' | 'open'): Edit => ({
      kind: 'set',
      entity: 'item',
      id: 'item-1',
      fields: { status },
    })
    store.dispatch(status('agreed'))
    store.dispatch(status('open'))
    await store.flush()
    const letGo = main.keepBack()
    const undone = store.undo()
    type('item-1', 'Typed meanwhile')
    letGo()
    expect(await undone).toMatchObject({ ok: false, error: { code: 'invalid', field: 'status' } })
    expect(words('item-1')).toBe('Members met.')
    await store.flush()
    expect(main.record()).toEqual(store.state().record)
  })

  it('name the next step at once, before the store has answered', () => {
    store.dispatch(writing('item-1', 'One'))
    expect(store.state().undoState).toEqual({ undo: 'edit of “One”', redo: null })
  })

  it('of nothing say so and change nothing', async () => {
    expect(await store.undo()).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(store.state().record).toEqual(record)
  })
})

describe('subscribers', () => {
  it('hear of each change until they leave', () => {
    const heard = vi.fn()
    const leave = store.subscribe(heard)
    store.dispatch(writing('item-1', 'One'))
    expect(heard).toHaveBeenCalled()
    leave()
    heard.mockClear()
    store.dispatch(writing('item-1', 'Two'))
    expect(heard).not.toHaveBeenCalled()
  })
})
