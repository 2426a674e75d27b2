import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { aboutApp } from '../../../electron/about.ts'
import { answer } from '../../../electron/calls/answer.ts'
import type { Context } from '../../../electron/calls/context.ts'
import type { Sender } from '../../../electron/calls/sender.ts'
import { printPdf } from '../../../electron/cli/print-pdf.ts'
import { fileCalls } from '../../../electron/file-calls.ts'
import { fileLog } from '../../../electron/log.ts'
import { recentFiles } from '../../../electron/recent-files.ts'
import { holdStore } from '../../../electron/store/holder.ts'
import type { CallName } from '../../../shared/call-names.ts'
import type { Present } from '../../../shared/menus.ts'
import { type AppError, ok, type Result } from '../../../shared/result.ts'
import type { RoomScreen } from '../../../shared/room/screen.ts'
import { noSpelling } from '../../fixtures/spelling.ts'
import { noon, options } from '../store/opened.ts'

export const ourWindow: Sender = { url: 'app://rapporteur/', isMainFrame: true }

/** The main process without Electron: the real store, calls and log, and a person who cancels every dialog. */
export async function appIn(folder: string) {
  const store = await holdStore(folder, options)
  const seen = {
    dialogs: 0,
    allSent: 0,
    notSaved: [] as AppError[],
    shown: [] as RoomScreen[],
    present: [] as Present[],
  }
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
      chooseFolder: async () => {
        seen.dialogs += 1
        return null
      },
      print: async () => {
        seen.dialogs += 1
        return ok('cancelled')
      },
    },
    files: fileCalls,
    print: printPdf,
    recent: recentFiles(join(folder, 'recent-files.json'), { add: () => {}, clear: () => {} }),
    waiting: { take: () => [] },
    room: {
      open: () => 'window',
      show: (screen) => seen.shown.push(screen),
      close: () => {},
    },
    closing: {
      allSent: () => {
        seen.allSent += 1
      },
      notSaved: (error) => seen.notSaved.push(error),
    },
    menu: { show: (present) => seen.present.push(present), switchBar: () => true },
    about: () => aboutApp(builtIn(folder), process.versions),
    spelling: noSpelling,
    textMenu: async () => ({ kind: 'none' }),
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

/** What the build writes beside the app, of which the main process tells. */
function builtIn(folder: string): string {
  writeFileSync(join(folder, 'package.json'), '{"version":"1.2.3"}')
  const licences = [{ name: 'a-part', version: '4.5.6', licence: 'MIT', text: 'Permission is …' }]
  writeFileSync(join(folder, 'licences.json'), JSON.stringify(licences))
  return folder
}
