import { ipcMain } from 'electron'
import { callNames } from '../../shared/call-names.ts'
import { answer } from './answer.ts'
import type { Context } from './context.ts'

/** Makes the window's calls arrive, each under its name. To be called once, before the window opens. */
export function registerCalls(context: Context): void {
  for (const name of callNames) {
    ipcMain.handle(name, ({ senderFrame }, input: unknown) => {
      const url = senderFrame?.url ?? '' // a frame that is gone already has no address
      const isMainFrame = senderFrame !== null && senderFrame.parent === null
      return answer(context, name, { url, isMainFrame }, input)
    })
  }
}
