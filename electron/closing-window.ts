import { type BrowserWindow, dialog } from 'electron'
import { type Closing, closing } from './closing.ts'

/** The window's own request to close is held back until what was typed in it has been sent. */
export function closeWhenSaved(window: BrowserWindow): Closing {
  const ending = closing({
    ask: () => window.webContents.send('closing'),
    close: () => window.destroy(), // close() would wait for a page that may hang
    confirmLoss: async ({ message }) => {
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message: 'Some of what you typed could not be saved.',
        detail: message,
        buttons: ['Keep the window open', 'Close without saving it'],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      return response === 1
    },
    wait: (milliseconds, then) => {
      const timer = setTimeout(then, milliseconds)
      return () => clearTimeout(timer)
    },
  })
  window.on('close', (event) => {
    const hasNobodyToAsk = window.webContents.isCrashed() || window.webContents.isLoading()
    if (!hasNobodyToAsk && !ending.mayClose()) event.preventDefault()
  })
  return ending
}
