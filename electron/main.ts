import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { app, session } from 'electron'
import type { Context } from './calls/context.ts'
import { registerCalls } from './calls/register.ts'
import type { Closing } from './closing.ts'
import { closeWhenSaved } from './closing-window.ts'
import { systemDialogs } from './dialogs.ts'
import { printPdf } from './export/print-pdf.ts'
import { fileCalls } from './file-calls.ts'
import { fileLog, type Log } from './log.ts'
import { registerScheme, serveWindow } from './protocol.ts'
import { refuseTheOutside, refuseToLeave } from './refusals.ts'
import { createRoom } from './room/room-window.ts'
import { holdStore, type StoreHolder } from './store/holder.ts'
import { storeFolderIn } from './store-folder.ts'
import { focusWindow, openWindow } from './window.ts'

const now = () => new Date()

// First of all: a second start ends here, before it could touch what the first one holds. Where the data folder cannot be
// written there is no lock to be had, and nobody to have it: the window then says so.
if (app.requestSingleInstanceLock() || !canBeWritten(app.getPath('userData'))) start()
else app.quit()

function start(): void {
  app.on('second-instance', focusWindow)
  registerScheme() // Electron takes schemes only before it is ready
  app.on('session-created', refuseTheOutside) // before the first session, which Electron makes itself
  refuseToLeave(app) // before any page exists that could try
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(openApp)
}

async function openApp(): Promise<void> {
  serveWindow(session.defaultSession) // before the window asks for its page
  const userData = app.getPath('userData')
  const log = fileLog(join(userData, 'rapporteur.log'), now)
  const store = await holdStore(storeFolderIn(userData), {
    now,
    program: 'Rapporteur',
    onTrouble: log,
  }) // before the calls, which all need it
  closeStoreOnQuit(store, log) // before anything is in it that could be lost
  let closing: Closing | undefined
  const context: Context = {
    store,
    dialogs: systemDialogs,
    files: fileCalls,
    print: printPdf,
    room: createRoom(),
    closing: {
      allSent: () => closing?.allSent(),
      notSaved: (error) => closing?.notSaved(error),
    },
    log,
    now,
  }
  registerCalls(context) // before the window, whose page calls as soon as it is there
  closing = closeWhenSaved(openWindow())
}

function canBeWritten(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** The windows are gone by then; the store takes its backup and lets others in. */
function closeStoreOnQuit(store: StoreHolder, log: Log): void {
  app.once('will-quit', (event) => {
    event.preventDefault()
    session.defaultSession.flushStorageData() // what the window remembers is otherwise written when there is time
    void store
      .close()
      .catch((error: unknown) => log('closing the store', error))
      .finally(() => app.exit())
  })
}
