import { app } from 'electron'
import type { SystemRecents } from './recent-files.ts'

/** The documents of the Dock's menu and of the jump list; Electron has none on Linux. */
export const systemRecents: SystemRecents = {
  add: (path) => {
    if (process.platform !== 'linux') app.addRecentDocument(path)
  },
  clear: () => {
    if (process.platform !== 'linux') app.clearRecentDocuments()
  },
}
