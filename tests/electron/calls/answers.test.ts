import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CallName } from '../../../shared/call-names.ts'
import { emptyRecord, fullRecord, outcome } from '../../fixtures/record.ts'
import { freshFolder, noon, openIn } from '../store/opened.ts'
import { appIn } from './app.ts'

const meeting = 'meeting-1'
const adding = (id: string, text: string) => ({
  meeting,
  group: id,
  edit: { kind: 'add', entity: 'item', row: outcome(id, 'a0', text) },
})
const all = (value: object) => ({ ok: true, value: expect.objectContaining(value) })
const refused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) })

describe('the calls of the window', () => {
  it('carry a meeting from its first word to undo and redo', async () => {
    const { call } = await appIn(freshFolder())
    const record = emptyRecord()
    expect(await call('editLibrary', { edit: { kind: 'meeting.add', record } })).toEqual(
      all({ sequence: 1, at: noon }),
    )
    const saved = await call('edit', adding('item-1', 'Members met.'))
    expect(saved).toEqual(
      all({ sequence: 2, undoState: { undo: 'adding “Members met.”', redo: null } }),
    )
    expect(await call('undo', { meeting })).toEqual(
      all({ changes: [expect.objectContaining({ entity: 'item', id: 'item-1', after: null })] }),
    )
    expect(await call('redo', { meeting })).toEqual(all({ sequence: 4 }))
    expect(await call('search', { words: 'met' })).toMatchObject({
      value: [{ meeting, item: 'item-1', excerpt: 'Members met.' }],
    })
    expect(await call('library', {})).toEqual(
      all({ meetings: [expect.objectContaining({ id: meeting, items: 1 })] }),
    )
    expect(await call('openMeeting', { meeting })).toEqual(all({ sequence: 4 }))
  })

  it('say in the field what cannot be, and that nothing is there (any more)', async () => {
    const { call } = await appIn(freshFolder())
    await call('editLibrary', { edit: { kind: 'meeting.add', record: fullRecord() } })
    const early = { kind: 'set', entity: 'meeting', id: meeting, fields: { end: '2020-01-01' } }
    expect(await call('edit', { meeting, edit: early, group: 'g' })).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: 'end' },
    })
    expect(await call('openMeeting', { meeting: 'meeting-none' })).toEqual(refused('not-found'))
    expect(await call('redo', { meeting })).toEqual(refused('invalid'))
    expect(await call('undoLibrary', {})).toEqual(all({}))
    expect(await call('edit', adding('item-9', 'x'))).toEqual(refused('not-found'))
    expect(await call('redoLibrary', {})).toEqual(all({}))
    expect(await call('duplicateMeeting', { meeting })).toEqual(
      all({ meeting: expect.stringMatching(/^meeting-/) }),
    )
  })

  it('that ask the person find out where they changed their mind', async () => {
    const { call, seen } = await appIn(freshFolder())
    await call('editLibrary', { edit: { kind: 'meeting.add', record: fullRecord() } })
    expect(await call('exportStatement', { meeting, to: 'txt' })).toEqual(all({ file: null }))
    expect(await call('readFiles', {})).toEqual({ ok: true, value: [] })
    expect(await call('printStatement', { meeting })).toEqual(all({ isSent: false }))
    expect(seen.dialogs).toBe(3)
  })

  it('tell the window’s closing that all is sent, or that an edit was not saved', async () => {
    const { call, seen } = await appIn(freshFolder())
    await call('edit', adding('item-1', 'x'))
    expect(seen.notSaved).toMatchObject([{ code: 'not-found' }])
    expect(await call('closeNow', {})).toEqual({ ok: true, value: {} })
    expect(seen.allSent).toBe(1)
  })
})

describe('with a store that cannot be used', () => {
  const inputs: [CallName, unknown][] = [
    ['library', {}],
    ['undoLibrary', {}],
    ['openMeeting', { meeting }],
    ['edit', adding('item-1', 'x')],
    ['search', { words: 'x' }],
    ['exportStatement', { meeting, to: 'docx' }],
    ['printStatement', { meeting }],
    ['readFiles', {}],
  ]

  it('every call says why, and a new store can be started', async () => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'rapporteur.db'), 'Dear all,')
    const { call } = await appIn(folder)
    expect(await call('storeState', {})).toEqual(all({ kind: 'unusable', code: 'damaged' }))
    for (const [name, input] of inputs) {
      expect(await call(name, input), name).toEqual(refused('damaged'))
    }
    expect(await call('openBackup', {})).toEqual(refused('not-found'))
    expect(await call('startNewStore', {})).toEqual(all({ kind: 'ready' }))
    expect(await call('library', {})).toEqual(all({ meetings: [] }))
  })

  it('asking again finds out that it was closed elsewhere', async () => {
    const folder = freshFolder()
    const elsewhere = await openIn(folder, { program: 'the command line' })
    const { call } = await appIn(folder)
    expect(await call('storeState', {})).toEqual(all({ kind: 'unusable', code: 'in-use' }))
    await elsewhere.close()
    expect(await call('storeState', {})).toEqual(all({ kind: 'ready' }))
  })
})
