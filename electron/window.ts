import { BrowserWindow } from 'electron'
import { windowOrigin } from './assets.ts'
import { builtPath } from './built.ts'
import { withoutMenuBar } from './menu.ts'

let opened: BrowserWindow | undefined

/** The window with the draft, as long as it is there: the room's screen is another. */
export function mainWindow(): BrowserWindow | undefined {
  return opened?.isDestroyed() ? undefined : opened
}

/** Opens the window, which shows itself once it has something to show. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Rapporteur',
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 600,
    show: false,
    webPreferences: {
      preload: builtPath('preload', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
  opened = window
  withoutMenuBar(window)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${windowOrigin}/`)
  return window
}

/** Brings the window that is open to the front. */
export function focusWindow(): void {
  const window = mainWindow()
  if (window === undefined) return
  if (window.isMinimized()) window.restore()
  window.focus()
}
