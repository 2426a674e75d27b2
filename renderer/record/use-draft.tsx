import { createContext, type ReactNode, use, useMemo, useSyncExternalStore } from 'react'
import type { UndoState } from '../../shared/calls.ts'
import type { Change, Edit } from '../../shared/edit/edit.ts'
import { sameText } from '../../shared/edit/revisions.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import type { Revisions } from '../../shared/record/revision.ts'
import type { Result } from '../../shared/result.ts'
import { compose } from '../../shared/statement/compose.ts'
import type { Statement } from '../../shared/statement/statement.ts'
import { announce } from '../components/announce.ts'
import type { DispatchOptions, DraftStore, Revise, SaveState } from './draft-store.ts'

/** The open meeting, for the parts of the window that show and change it. */
export type DraftHandle = {
  readonly record: MeetingRecord
  /** Composed from the record, again at each change of it. */
  readonly statement: Statement
  readonly undoState: UndoState
  readonly saveState: SaveState
  readonly revisions: Revisions
  /** Whether the text is still that of the newest revision. */
  readonly isUnchanged: boolean
  /** Applies an edit at once and sends it; never in the middle of an IME composition. */
  dispatch(edit: Edit, options?: DispatchOptions): Result<readonly Change[]>
  undo(): Promise<void>
  redo(): Promise<void>
  /** Makes, starts or takes back a revision; answers whether it did. */
  revise(call: Revise): Promise<boolean>
  readonly history: DraftStore['history']
  readonly openRevision: DraftStore['openRevision']
  flush(): Promise<void>
  retry(): void
}

type DraftContext = {
  readonly store: DraftStore
  /** Says in the window what could not be undone, redone or sent. */
  readonly report: (result: Result<void>) => void
}

const Draft = createContext<DraftContext | null>(null)

export function DraftProvider(props: DraftContext & { children: ReactNode }) {
  const { store, report } = props
  const value = useMemo(() => ({ store, report }), [store, report])
  return <Draft value={value}>{props.children}</Draft>
}

/** The open meeting; renders again at each change of it. */
export function useDraft(): DraftHandle {
  const context = use(Draft)
  if (context === null) throw new Error('useDraft is called outside an open meeting')
  const { store, report } = context
  const state = useSyncExternalStore(store.subscribe, store.state)
  const actions = useMemo(() => actionsOf(store, report), [store, report])
  return useMemo(
    () => ({
      ...state,
      statement: statementOf(state.record),
      isUnchanged: state.revised !== null && sameText(state.revised, state.record),
      ...actions,
    }),
    [state, actions],
  )
}

function actionsOf(store: DraftStore, report: (result: Result<void>) => void) {
  const takeBack = async (call: 'undo' | 'redo') => {
    const what = store.state().undoState[call]
    const done = await store[call]()
    report(done)
    if (done.ok && what !== null) announce(`${takenBack[call]}: ${what}.`)
  }
  return {
    dispatch: (edit: Edit, options?: DispatchOptions) => {
      const done = store.dispatch(edit, options)
      if (!done.ok && done.error.code === 'frozen') report(done) // the same words wherever it was tried
      return done
    },
    revise: async (call: Revise) => {
      const done = await store.revise(call)
      report(done)
      return done.ok
    },
    history: store.history,
    openRevision: store.openRevision,
    undo: () => takeBack('undo'),
    redo: () => takeBack('redo'),
    flush: async () => report(await store.flush()),
    retry: store.retry,
  }
}

const takenBack = { undo: 'Undone', redo: 'Redone' } as const

const statements = new WeakMap<MeetingRecord, Statement>() // records are values: one composition each is enough

function statementOf(record: MeetingRecord): Statement {
  const known = statements.get(record)
  if (known) return known
  const statement = compose(record)
  statements.set(record, statement)
  return statement
}
