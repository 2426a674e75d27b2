import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'

/**
 * The application's menu: what the platform itself is asked to do. All else has its place in the window, whose own keys come
 * first. Electron's own menu would reload the page, open its tools and lead to a web site.
 */
export function setMenu(platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuOf(platform)))
}

/** The menus by their labels; on macOS in the screen's bar, elsewhere for their keys alone. */
function menuOf(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: 'File', submenu: [{ role: 'close' }, ...(isMac ? [] : [{ role: 'quit' } as const])] },
    {
      label: 'Edit', // undo and redo are the draft's own
      submenu: [
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
      ],
    },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false }, // without Shift
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
  ]
}

/** The menu's keys work in the window, and no bar stands above it; a person's Alt does not call one. */
export function withoutMenuBar(window: BrowserWindow): void {
  window.setAutoHideMenuBar(false)
  window.setMenuBarVisibility(false)
}
