import type { Database } from 'better-sqlite3'
import type { HistoryPage, LibraryView, Output, Saved, Undone } from '../../shared/calls.ts'
import type { Edit } from '../../shared/edit/edit.ts'
import type { LibraryEdit } from '../../shared/edit/library.ts'
import type { EmblemNamed, TemplateNamed } from '../../shared/record/meeting.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { BackupSummary } from '../../shared/store-shapes.ts'
import { backupsOf, copyTo } from './backup.ts'
import { guarded, guardedLater } from './failure.ts'
import { journal } from './journal.ts'
import { journalPages } from './journal-pages.ts'
import { keepBackups } from './keep-backups.ts'
import type { Backup } from './kept-backups.ts'
import { keptFiles } from './kept-files.ts'
import { keepKeyBeside } from './kept-keys.ts'
import { library } from './library.ts'
import { takeNoteAway } from './lock-note.ts'
import { lookInto } from './look-into.ts'
import { meetings } from './meetings.ts'
import type { StoreOptions } from './options.ts'
import type { Place } from './place.ts'
import { recordRows } from './record-rows.ts'
import { type Revising, revising } from './revising.ts'
import { revisionRows } from './revision-rows.ts'
import { expectTheSame } from './rewriting.ts'
import { search } from './search.ts'
import { leaving } from './transfer.ts'
import type { TransferRevisions, TransferRow } from './transfer-row.ts'
import { type UnsentLine, unsentLines } from './unsent-lines.ts'

/**
 * An open store. Every change is on the disk when its call returns, or has not happened at all; `at` is the moment it is
 * journaled under. Errors: 'not-found' and 'invalid' from the edits themselves; 'disk-full', 'read-only', 'damaged' and
 * 'failed' from the disk.
 */
export type Store = {
  readonly path: string
  readonly place: Place
  library(): Result<LibraryView>
  editLibrary(edit: LibraryEdit, at: string): Result<Saved>
  undoLibrary(at: string): Result<Saved>
  redoLibrary(at: string): Result<Saved>
  /** Adds a copy of a meeting: its facts, attendance and words, without its log. */
  duplicateMeeting(meetingId: string, at: string): Result<Saved & { meeting: string }>
  /** Adds a meeting from elsewhere with its journal; under a new id where the store has had its id already. */
  importMeeting(
    record: MeetingRecord,
    history: readonly TransferRow[],
    at: string,
    revisions?: TransferRevisions,
    files?: ArrivingFiles,
  ): Result<Saved & { meeting: string }>
  /** The journal of a meeting, to go with it elsewhere. */
  journalOf(meetingId: string): Result<TransferRow[]>
  /** The frozen states of a meeting, to go with it elsewhere. */
  revisionsOf(meetingId: string): Result<TransferRevisions>
  openMeeting(meetingId: string): Result<Output<'openMeeting'>>
  /** One change of a record. Consecutive edits of the same group are one step of undo. */
  edit(meetingId: string, edit: Edit, group: string, at: string): Result<Saved>
  undo(meetingId: string, at: string): Result<Undone>
  redo(meetingId: string, at: string): Result<Undone>
  /** What was done to a meeting, or to one item of it, in pages from the newest step backwards. */
  history(meetingId: string, before: number | null, item: string | null): Result<HistoryPage>
  /** The frozen states of meetings: what freezes them, takes one back, opens one. */
  readonly revisions: Revising
  /** Keeps a template and gives the hash it is found under; one that is there already is kept once. */
  addTemplate(bytes: Uint8Array): Result<string>
  /** The bytes of a template. Error: 'not-found' where it came with a meeting from elsewhere, by name alone. */
  template(named: TemplateNamed): Result<Uint8Array>
  /** The same for the picture over the first page. */
  addEmblem(bytes: Uint8Array): Result<string>
  emblem(named: EmblemNamed): Result<Uint8Array>
  /** Items that hold all these words (the last letters of each may be missing), the best matches first. */
  search(words: string): Result<Output<'search'>>
  /** The lines that were typed and not filed yet, of a locked store. */
  unsentLines(): Result<UnsentLine[]>
  keepUnsentLine(line: UnsentLine): Result<void>
  readonly backups: {
    readonly folder: string
    /** What is in each, the newest first. */
    list(): BackupSummary[]
    /** Writes one to a path that the person chose. */
    writeTo(path: string): Promise<Result<void>>
    /** Writes a copy of a store that nobody changes meanwhile, and checks it row by row. Rejects where that could not be done. */
    copyWhole(path: string): Promise<void>
    /** Writes one if anything has changed since the last. */
    last(): Promise<void>
    /** Writes one that a restoring can be undone with. Rejects where that could not be done. */
    beforeRestoring(): Promise<Backup>
  }
  /** Writes a backup if anything has changed since the last, and lets other processes in. */
  close(): Promise<void>
}

