import { z } from 'zod'
import { about } from './about.ts'
import type { CallName } from './call-names.ts'
import { libraryEdit } from './edit/library.ts'
import { change, edit } from './edit/schema.ts'
import { formats, registerFormats } from './formats.ts'
import { meetingHolds } from './meeting-holds-schema.ts'
import type { Present } from './menus.ts'
import { id } from './record/id.ts'
import { emblemNamed, isoDate, isoMoment, templateNamed } from './record/meeting.ts'
import { party } from './record/party.ts'
import { meetingRecord } from './record/record.ts'
import { revision, revisions } from './record/revision.ts'
import { series } from './record/series.ts'
import { plain } from './record/text.ts'
import { layouts, modes, revisionKinds } from './record/vocabulary.ts'
import { errorCodes } from './result.ts'
import { wordDocument } from './returned/document.ts'
import { roomPlaces } from './room/limits.ts'
import { roomScreen } from './room/screen.ts'
import { chosenInMenu, misspeltWords, placeOfMenu, wordsAsked } from './spelling/asked.ts'
import {
  backupSummary,
  confidentiality,
  openedFiles,
  passphrase,
  recent,
  restored,
  storeState,
  unsentLine,
} from './store-shapes.ts'

z.config({ jitless: true }) // the window's content policy forbids the code zod would generate

const nothing = z.strictObject({})
/** Edits of one group are one step of undo: typing in one place for a few seconds, one pasted list. */
const groupName = z.string().regex(/^[A-Za-z0-9-]{1,80}$/)
const sequence = z.int().min(0)

const present = z.strictObject({
  meeting: z.boolean(),
  body: z.boolean(),
  room: z.boolean(),
}) satisfies z.ZodType<Present>

/** What undo and redo would do next, in words; null where there is nothing. */
const undoState = z.strictObject({
  undo: z.union([z.null(), plain]),
  redo: z.union([z.null(), plain]),
})
export type UndoState = z.infer<typeof undoState>

/** An acknowledgement: the edit is on the disk. */
const saved = z.strictObject({ sequence, at: isoMoment, undoState })
export type Saved = z.infer<typeof saved>

const meetingSummary = z.strictObject({
  id,
  seriesId: z.union([z.literal(''), id]),
  title: plain,
  seriesName: plain,
  seriesShort: plain,
  ordinal: z.union([z.null(), z.int()]),
  start: isoDate,
  end: isoDate,
  city: plain,
  country: plain,
  mode: z.enum(modes),
  items: z.int(),
  editedAt: isoMoment,
})
export type MeetingSummary = z.infer<typeof meetingSummary>

const library = z.strictObject({
  series: z.array(series),
  directory: z.array(party),
  meetings: z.array(meetingSummary), // newest first
  undoState,
})
export type LibraryView = z.infer<typeof library>

const undone = saved.extend({ changes: z.array(change) })
export type Undone = z.infer<typeof undone>

/** A meeting's revisions; `isUnchanged` while the text is still that of the newest. */
const revisionsView = revisions.extend({ isUnchanged: z.boolean() })
export type RevisionsView = z.infer<typeof revisionsView>

/** A step of a meeting's past: its first and last row in the journal, and what it came to, row by row. */
const pastStep = z.strictObject({
  first: sequence,
  sequence,
  kind: z.enum(['edit', 'undo', 'redo']),
  at: isoMoment,
  changes: z.array(change),
})
export type PastStep = z.infer<typeof pastStep>

/** Steps from the newest backwards; `earlier` is where the page before them begins, null where the history does. */
const historyPage = z.strictObject({
  steps: z.array(pastStep),
  earlier: z.union([z.null(), sequence]),
})
export type HistoryPage = z.infer<typeof historyPage>

/**
 * THE contract between the window and the main process: a call's name, what goes in, what comes out. Types and the checks at
 * run time come from this one object. Each call answers with a Result of its output.
 */
