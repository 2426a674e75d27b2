import type { About } from '../../shared/about.ts'
import type { Input, Output } from '../../shared/calls.ts'
import type { Result } from '../../shared/result.ts'
import type { Closing } from '../closing.ts'
import type { Printed, Printer } from '../export/render.ts'
import type { Log } from '../log.ts'
import type { AppMenu } from '../menu.ts'
import type { RecentFiles } from '../recent-files.ts'
import type { Room } from '../room/room.ts'
import type { Spelling } from '../spelling/spelling.ts'
import type { StoreHolder } from '../store/holder.ts'
import type { TextMenu } from '../text-menu.ts'
import type { WaitingFiles } from '../waiting-files.ts'

type DialogOptions = {
  title: string
  /** For saving: the folder or file name to begin with. */
  defaultPath?: string
  filters: { name: string; extensions: string[] }[]
  /** For opening: one file and no more. */
  single?: true
}

/** How it ended when the person was asked where to print: what is sent goes to the printer they chose. */
export type AskedToPrint = Result<'sent' | 'cancelled'>

/** Asks the person for files; the paths never cross to the window. */
export type Dialogs = {
  /** Where to save; null where the person changed their mind. */
  saveAs(options: DialogOptions): Promise<string | null>
  /** Which files to read; none where the person changed their mind. */
  open(options: DialogOptions): Promise<string[]>
  /** Which folder; null where the person changed their mind. */
  chooseFolder(options: Pick<DialogOptions, 'title' | 'defaultPath'>): Promise<string | null>
  /** Where to print a page, and prints it there. */
  print(printed: Printed): Promise<AskedToPrint>
}

/** The calls that read and write files of the person's own. */
export type FileCalls = {
  exportStatement(
    context: Context,
    input: Input<'exportStatement'>,
  ): Promise<Result<Output<'exportStatement'>>>
  printStatement(
    context: Context,
    input: Input<'printStatement'>,
  ): Promise<Result<Output<'printStatement'>>>
  exportRegister(
    context: Context,
    input: Input<'exportRegister'>,
  ): Promise<Result<Output<'exportRegister'>>>
  chooseTemplate(context: Context): Promise<Result<Output<'chooseTemplate'>>>
  saveTemplate(
    context: Context,
    input: Input<'saveTemplate'>,
  ): Promise<Result<Output<'saveTemplate'>>>
  chooseEmblem(context: Context): Promise<Result<Output<'chooseEmblem'>>>
  openText(context: Context, input: Input<'openText'>): Promise<Result<Output<'openText'>>>
  readFiles(context: Context): Promise<Result<Output<'readFiles'>>>
  listBackups(context: Context): Promise<Result<Output<'listBackups'>>>
  backUp(context: Context): Promise<Result<Output<'backUp'>>>
  restoreBackup(
    context: Context,
    input: Input<'restoreBackup'>,
  ): Promise<Result<Output<'restoreBackup'>>>
  moveStore(context: Context, input: Input<'moveStore'>): Promise<Result<Output<'moveStore'>>>
  findStore(context: Context): Promise<Result<Output<'findStore'>>>
  openMeetingFiles(
    context: Context,
    input: Input<'openMeetingFiles'>,
  ): Promise<Result<Output<'openMeetingFiles'>>>
  listRecent(context: Context): Promise<Result<Output<'recentFiles'>>>
  openRecent(context: Context, input: Input<'openRecent'>): Promise<Result<Output<'openRecent'>>>
  saveMeetingFile(
    context: Context,
    input: Input<'saveMeetingFile'>,
  ): Promise<Result<Output<'saveMeetingFile'>>>
  openReturned(context: Context): Promise<Result<Output<'openReturned'>>>
  openFragment(context: Context): Promise<Result<Output<'openFragment'>>>
}

/** What the handlers of calls work with: the app's parts, none of them Electron's. */
export type Context = {
  readonly store: StoreHolder
  readonly dialogs: Dialogs
  readonly files: FileCalls
  readonly print: Printer
  readonly recent: RecentFiles
  readonly waiting: Pick<WaitingFiles, 'take'>
  readonly room: Room
  readonly closing: Pick<Closing, 'allSent' | 'notSaved'>
  readonly menu: AppMenu
  readonly about: () => Promise<About>
  readonly spelling: Spelling
  readonly textMenu: TextMenu
  readonly log: Log
  readonly now: () => Date
}
