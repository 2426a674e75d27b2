import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { answer } from '../../../electron/calls/answer.ts'
import type { Context } from '../../../electron/calls/context.ts'
import type { Sender } from '../../../electron/calls/sender.ts'
import { printPdf } from '../../../electron/cli/print-pdf.ts'
import { fileCalls } from '../../../electron/file-calls.ts'
import { fileLog } from '../../../electron/log.ts'
import { holdStore } from '../../../electron/store/holder.ts'
import type { CallName } from '../../../shared/call-names.ts'
import type { AppError, Result } from '../../../shared/result.ts'
import { noon, options } from '../store/opened.ts'

export const ourWindow: Sender = { url: 'app://rapporteur/', isMainFrame: true }

/** The main process without Electron: the real store, calls and log, and a person who cancels every dialog. */
export async function appIn(folder: string) {
  const store = await holdStore(folder, options)
  const seen = { dialogs: 0, allSent: 0, notSaved: [] as AppError[] }
  const now = () => new Date(noon)
  const context: Context = {
    store,
    dialogs: {
      saveAs: async () => {
        seen.dialogs += 1
        return null
      },
      open: async () => {
        seen.dialogs += 1
        return []
      },
    },
    files: fileCalls,
    print: printPdf,
    closing: {
      allSent: () => {
        seen.allSent += 1
      },
      notSaved: (error) => seen.notSaved.push(error),
    },
    log: fileLog(join(folder, 'log'), now),
    now,
  }
  onTestFinished(() => store.close())
  return {
    context,
    seen,
    close: () => store.close(),
    call: (name: CallName, input: unknown): Promise<Result<unknown>> =>
      answer(context, name, ourWindow, input),
  }
}