export const calls = {
  storeState: { input: nothing, output: storeState },
  /** Puts the last good backup in the damaged store's place; the damaged file is kept beside it. */
  openBackup: { input: nothing, output: storeState },
  /** Starts an empty store beside the unusable one, which stays as it is. */
  startNewStore: { input: nothing, output: storeState },

  /** Opens a locked store. Error: 'invalid' where the passphrase is another. */
  unlockStore: {
    input: z.strictObject({ passphrase, remember: z.boolean() }),
    output: storeState,
  },
  confidentiality: { input: nothing, output: confidentiality },
  /** Encrypts the store and its backups. */
  setPassphrase: { input: z.strictObject({ passphrase }), output: confidentiality },
  changePassphrase: {
    input: z.strictObject({ passphrase, next: passphrase }),
    output: confidentiality,
  },
  /** Writes the store and its backups plainly again. */
  removePassphrase: { input: z.strictObject({ passphrase }), output: confidentiality },
  /** The lines of a locked store that were typed and not filed yet: of another one the window keeps them itself. */
  unsentLines: { input: nothing, output: z.array(unsentLine) },
  keepUnsentLine: { input: unsentLine, output: nothing },
  rememberPassphrase: { input: z.strictObject({ remember: z.boolean() }), output: confidentiality },

  library: { input: nothing, output: library },
  editLibrary: { input: z.strictObject({ edit: libraryEdit }), output: saved },
  undoLibrary: { input: nothing, output: saved },
  redoLibrary: { input: nothing, output: saved },
  duplicateMeeting: {
    input: z.strictObject({ meeting: id }),
    output: saved.extend({ meeting: id }),
  },

  openMeeting: {
    input: z.strictObject({ meeting: id }),
    output: z.strictObject({
      record: meetingRecord,
      sequence,
      undoState,
      revisions: revisionsView,
    }),
  },
  edit: { input: z.strictObject({ meeting: id, edit, group: groupName }), output: saved },
  undo: { input: z.strictObject({ meeting: id }), output: undone },
  redo: { input: z.strictObject({ meeting: id }), output: undone },
  /** What was done to a meeting before a row of its journal (null: all), or to one item of it. */
  history: {
    input: z.strictObject({
      meeting: id,
      before: z.union([z.null(), sequence]),
      item: z.union([z.null(), id]),
    }),
    output: historyPage,
  },

  /** Freezes the text as it is now, under the next number of its kind. */
  revise: {
    input: z.strictObject({ meeting: id, as: z.enum(revisionKinds), note: plain }),
    output: revisionsView,
  },
  startCorrigendum: { input: z.strictObject({ meeting: id }), output: revisionsView },
  takeBackRevision: { input: z.strictObject({ meeting: id }), output: revisionsView },
  openRevision: {
    input: z.strictObject({ meeting: id, revision: id }),
    output: z.strictObject({ revision, record: meetingRecord }),
  },

  search: {
    input: z.strictObject({
      words: z
        .string()
        .max(500)
        .refine((words) => words.isWellFormed(), 'holds half a character'),
    }),
    output: z.array(z.strictObject({ meeting: id, title: plain, item: id, excerpt: z.string() })),
  },
  /**
   * Main asks where to save; `file` is the name chosen, null where the person changed their mind. `withNotes` lets the log and the
   * history go along, into JSON alone.
   */
  exportStatement: {
    input: z.strictObject({
      meeting: id,
      to: z.enum(formats),
      withNotes: z.exactOptional(z.boolean()),
      /** A revision: the Word document shows what has changed since as tracked changes. */
      against: z.exactOptional(id),
      /** The dress; without it the statement is written as it stands. */
      layout: z.exactOptional(z.enum(layouts)),
      /** The Word document goes into the template of its house style, unless this says no. */
      withoutTemplate: z.exactOptional(z.boolean()),
    }),
    output: z.strictObject({
      file: z.union([z.null(), z.string()]),
      /** Of a file in a template: the placeholders that the meeting has nothing for, and those it lacks for what the meeting has. */
      inTemplate: z.exactOptional(
        z.strictObject({ empty: z.array(z.string()), unplaced: z.array(z.string()) }),
      ),
    }),
  },
  /** Main asks where to print; `isSent` is false where the person changed their mind. */
  printStatement: {
    input: z.strictObject({ meeting: id }),
    output: z.strictObject({ isSent: z.boolean() }),
  },
  /** Main asks where to save the decisions and actions of the meeting's series. */
  exportRegister: {
    input: z.strictObject({ meeting: id, to: z.enum(registerFormats) }),
    output: z.strictObject({ file: z.union([z.null(), z.string()]) }),
  },
  /**
   * Main asks for a Word file, looks it through and keeps it in the store; null where the person changed their mind. `fills` are
   * the placeholders in it, each once.
   */
  chooseTemplate: {
    input: nothing,
    output: z.strictObject({
      template: z.union([z.null(), templateNamed]),
      fills: z.array(z.string()),
    }),
  },
  /** Main asks for a picture, looks it through and keeps it in the store; null where the person changed their mind. */
  chooseEmblem: {
    input: nothing,
    output: z.strictObject({ emblem: z.union([z.null(), emblemNamed]) }),
  },
  /** Main asks where to save a template of the store. */
  saveTemplate: {
    input: z.strictObject({ template: templateNamed }),
    output: z.strictObject({ file: z.union([z.null(), z.string()]) }),
  },
  /** Main asks for one text and gives its words; nothing is stored. `file` is null where the person changed their mind. */
  openText: {
    input: z.strictObject({ of: z.enum(['participants', 'statement']) }),
    output: z.strictObject({ file: z.union([z.null(), z.string()]), text: z.string() }),
  },
  /** Main asks which texts; each becomes a meeting, or an error beside its name. */
  readFiles: {
    input: nothing,
    output: z.array(
      z.strictObject({
        file: z.string(),
        meeting: z.union([z.null(), id]),
        error: z.union([
          z.null(),
          z.strictObject({ code: z.enum(errorCodes), message: z.string() }),
        ]),
      }),
    ),
  },
  /** Where the store and its backups lie, and what is in each backup, the newest first. */
  listBackups: {
    input: nothing,
    output: z.strictObject({
      store: z.string(),
      folder: z.string(),
      /** The folder that the app has for its store, where the store was moved elsewhere. */
      own: z.union([z.null(), z.string()]),
      backups: z.array(backupSummary),
    }),
  },
  /**
   * Moves the store with its backups: into a folder that main asks for, or back into the app's own; null where the person changed their
   * mind. What was there stays, at `left`.
   */
  moveStore: {
    input: z.strictObject({ to: z.enum(['chosen', 'own']) }),
    output: z.union([z.null(), z.strictObject({ store: storeState, left: z.string() })]),
  },
  /** Where a store that was moved is not found: main asks for the folder that it lies in now; null where the person changed their mind. */
  findStore: { input: nothing, output: z.union([z.null(), storeState]) },
  /** Main asks where to write a backup; null where the person changed their mind. */
  backUp: {
    input: nothing,
    output: z.strictObject({ file: z.union([z.null(), z.string()]), folder: z.string() }),
  },
  /**
   * Puts a backup in the store's place: one of its own by name, or one that main asks for; null where the person changed their mind.
   * What was there is kept as the backup `before`. One that is locked with another passphrase than the store waits for that.
   */
  restoreBackup: {
    input: z.strictObject({ name: z.union([z.null(), plain]) }),
    output: z.union([z.null(), restored, z.strictObject({ lockedFile: z.string() })]),
  },
  /** The passphrase of the backup that waits for it. Error: 'invalid' where it is another; nothing is changed either way. */
  unlockBackup: { input: z.strictObject({ passphrase }), output: nothing },
  restoreUnlocked: { input: nothing, output: restored },
  /**
   * Opens meetings' files: those that the system handed over and that wait, or those that the person chooses. Each becomes a meeting, a copy
   * beside one that differs, or is there already; or an error beside its name.
   */
  openMeetingFiles: {
    input: z.strictObject({ from: z.enum(['dialog', 'waiting']) }),
    output: openedFiles,
  },
  /** The meetings' files that were opened or saved lately, the newest first, and whether a list of them is kept. */
  recentFiles: { input: nothing, output: recent },
  /** Opens one of them again, as `openMeetingFiles` does. */
  openRecent: { input: z.strictObject({ id }), output: openedFiles },
  forgetRecent: { input: z.strictObject({ id }), output: recent },
  /** Keeps a list from now on, or keeps none, which clears it. */
  keepRecent: { input: z.strictObject({ keeps: z.boolean() }), output: recent },
  /** Main asks where to save the whole meeting as one file; of its private side it holds what was ticked. */
  saveMeetingFile: {
    input: z.strictObject({ meeting: id, holds: meetingHolds }),
    output: z.strictObject({ file: z.union([z.null(), z.string()]) }),
  },
  /** Main asks for a Word file that came back and gives what it says; null where the person changed their mind. */
  openReturned: {
    input: nothing,
    output: z.union([z.null(), z.strictObject({ file: z.string(), document: wordDocument })]),
  },
  /** The words of a Word or text file that a delegation brings, one paragraph a line; null where the person changes their mind. */
  openFragment: {
    input: nothing,
    output: z.union([z.null(), z.strictObject({ file: z.string(), words: z.string() })]),
  },
  /** Opens the room's screen, or brings the open one into sight; `place` is where it stands. */
  openRoom: { input: nothing, output: z.strictObject({ place: z.enum(roomPlaces) }) },
  showInRoom: { input: z.strictObject({ screen: roomScreen }), output: nothing },
  closeRoom: { input: nothing, output: nothing },
  /** The window has sent all it held; main may close it now. */
  closeNow: { input: nothing, output: nothing },
  /** What there is for commands to be done to, each time that changes: the menu offers what can be done. */
  showInMenu: { input: z.strictObject({ present }), output: nothing },
  /** Keeps the menu's bar in sight from now on, or lets Alt call it again. */
  switchMenuBar: { input: nothing, output: z.strictObject({ isKept: z.boolean() }) },
  about: { input: nothing, output: about },
  /** The misspelt ones of some words, in the dictionary of a language. */
  checkSpelling: { input: wordsAsked, output: misspeltWords },
  /** Opens the system's menu where text is typed, with suggestions for a misspelt word, and waits for the choice. */
  openTextMenu: { input: placeOfMenu, output: chosenInMenu },
} as const satisfies { [name in CallName]: { input: z.ZodType; output: z.ZodType } }

export type Calls = typeof calls
export type Input<Name extends CallName> = z.input<Calls[Name]['input']>
export type Output<Name extends CallName> = z.output<Calls[Name]['output']>
