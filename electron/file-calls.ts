import type { FileCalls } from './calls/context.ts'

/**
 * The calls that read and write files of the person's own. What reads and what renders a statement is loaded when it is
 * first asked for: the window's start does not wait for it.
 */
export const fileCalls: FileCalls = {
  exportStatement: async (context, input) => {
    const { exportStatement } = await import('./export/export-statement.ts')
    return exportStatement(context, input)
  },
  printStatement: async (context, input) => {
    const { printStatement } = await import('./export/print-statement.ts')
    return printStatement(context, input)
  },
  exportRegister: async (context, input) => {
    const { exportRegister } = await import('./export/export-register.ts')
    return exportRegister(context, input)
  },
  chooseTemplate: async (context) => {
    const { chooseTemplate } = await import('./export/keep-template.ts')
    return chooseTemplate(context)
  },
  saveTemplate: async (context, input) => {
    const { saveTemplate } = await import('./export/keep-template.ts')
    return saveTemplate(context, input)
  },
  chooseEmblem: async (context) => {
    const { chooseEmblem } = await import('./export/keep-emblem.ts')
    return chooseEmblem(context)
  },
  openText: async (context, input) => {
    const { openText } = await import('./open-text.ts')
    return openText(context, input)
  },
  readFiles: async (context) => {
    const { readFiles } = await import('./read-files.ts')
    return readFiles(context)
  },
  listBackups: async (context) => {
    const { listBackups } = await import('./back-up.ts')
    return listBackups(context)
  },
  backUp: async (context) => {
    const { backUp } = await import('./back-up.ts')
    return backUp(context)
  },
  restoreBackup: async (context, input) => {
    const { restoreBackup } = await import('./back-up.ts')
    return restoreBackup(context, input)
  },
  moveStore: async (context, input) => {
    const { moveStore } = await import('./move-store.ts')
    return moveStore(context, input)
  },
  findStore: async (context) => {
    const { findStore } = await import('./move-store.ts')
    return findStore(context)
  },
  openMeetingFiles: async (context, input) => {
    const { openMeetingFiles } = await import('./packed/meeting-files.ts')
    return openMeetingFiles(context, input)
  },
  listRecent: async (context) => {
    const { listRecent } = await import('./packed/meeting-files.ts')
    return listRecent(context)
  },
  openRecent: async (context, input) => {
    const { openRecent } = await import('./packed/meeting-files.ts')
    return openRecent(context, input)
  },
  saveMeetingFile: async (context, input) => {
    const { saveMeetingFile } = await import('./packed/meeting-files.ts')
    return saveMeetingFile(context, input)
  },
  openReturned: async (context) => {
    const { openReturned } = await import('./open-returned.ts')
    return openReturned(context)
  },
  openFragment: async (context) => {
    const { openFragment } = await import('./open-fragment.ts')
    return openFragment(context)
  },
}
