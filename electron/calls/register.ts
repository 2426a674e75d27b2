import { ipcMain } from 'electron'
import { type CallName, callNames } from '../../shared/call-names.ts'
import type { Result } from '../../shared/result.ts'
import type { Sender } from './sender.ts'

/** Answers one call of a window. */
export type Answering = (name: CallName, sender: Sender, input: unknown) => Promise<Result<unknown>>

/**
 * Makes the window's calls arrive, each under its name. To be called once, before the window's page can call; those that
 * come before there is anyone to answer them wait.
 */
export function registerCalls(answering: Promise<Answering>): void {
  for (const name of callNames) {
    ipcMain.handle(name, async ({ senderFrame }, input: unknown) => {
      const url = senderFrame?.url ?? '' // a frame that is gone already has no address
      const isMainFrame = senderFrame !== null && senderFrame.parent === null
      const answer = await answering
      return answer(name, { url, isMainFrame }, input)
    })
  }
}
