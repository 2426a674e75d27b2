import { describe, expect } from 'vitest'
import type { Bridge } from '../../renderer/api.ts'
import { emptyRecord, outcome } from '../fixtures/record.ts'
import type { RunningApp } from './harness/app.ts'
import { test } from './harness/desk.ts'

type CallName = Exclude<
  keyof Bridge,
  'onClosing' | 'onFiles' | 'onRoom' | 'onCommand' | 'dropFiles'
>

/** Makes a call as the window's own code does, through the bridge. */
function call({ page }: RunningApp, name: CallName, input: unknown): Promise<unknown> {
  return page.evaluate(([name, input]) => window.rapporteur[name](input), [name, input] as const)
}

const adding = (id: string, text: string) => ({
  meeting: 'meeting-1',
  edit: { kind: 'add', entity: 'item', row: outcome(id, `a${id.slice(-1)}`, text) },
  group: id,
})

describe('the store behind the window', () => {
  test('keeps what was acknowledged when the app is killed', async ({ desk }) => {
    const app = await desk.start()
    const added = { edit: { kind: 'meeting.add', record: emptyRecord() } }
    expect(await call(app, 'editLibrary', added)).toMatchObject({ ok: true })
    const saved = await call(app, 'edit', adding('item-1', 'Members took note of the budget.'))
    expect(saved).toMatchObject({ ok: true })
    await app.kill()

    const again = await desk.start()
    const opened = await call(again, 'openMeeting', { meeting: 'meeting-1' })
    expect(opened).toMatchObject({
      ok: true,
      value: {
        record: { item: { 'item-1': { text: { text: 'Members took note of the budget.' } } } },
      },
    })
    expect(await call(again, 'undo', { meeting: 'meeting-1' })).toMatchObject({ ok: true })
  })

  test('waits on quitting for the window to say that it has sent all', async ({ desk }) => {
    const app = await desk.start()
    await call(app, 'editLibrary', { edit: { kind: 'meeting.add', record: emptyRecord() } })
    await app.page.evaluate(
      (late) => {
        const { rapporteur } = window
        rapporteur.onClosing(() => {
          void rapporteur.edit(late).then(() => rapporteur.closeNow({}))
        })
      },
      adding('item-2', 'Typed a moment before the end.'),
    )
    await app.quit()

    const again = await desk.start()
    const opened = await call(again, 'openMeeting', { meeting: 'meeting-1' })
    expect(opened).toMatchObject({ ok: true, value: { record: { item: { 'item-2': {} } } } })
  })

  test('takes no call from a page that is not the window', async ({ desk }) => {
    const { electron } = await desk.start()
    const answer = await electron.evaluate(async ({ BrowserWindow, app }) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: `${app.getAppPath()}/preload/preload.cjs`,
          sandbox: true,
          contextIsolation: true,
        },
      })
      await stranger.loadURL('about:blank')
      const answer = await stranger.webContents.executeJavaScript('window.rapporteur.library({})')
      stranger.destroy()
      return answer
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } })
  })
})
