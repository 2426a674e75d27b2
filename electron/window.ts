import { BrowserWindow, screen } from 'electron'
import type { CommandId } from '../shared/commands.ts'
import { windowOrigin } from './assets.ts'
import { builtPath } from './built.ts'
import { showMenuBar } from './menu.ts'
import { placeOn, readPlace, writePlace } from './window-place.ts'

let opened: BrowserWindow | undefined
let switchBar: (() => boolean) | undefined

/** The window with the draft, as long as it is there: the room's screen is another. */
export function mainWindow(): BrowserWindow | undefined {
  return opened?.isDestroyed() ? undefined : opened
}

/**
 * Opens the window where it was when it last closed, as far as a display is there; it shows itself once it has something to show.
 *
 * @param placeFile the path of the file that remembers where that was
 */
export function openWindow(placeFile: string): BrowserWindow {
  const was = readPlace(placeFile)
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const place = was && placeOn(workAreas, was)
  const window = new BrowserWindow({
    title: 'Rapporteur',
    width: 1280,
    height: 800,
    ...place?.bounds,
    minWidth: 480, // half of a small screen: the panes lie one behind the other there
    minHeight: 400,
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
  let keepsMenuBar = was?.keepsMenuBar ?? false
  showMenuBar(window, keepsMenuBar)
  const remember = () =>
    writePlace(placeFile, {
      bounds: window.getNormalBounds(),
      isMaximised: window.isMaximized(),
      keepsMenuBar,
    })
  switchBar = () => {
    keepsMenuBar = !keepsMenuBar
    showMenuBar(window, keepsMenuBar)
    remember()
    return keepsMenuBar
  }
  if (place?.isMaximised) window.once('show', () => window.maximize()) // before, it would show an empty window
  window.once('ready-to-show', () => window.show())
  window.on('close', remember)
  void window.loadURL(`${windowOrigin}/`)
  return window
}

/** Keeps the window's menu bar in sight where it was not, or the other way round, and remembers that; answers whether it is kept. */
export function switchMenuBar(): boolean {
  return switchBar?.() ?? false
}

/** Brings the window that is open to the front. */
export function focusWindow(): void {
  const window = mainWindow()
  if (window === undefined) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** Has the window do a command that was chosen from the menu, with the focus where it was. */
export function chooseInWindow(id: CommandId): void {
  const contents = mainWindow()?.webContents
  contents?.focus()
  contents?.send('command', id)
}
