import { BrowserWindow, screen as displays, type Display as ElectronDisplay } from 'electron'
import type { RoomEvent, RoomScreen } from '../../shared/room/screen.ts'
import { roomOrigin } from '../assets.ts'
import { builtPath } from '../built.ts'
import { mainWindow } from '../window.ts'
import { type RoomKey, roomKey } from './keys.ts'
import { type Placement, placementOn } from './placement.ts'
import type { Room } from './room.ts'

type Open = { readonly window: BrowserWindow; placement: Placement; shown: RoomScreen | null }

/**
 * The room's screen in a window of its own, which reads what it is sent and can do nothing else. It goes over a second display where
 * there is one, comes back when that is unplugged, and closes with the draft's window.
 */
export function createRoom(): Room {
  let open: Open | null = null

  function make(): Open {
    const placement = placementOn(displays.getAllDisplays(), ownDisplay())
    const window = createWindow(placement)
    const made: Open = { window, placement, shown: null }
    const send = () => {
      if (made.shown) window.webContents.send('screen', made.shown)
    }
    window.webContents.on('did-finish-load', send) // after a crash too
    window.webContents.on('render-process-gone', () => window.reload())
    window.webContents.on('before-input-event', (event, input) => {
      const key = roomKey(input)
      if (key === null) return
      event.preventDefault()
      act(window, key)
    })
    const follow = () => moveTo(made, placementOn(displays.getAllDisplays(), ownDisplay()))
    const removed = (_event: unknown, display: ElectronDisplay) => {
      if (display.id === made.placement.display) follow()
    }
    const added = () => {
      if (made.placement.place === 'window') follow()
    }
    displays.on('display-removed', removed)
    displays.on('display-added', added)
    const closeAlong = () => window.destroy()
    mainWindow()?.once('closed', closeAlong)
    window.once('closed', () => {
      displays.off('display-removed', removed)
      displays.off('display-added', added)
      mainWindow()?.off('closed', closeAlong)
      open = null
      tell({ kind: 'closed' })
    })
    return made
  }

  return {
    open: () => {
      open ??= make()
      open.window.moveTop()
      return open.placement.place
    },
    show: (screen) => {
      if (open === null) return
      open.shown = screen
      open.window.webContents.send('screen', screen)
    },
    close: () => open?.window.close(),
  }
}

/** The display that the draft is on. */
function ownDisplay(): ElectronDisplay {
  const bounds = mainWindow()?.getBounds()
  return bounds ? displays.getDisplayMatching(bounds) : displays.getPrimaryDisplay()
}

function createWindow({ place, bounds }: Placement): BrowserWindow {
  const window = new BrowserWindow({
    title: 'The room’s screen – Rapporteur',
    ...bounds,
    minWidth: 480,
    minHeight: 270,
    show: false,
    webPreferences: {
      preload: builtPath('room-preload', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
  window.removeMenu()
  window.once('ready-to-show', () => {
    window.showInactive() // the person goes on typing
    if (place === 'display') window.setFullScreen(true)
  })
  void window.loadURL(`${roomOrigin}/`)
  return window
}

function moveTo(open: Open, placement: Placement): void {
  const { window } = open
  const isMoved = placement.display !== open.placement.display
  if (!isMoved && placement.place === open.placement.place) return
  open.placement = placement
  window.setFullScreen(false)
  window.setBounds(placement.bounds)
  if (placement.place === 'display') window.setFullScreen(true)
  tell({ kind: 'placed', place: placement.place })
}

function act(window: BrowserWindow, key: RoomKey): void {
  const acts: { readonly [key in RoomKey]: () => void } = {
    next: () => tell({ kind: 'step', by: 1 }),
    previous: () => tell({ kind: 'step', by: -1 }),
    'full-screen': () => window.setFullScreen(!window.isFullScreen()),
    leave: () => window.setFullScreen(false),
    close: () => window.close(),
  }
  acts[key]()
}

function tell(event: RoomEvent): void {
  mainWindow()?.webContents.send('room', event)
}
