import type { HistoryPage, Output, RevisionsView, UndoState } from '../../shared/calls.ts'
import { apply } from '../../shared/edit/apply.ts'
import { applyChanges } from '../../shared/edit/draft.ts'
import type { Change, Edit } from '../../shared/edit/edit.ts'
import { labelOf } from '../../shared/edit/label.ts'
import { mayChange } from '../../shared/edit/revisions.ts'
import { withSentencesFollowing } from '../../shared/following.ts'
import { newId } from '../../shared/record/new-id.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import type { Revisions } from '../../shared/record/revision.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Api } from '../api.ts'
import { withCleanWords } from './clean.ts'
import { createOutbox, type Entry } from './outbox.ts'

/** How long a pause in typing ends a step of undo, in milliseconds. */
const stepPause = 3000

/** What has reached the disk; `at` is the moment of the last acknowledgement, '' before the first. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string }

/** The open meeting at one moment. A value: it changes whole. */
type DraftState = {
  readonly record: MeetingRecord
  readonly undoState: UndoState
  readonly saveState: SaveState
  readonly revisions: Revisions
  /** A record with the text of the newest revision, if the text was that when the revisions were last heard of. */
  readonly revised: MeetingRecord | null
}

/** A call that makes, starts or takes back a revision. */
export type Revise = (port: DraftPort, meeting: string) => Promise<Result<RevisionsView>>

export type DispatchOptions = {
  /** Typing in one field waits for a pause and goes as one edit. */
  typing?: boolean
  /** Edits of one group are one step of undo; without it each edit is a step (typing makes its own). */
  group?: string
}

/** The record of the open meeting: edited at once, sent in order, and never lost by a save that fails. */
export type DraftStore = {
  readonly meetingId: string
  state(): DraftState
  subscribe(listener: () => void): () => void
  /**
   * Applies an edit in memory at once and sends it. Answers with what it changed, or why it may not be. Never to be
   * called in the middle of an IME composition: editors wait for its end.
   */
  dispatch(edit: Edit, options?: DispatchOptions): Result<readonly Change[]>
  undo(): Promise<Result<void>>
  redo(): Promise<Result<void>>
  /** Makes, starts or takes back a revision of all that is written so far. */
  revise(call: Revise): Promise<Result<void>>
  /** Steps of the past (of one item's, if one is named), and the record that the newest of all leads up to. */
  history(
    before: number | null,
    item: string | null,
  ): Promise<Result<HistoryPage & { record: MeetingRecord }>>
  /** A frozen record. */
  openRevision(revision: string): Promise<Result<Output<'openRevision'>>>
  /** Sends all that is held, now; an error where something cannot be saved (it stays queued). */
  flush(): Promise<Result<void>>
  /** Tries a failed save again without waiting. */
  retry(): void
  stop(): void
}

/** What the draft needs of the main process. */
export type DraftPort = Pick<
  Api,
  | 'edit'
  | 'undo'
  | 'redo'
  | 'history'
  | 'revise'
  | 'startCorrigendum'
  | 'takeBackRevision'
  | 'openRevision'
>

