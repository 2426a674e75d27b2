import { describe, expect, it, onTestFinished } from 'vitest'
import type { Bridge } from '../../../renderer/api.ts'
import { createApi } from '../../../renderer/api.ts'
import { statusWords } from '../../../renderer/history/status.ts'
import { createDraftStore } from '../../../renderer/record/draft-store.ts'
import { callNames } from '../../../shared/call-names.ts'
import { sameText } from '../../../shared/edit/revisions.ts'
import type { RevisionKind } from '../../../shared/record/vocabulary.ts'
import { appIn } from '../../electron/calls/app.ts'
import { freshFolder, got } from '../../electron/store/opened.ts'
import { fullRecord } from '../../fixtures/record.ts'
import { writing } from '../record/main-process.ts'

const meeting = 'meeting-1'

/** The window's draft over the real calls and store. */
async function draftIn(folder: string) {
  const app = await appIn(folder)
  const calls = callNames.map((name) => [name, (input: unknown) => app.call(name, input)])
  const api = createApi({ ...Object.fromEntries(calls), onClosing: () => undefined } as Bridge)
  await api.editLibrary({ edit: { kind: 'meeting.add', record: fullRecord() } })
  const draft = createDraftStore(api, got(await api.openMeeting({ meeting })))
  onTestFinished(() => draft.stop())
  const make = (as: RevisionKind) =>
    draft.revise((port, meeting) => port.revise({ meeting, as, note: '' }))
  const status = () => {
    const { revisions, revised, record } = draft.state()
    return statusWords(revisions, revised !== null && sameText(revised, record))
  }
  return { draft, make, status }
}

describe('the draft of the window', () => {
  it('names which text it is, and is that of the revision again when a change is undone', async () => {
    const { draft, make, status } = await draftIn(freshFolder())
    expect(status()).toBe('Draft 1')
    got(await make('circulated'))
    expect(status()).toMatch(/^Circulated 1, /)
    got(draft.dispatch(writing('item-1', 'Members noted it.')))
    expect(status()).toBe('Draft 1')
    got(await draft.undo())
    expect(status()).toMatch(/^Circulated 1, /)
    got(await make('draft'))
    got(draft.dispatch(writing('item-1', 'Members noted it.')))
    expect(status()).toBe('Draft 2')
  })

  it('freezes what was typed last as well', async () => {
    const { draft, make } = await draftIn(freshFolder())
    got(draft.dispatch(writing('item-1', 'Members noted it.'), { typing: true }))
    got(await make('circulated'))
    const { id = '' } = draft.state().revisions.list[0] ?? {}
    const { record } = got(await draft.openRevision(id))
    expect(record.item['item-1']?.text.text).toBe('Members noted it.')
  })

  it('refuses at once what would change an adopted text, until a corrigendum is started', async () => {
    const { draft, make, status } = await draftIn(freshFolder())
    got(await make('adopted'))
    const refused = draft.dispatch(writing('item-1', 'Members noted it.'))
    expect(refused).toMatchObject({ ok: false, error: { code: 'frozen' } })
    expect(draft.state().record).toEqual(fullRecord())
    expect(draft.state().saveState.kind).toBe('saved')
    got(await draft.revise((port, meeting) => port.startCorrigendum({ meeting })))
    got(draft.dispatch(writing('item-1', 'Members noted it.')))
    expect(status()).toBe('Corrigendum 1')
    got(await make('corrigendum'))
    expect(status()).toMatch(/^Corrigendum 1, /)
  })

  it('reads its past without ever saying that it is saving', async () => {
    const { draft } = await draftIn(freshFolder())
    got(draft.dispatch(writing('item-1', 'Members noted it.')))
    got(await draft.flush())
    const said: string[] = []
    draft.subscribe(() => said.push(draft.state().saveState.kind))
    const page = got(await draft.history(null, null))
    expect(page.steps).toHaveLength(1)
    expect(page.record).toEqual(draft.state().record)
    expect(said).toEqual([])
  })
})