/** The bytes of what a meeting's house styles name. */
type ArrivingFiles = {
  readonly templates: readonly Uint8Array[]
  readonly emblems: readonly Uint8Array[]
}

/** The store over a database that has been opened, checked and brought up to date. */
export function createStore(db: Database, place: Place, options: StoreOptions): Store {
  const rows = recordRows(db)
  const edits = journal(db)
  const frozen = revisionRows(db)
  const ofMeetings = meetings(db, rows, edits, frozen)
  const ofLibrary = library(db, rows, edits, ofMeetings, frozen)
  const ofRevisions = revising(db, ofMeetings, frozen)
  const pages = journalPages(db)
  const ofTemplates = keptFiles(db, 'template')
  const ofEmblems = keptFiles(db, 'emblem')
  const find = search(db)
  const unsent = unsentLines(db)
  const backups = keepBackups(db, place, options)
  const { path } = place

  /** A change: acknowledged first, backed up afterwards. */
  function change<Value>(run: () => Result<Value>): Result<Value> {
    const result = guarded(path, run)
    if (result.ok) backups.changed()
    else edits.doubt()
    return result
  }

  /** The files that come with a meeting, in the transaction that adds it. */
  function keep(files: ArrivingFiles | undefined): void {
    for (const bytes of files?.templates ?? []) ofTemplates.add(bytes)
    for (const bytes of files?.emblems ?? []) ofEmblems.add(bytes)
  }

  return {
    path,
    place,
    library: () => guarded(path, () => ok(ofLibrary.view())),
    editLibrary: (edit, at) => change(() => ofLibrary.edit(edit, at)),
    undoLibrary: (at) => change(() => ofLibrary.undo(at)),
    redoLibrary: (at) => change(() => ofLibrary.redo(at)),
    duplicateMeeting: (meetingId, at) => change(() => ofLibrary.duplicate(meetingId, at)),
    importMeeting: (record, history, at, revisions = { list: [], corrigendumSince: '' }, files) =>
      change(() => ofLibrary.arrive(record, history, revisions, at, () => keep(files))),
    journalOf: (meetingId) => guarded(path, () => ok(leaving(edits.wholeOf(meetingId)))),
    revisionsOf: (meetingId) => guarded(path, () => frozen.wholeOf(meetingId)),
    openMeeting: (meetingId) =>
      guarded(path, () => {
        const opened = ofMeetings.open(meetingId)
        if (!opened.ok) return opened
        const revisions = ofRevisions.view(meetingId)
        return revisions.ok ? ok({ ...opened.value, revisions: revisions.value }) : revisions
      }),
    edit: (meetingId, edit, group, at) => change(() => ofMeetings.edit(meetingId, edit, group, at)),
    undo: (meetingId, at) => change(() => ofMeetings.undo(meetingId, at)),
    redo: (meetingId, at) => change(() => ofMeetings.redo(meetingId, at)),
    history: (meetingId, before, item) =>
      guarded(path, () => {
        const opened = ofMeetings.open(meetingId)
        return opened.ok ? pages(meetingId, before, item) : opened
      }),
    revisions: {
      view: (meetingId) => guarded(path, () => ofRevisions.view(meetingId)),
      open: (meetingId, id) => guarded(path, () => ofRevisions.open(meetingId, id)),
      revise: (meetingId, kind, note, at) =>
        change(() => ofRevisions.revise(meetingId, kind, note, at)),
      startCorrigendum: (meetingId, at) =>
        change(() => ofRevisions.startCorrigendum(meetingId, at)),
      takeBack: (meetingId, at) => change(() => ofRevisions.takeBack(meetingId, at)),
    },
    addTemplate: (bytes) => change(() => ok(ofTemplates.add(bytes))),
    template: (named) => guarded(path, () => ofTemplates.bytesOf(named)),
    addEmblem: (bytes) => change(() => ok(ofEmblems.add(bytes))),
    emblem: (named) => guarded(path, () => ofEmblems.bytesOf(named)),
    search: (words) => guarded(path, () => ok(find(words))),
    unsentLines: () => guarded(path, () => ok(unsent.all())),
    keepUnsentLine: (line) => guarded(path, () => ok(unsent.keep(line))),
    backups: {
      folder: place.backups,
      list: () => backupsOf(place).map((one) => lookInto(one, place.key)),
      writeTo: (to) =>
        guardedLater(to, async () => {
          if (place.key !== undefined) keepKeyBeside(place, to)
          await copyTo(db, to, place.key)
        }),
      copyWhole: async (to) => {
        await copyTo(db, to, place.key)
        expectTheSame(db, to, place.key)
      },
      last: backups.last,
      beforeRestoring: backups.beforeRestoring,
    },
    close: async () => {
      await backups.last()
      db.close() // the last connection writes the log into the file and removes it
      takeNoteAway(path)
    },
  }
}