export function createDraftStore(port: DraftPort, opened: Output<'openMeeting'>): DraftStore {
  const meetingId = opened.record.meeting.id
  const listeners = new Set<() => void>()
  let confirmed = opened.record // as the store has it: the base on which waiting edits stand
  let savedAt = ''
  let state: DraftState = {
    record: opened.record,
    undoState: opened.undoState,
    saveState: { kind: 'saved', at: '' },
    ...revisionState(opened.revisions, opened.record),
  }
  const nextStep = typingSteps()
  const outbox = createOutbox({
    send: ({ edit, group }) => port.edit({ meeting: meetingId, edit, group }),
    onSaved: (entry, saved) => {
      confirmed = afterEdit(confirmed, entry.edit)
      savedAt = saved.at
      if (outbox.waiting().length === 0) publish({ undoState: saved.undoState })
    },
    onState: () => publish({}),
  })

  function publish(news: Partial<DraftState>): void {
    const saveState = saveStateNow()
    const unchanged = sameSaveState(saveState, state.saveState) && Object.keys(news).length === 0
    if (unchanged) return
    state = { ...state, ...news, saveState }
    for (const listener of listeners) listener()
  }

  function saveStateNow(): SaveState {
    const failure = outbox.failure()
    if (failure) return { kind: 'failed', message: failure.message }
    return outbox.idle() ? { kind: 'saved', at: savedAt } : { kind: 'saving' }
  }

  function dispatch(asked: Edit, options: DispatchOptions = {}): Result<readonly Change[]> {
    const edit = withSentencesFollowing(state.record, withCleanWords(asked))
    const done = apply(state.record, edit)
    if (!done.ok) return done
    const { record, changes } = done.value
    if (changes.length === 0) return ok([])
    const may = mayChange(state.revisions, changes)
    if (!may.ok) return may
    const place = options.typing ? placeOf(edit) : null
    const step = nextStep(place)
    const undoState = { undo: labelOf(changes, record.party), redo: null }
    state = { ...state, record, undoState }
    outbox.put({ edit, place, group: options.group ?? step })
    publish({ record })
    return ok(changes)
  }

  async function takeBack(call: 'undo' | 'redo'): Promise<Result<void>> {
    if (call === 'undo' && outbox.isRefused()) return withdraw()
    return outbox.alone(async () => {
      const done = await port[call]({ meeting: meetingId })
      if (!done.ok) return done
      confirmed = applyChanges(confirmed, done.value.changes)
      savedAt = done.value.at
      nextStep(null)
      const kept = rebase(outbox.waiting())
      publish({ undoState: done.value.undoState })
      return kept
    })
  }

  function revise(call: Revise): Promise<Result<void>> {
    return outbox.alone(async () => {
      const done = await call(port, meetingId)
      if (!done.ok) return done
      nextStep(null)
      publish(revisionState(done.value, confirmed))
      return ok(undefined)
    })
  }

  /** Asked when nothing is on its way, so that the journal ends where this record does. Reading is not saving. */
  function history(before: number | null, item: string | null) {
    const read = async () => {
      const record = confirmed
      const page = await port.history({ meeting: meetingId, before, item })
      return page.ok ? ok({ ...page.value, record }) : page
    }
    return outbox.idle() ? read() : outbox.alone(read)
  }

  /** The main process will never take the waiting edit: undoing lets go of the last one made since. */
  function withdraw(): Result<void> {
    rebase(outbox.waiting().slice(0, -1))
    outbox.retry()
    return ok(undefined)
  }

  /**
   * Puts these edits on what the store has; one whose row is gone by now goes with it. An error where words were written
   * into what is locked again: they are not kept, and that is said.
   */
  function rebase(entries: readonly Entry[]): Result<void> {
    let record = confirmed
    let kept: Result<void> = ok(undefined)
    const standing = entries.filter(({ edit }) => {
      const done = apply(record, edit)
      if (done.ok) record = done.value.record
      else if (done.error.code !== 'not-found') kept = done
      return done.ok
    })
    outbox.replace(standing)
    publish({ record })
    return kept
  }

  return {
    meetingId,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispatch,
    undo: () => takeBack('undo'),
    redo: () => takeBack('redo'),
    revise,
    history,
    openRevision: (revision) => port.openRevision({ meeting: meetingId, revision }),
    flush: outbox.flush,
    retry: outbox.retry,
    stop: outbox.stop,
  }
}

function revisionState(
  { list, corrigendumSince, isUnchanged }: RevisionsView,
  record: MeetingRecord,
): Pick<DraftState, 'revisions' | 'revised'> {
  return { revisions: { list, corrigendumSince }, revised: isUnchanged ? record : null }
}

function afterEdit(record: MeetingRecord, edit: Edit): MeetingRecord {
  const done = apply(record, edit)
  return done.ok ? done.value.record : record
}

/** Names the field that is being typed in; null for an edit that is more than that. */
function placeOf(edit: Edit): string | null {
  if (edit.kind !== 'set') return null
  return [edit.entity, edit.id, ...Object.keys(edit.fields).toSorted()].join('/')
}

/** Names the steps of undo: the same one while a person types in one place without a long pause. */
function typingSteps(): (place: string | null) => string {
  let last = { place: null as string | null, at: 0, step: '' }
  return (place) => {
    const now = performance.now() // no time of day, which may be set back
    const goesOn = place !== null && place === last.place && now - last.at < stepPause
    last = { place, at: now, step: goesOn ? last.step : newId('step') }
    return last.step
  }
}

function sameSaveState(a: SaveState, b: SaveState): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
