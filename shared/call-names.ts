/** Every call of the bridge. The preload reads this list and not the contract, so that it carries no schemas. */
export const callNames = [
  'storeState',
  'openBackup',
  'startNewStore',
  'library',
  'editLibrary',
  'undoLibrary',
  'redoLibrary',
  'duplicateMeeting',
  'openMeeting',
  'edit',
  'undo',
  'redo',
  'search',
  'exportStatement',
  'openText',
  'readFiles',
  'closeNow',
] as const
export type CallName = (typeof callNames)[number]
