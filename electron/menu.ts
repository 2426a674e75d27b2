import { type BrowserWindow, Menu, type MenuItem, type MenuItemConstructorOptions } from 'electron'
import { type CommandId, commandIds, commandOf, keysOn } from '../shared/commands.ts'
import { type Entry, isAvailable, menus, type Present } from '../shared/menus.ts'

/** The menu, as calls use it. */
export type AppMenu = {
  /** Says what is there now; commands that need something else cannot be chosen. */
  show(present: Present): void
  /** Keeps the bar in sight where Alt had to call it, or the other way round; answers whether it is kept now. */
  switchBar(): boolean
}

/**
 * The application's menu, made from the list of commands. Electron's own menu would reload the page, open its tools and lead to a web site.
 *
 * @param choose does what was chosen: the window's own keys act in the window, so that here they are shown and not bound
 */
export function setMenu(
  platform: NodeJS.Platform,
  choose: (id: CommandId) => void,
): Pick<AppMenu, 'show'> {
  const menu = Menu.buildFromTemplate(menuOf(platform, choose))
  Menu.setApplicationMenu(menu)
  const items = commandIds.flatMap((id) => {
    const item = menu.getMenuItemById(id)
    return item ? [{ id, item }] : []
  })
  return { show: (present) => enable(items, present) }
}

function enable(items: readonly { id: CommandId; item: MenuItem }[], present: Present): void {
  for (const { id, item } of items) {
    const isEnabled = isAvailable(id, present)
    if (item.enabled !== isEnabled) item.enabled = isEnabled
  }
}

/** The menus by their labels; on macOS in the screen's bar, elsewhere above the window while Alt has called them. */
function menuOf(
  platform: NodeJS.Platform,
  choose: (id: CommandId) => void,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const optionOf = (entry: Entry): MenuItemConstructorOptions[] => {
    if (entry === 'line') return [{ type: 'separator' }]
    if (typeof entry === 'string') return commandOption(entry, isMac, choose)
    if ('entries' in entry)
      return [{ label: entry.label, submenu: entry.entries.flatMap(optionOf) }]
    if (entry.role === 'quit' && isMac) return [] // in the app's own menu there
    const unshifted = { role: entry.role, accelerator: 'CommandOrControl+=', visible: false }
    return entry.role === 'zoomIn' ? [entry, unshifted] : [entry]
  }
  const [help, ...others] = menus
    .map(({ label, entries }) => ({ label, submenu: entries.flatMap(optionOf) }))
    .toReversed()
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    ...others.toReversed(),
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    ...(help ? [help] : []),
  ]
}

function commandOption(
  id: CommandId,
  isMac: boolean,
  choose: (id: CommandId) => void,
): MenuItemConstructorOptions[] {
  const { label, needs, isRow, isSwitch } = commandOf(id)
  if (isRow || (isMac && id === 'menu.bar')) return [] // a Mac's bar is the screen's
  const [keys] = keysOn(id, isMac)
  const isShown = keys !== undefined && (!isMac || isFreeOnMac(keys))
  return [
    {
      id,
      label,
      enabled: needs === 'nothing',
      click: () => choose(id),
      ...(isSwitch && { type: 'checkbox' as const }),
      ...(isShown && { accelerator: accelerator(keys), registerAccelerator: false }),
    },
  ]
}

/** A Mac binds all that a menu shows; there Tab and the arrows must stay those of the place they are pressed in. */
function isFreeOnMac(keys: string): boolean {
  return /Mod\+|^(Shift\+)?F\d+$/.test(keys)
}

/** Keys as Electron writes them. */
function accelerator(keys: string): string {
  return keys.replace('Mod', 'CommandOrControl').replace('Arrow', '')
}

/** The menu's bar stays in sight, or is out of the way until Alt calls it; the menu says which. */
export function showMenuBar(window: BrowserWindow, isKept: boolean): void {
  window.setAutoHideMenuBar(!isKept)
  window.setMenuBarVisibility(isKept)
  const item = Menu.getApplicationMenu()?.getMenuItemById('menu.bar' satisfies CommandId)
  if (item) item.checked = isKept
}
