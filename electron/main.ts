import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { app, session } from 'electron'
import type { Answerer } from './answering.ts'
import { registerCalls } from './calls/register.ts'
import { closeWhenSaved } from './closing-window.ts'
import { filesFromSystem, tellWhenLoaded } from './handed-files.ts'
import { fileLog, type Log } from './log.ts'
import { setMenu } from './menu.ts'
import { registerScheme, serveWindow } from './protocol.ts'
import { refuseTheOutside, refuseToLeave } from './refusals.ts'
import { meetingFilesIn, type WaitingFiles } from './waiting-files.ts'
import { chooseInWindow, focusWindow, openWindow, switchMenuBar } from './window.ts'

const now = () => new Date()

// First of all: a second start ends here, before it could touch what the first one holds. Where the data folder cannot be
// written there is no lock to be had, and nobody to have it: the window then says so.
if (app.requestSingleInstanceLock() || !canBeWritten(app.getPath('userData'))) start()
else app.quit()

function start(): void {
  const answering = import('./answering.ts') // read while Chromium gets ready, which the window would otherwise wait for
  const waiting = filesFromSystem() // macOS names a file before it is ready
  waiting.add(meetingFilesIn(process.argv.slice(1), process.cwd()))
  app.on('second-instance', (_event, words, folder) => {
    focusWindow()
    waiting.add(meetingFilesIn(words.slice(1), folder))
  })
  app.commandLine.appendSwitch('js-flags', '--min-semi-space-size=16') // MB: a page that begins makes much that soon goes
  registerScheme() // Electron takes schemes only before it is ready
  app.on('session-created', refuseTheOutside) // before the first session, which Electron makes itself
  refuseToLeave(app) // before any page exists that could try
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(() => openApp(waiting, answering))
}

function openApp(waiting: WaitingFiles, answering: Promise<typeof import('./answering.ts')>): void {
  const bar = setMenu(process.platform, chooseInWindow) // before a window could take Electron's own
  serveWindow(session.defaultSession) // before the window asks for its page
  const userData = app.getPath('userData')
  const menu = { ...bar, switchBar: switchMenuBar }
  const window = openWindow(join(userData, 'window.json')) // first: its process starts while this one opens the store
  tellWhenLoaded(window, waiting)
  const closing = closeWhenSaved(window) // before it could be closed
  const log = fileLog(join(userData, 'rapporteur.log'), now)
  const answerer = answering.then(({ openAnswerer }) =>
    openAnswerer(userData, { closing, log, menu, now, waiting }),
  )
  registerCalls(answerer.then(({ answer }) => answer)) // in the window's own turn: its page cannot have called yet
  closeStoreOnQuit(answerer, log) // before anything is in it that could be lost
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
function closeStoreOnQuit(answerer: Promise<Answerer>, log: Log): void {
  app.once('will-quit', (event) => {
    event.preventDefault()
    session.defaultSession.flushStorageData() // what the window remembers is otherwise written when there is time
    void answerer
      .then(({ close }) => close())
      .catch((error: unknown) => log('closing the store', error))
      .finally(() => app.exit())
  })
}
