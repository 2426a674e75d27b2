import { join } from 'node:path'
import { app } from 'electron'
import { aboutApp } from './about.ts'
import { builtPath } from './built.ts'
import { answer } from './calls/answer.ts'
import type { Context } from './calls/context.ts'
import type { Answering } from './calls/register.ts'
import { systemDialogs } from './dialogs.ts'
import { printPdf } from './export/print-pdf.ts'
import { fileCalls } from './file-calls.ts'
import { systemKeychain } from './keychain.ts'
import { recentFiles } from './recent-files.ts'
import { createRoom } from './room/room-window.ts'
import { createSpelling } from './spelling/spelling.ts'
import { chosenFolderIn } from './store/chosen-folder.ts'
import { holdStore } from './store/holder.ts'
import { storeFolderIn } from './store-folder.ts'
import { systemRecents } from './system-recents.ts'
import { openTextMenu } from './text-menu.ts'

/** What answers the window's calls, and lets go of the store at the end. */
export type Answerer = { readonly answer: Answering; close(): Promise<void> }

/**
 * Opens the store and answers the window's calls from it. All that this reaches (the contract's schemas, SQLite) is loaded
 * before Electron is ready: a main process that is busy while the window's process starts holds that up by as long again.
 */
export async function openAnswerer(
  userData: string,
  parts: Pick<Context, 'closing' | 'log' | 'menu' | 'now' | 'waiting'>,
): Promise<Answerer> {
  const { log, now } = parts
  const store = await holdStore(
    storeFolderIn(userData),
    { now, program: 'Rapporteur', onTrouble: log },
    systemKeychain(join(userData, 'remembered-keys.json')),
    chosenFolderIn(userData),
  )
  const context: Context = {
    ...parts,
    store,
    dialogs: systemDialogs,
    files: fileCalls,
    print: printPdf,
    recent: recentFiles(join(userData, 'recent-files.json'), systemRecents),
    room: createRoom(),
    about: () => aboutApp(app.getAppPath(), process.versions),
    spelling: createSpelling(
      builtPath('spelling', 'spelling.js'),
      builtPath('spelling', 'dictionaries'),
    ),
    textMenu: openTextMenu,
  }
  return {
    answer: (name, sender, input) => answer(context, name, sender, input),
    close: () => store.close(),
  }
}
