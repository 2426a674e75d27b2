import { isAbsolute } from 'node:path'
import { app, type BrowserWindow, ipcMain } from 'electron'
import { isOurs } from './calls/sender.ts'
import { type WaitingFiles, waitingFiles } from './waiting-files.ts'
import { mainWindow } from './window.ts'

/** Files from the system, before the app is ready even; the window is told of each arrival and asks for them when it can. */
export function filesFromSystem(): WaitingFiles {
  const waiting = waitingFiles(() => {
    const window = mainWindow()
    if (window !== undefined && !window.webContents.isLoading()) window.webContents.send('files')
  })
  app.on('open-file', (event, path) => {
    event.preventDefault() // macOS: a double-click
    waiting.add([path])
  })
  ipcMain.on('files-dropped', ({ senderFrame }, paths: unknown) => {
    const url = senderFrame?.url ?? ''
    const isMainFrame = senderFrame !== null && senderFrame.parent === null
    if (isOurs({ url, isMainFrame }) && arePaths(paths)) waiting.add(paths)
  })
  return waiting
}

const mostAtOnce = 100

function arePaths(paths: unknown): paths is string[] {
  return (
    Array.isArray(paths) &&
    paths.length <= mostAtOnce &&
    paths.every((path) => typeof path === 'string' && isAbsolute(path))
  )
}

/** What came before the window's page could be told. */
export function tellWhenLoaded(window: BrowserWindow, waiting: WaitingFiles): void {
  window.webContents.on('did-finish-load', () => {
    if (!waiting.isEmpty) window.webContents.send('files')
  })
}
