import type { CallName } from '../../shared/call-names.ts'
import { about } from './about.ts'
import {
  backUp,
  findStore,
  listBackups,
  moveStore,
  restoreBackup,
  restoreUnlocked,
  unlockBackup,
} from './backups.ts'
import { closeNow } from './close-now.ts'
import {
  changePassphrase,
  confidentiality,
  keepUnsentLine,
  rememberPassphrase,
  removePassphrase,
  setPassphrase,
  unlockStore,
  unsentLines,
} from './confidentiality.ts'
import {
  chooseEmblem,
  chooseTemplate,
  exportRegister,
  exportStatement,
  openFragment,
  openMeetingFiles,
  openReturned,
  openText,
  printStatement,
  readFiles,
  saveMeetingFile,
  saveTemplate,
} from './files.ts'
import type { Handler } from './handler.ts'
import { duplicateMeeting, editLibrary, library, redoLibrary, undoLibrary } from './library.ts'
import { edit, history, openMeeting, redo, search, undo } from './meeting.ts'
import { showInMenu, switchMenuBar } from './menu.ts'
import { forgetRecent, keepRecent, openRecent, recentFiles } from './recent.ts'
import { openRevision, revise, startCorrigendum, takeBackRevision } from './revisions.ts'
import { closeRoom, openRoom, showInRoom } from './room.ts'
import { checkSpelling, openTextMenu } from './spelling.ts'
import { openBackup, startNewStore, storeState } from './store-state.ts'

/** Every call of the contract and who answers it. */
export const handlers: { readonly [Name in CallName]: Handler<Name> } = {
  storeState,
  openBackup,
  startNewStore,
  unlockStore,
  confidentiality,
  setPassphrase,
  changePassphrase,
  removePassphrase,
  rememberPassphrase,
  unsentLines,
  keepUnsentLine,
  library,
  editLibrary,
  undoLibrary,
  redoLibrary,
  duplicateMeeting,
  openMeeting,
  edit,
  undo,
  redo,
  history,
  revise,
  startCorrigendum,
  takeBackRevision,
  openRevision,
  search,
  exportStatement,
  printStatement,
  exportRegister,
  chooseTemplate,
  saveTemplate,
  chooseEmblem,
  openText,
  readFiles,
  listBackups,
  backUp,
  restoreBackup,
  unlockBackup,
  restoreUnlocked,
  moveStore,
  findStore,
  openMeetingFiles,
  recentFiles,
  openRecent,
  forgetRecent,
  keepRecent,
  saveMeetingFile,
  openReturned,
  openFragment,
  openRoom,
  showInRoom,
  closeRoom,
  closeNow,
  showInMenu,
  switchMenuBar,
  about,
  checkSpelling,
  openTextMenu,
}
