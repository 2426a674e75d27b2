import { type BrowserWindow, dialog } from 'electron'
import type { Dialogs } from './calls/context.ts'
import { mainWindow } from './window.ts'

/** The system's own dialogs, over the app's window. What is chosen stays in this process. */
export const systemDialogs: Dialogs = {
  saveAs: async (options) => {
    const { canceled, filePath } = await overTheWindow(
      (window) => dialog.showSaveDialog(window, options),
      () => dialog.showSaveDialog(options),
    )
    return canceled || filePath === '' ? null : filePath
  },
  open: async ({ single, ...options }) => {
    const properties: ('openFile' | 'multiSelections')[] = single
      ? ['openFile']
      : ['openFile', 'multiSelections']
    const { canceled, filePaths } = await overTheWindow(
      (window) => dialog.showOpenDialog(window, { ...options, properties }),
      () => dialog.showOpenDialog({ ...options, properties }),
    )
    return canceled ? [] : filePaths
  },
  chooseFolder: async (options) => {
    const properties: ('openDirectory' | 'createDirectory')[] = ['openDirectory', 'createDirectory']
    const { canceled, filePaths } = await overTheWindow(
      (window) => dialog.showOpenDialog(window, { ...options, properties }),
      () => dialog.showOpenDialog({ ...options, properties }),
    )
    return canceled ? null : (filePaths[0] ?? null)
  },
  print: async (printed) => {
    const { printOnPaper } = await import('./export/print-on-paper.ts')
    return printOnPaper(printed)
  },
}

function overTheWindow<Answer>(over: (window: BrowserWindow) => Answer, alone: () => Answer) {
  const window = mainWindow()
  return window === undefined ? alone() : over(window)
}
