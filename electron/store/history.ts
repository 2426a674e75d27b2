import type { UndoState } from '../../shared/calls.ts'

/** One row of the journal, as far as undo and redo need it. `step` is the first row of the group it acts on. */
export type Entry = {
  readonly sequence: number
  readonly kind: 'edit' | 'undo' | 'redo'
  readonly step: number
}

/** Steps that can be undone or redone, the next one on top. A chain, so that a new one costs no copy. */
type Chain = {
  readonly step: number
  /** The row that undid it, for a step that can be redone. */
  readonly undoneBy: number
  readonly below: Chain
} | null

/**
 * Where a scope's journal (a meeting's, or the library's) stands: what would be undone and redone next. A value, made by
 * following the journal's rows from the first to the last.
 */
export type History = {
  readonly last: number // the sequence of the last row, 0 for none
  readonly undo: Chain
  readonly redo: Chain
  /** The group whose rows are still one step, null after undo, redo or a restart. */
  readonly open: { readonly group: string; readonly step: number } | null
}

export const emptyHistory: History = { last: 0, undo: null, redo: null, open: null }

/** The step an edit of this group belongs to: the one still open, or a new one that starts with this row. */
export function stepFor(history: History, group: string, sequence: number): number {
  return history.open !== null && history.open.group === group ? history.open.step : sequence
}

/** The history after one more row. `group` is given for an edit whose step stays open for edits of the same group. */
export function after(history: History, entry: Entry, group: string | null = null): History {
  const { sequence, step, kind } = entry
  switch (kind) {
    case 'edit': {
      const undo =
        history.undo?.step === step ? history.undo : { step, undoneBy: 0, below: history.undo }
      return { last: sequence, undo, redo: null, open: group === null ? null : { group, step } }
    }
    case 'undo':
      return {
        last: sequence,
        undo: history.undo?.below ?? null,
        redo: { step, undoneBy: sequence, below: history.redo },
        open: null,
      }
    case 'redo':
      return {
        last: sequence,
        undo: { step, undoneBy: 0, below: history.undo },
        redo: history.redo?.below ?? null,
        open: null,
      }
  }
}

/** What undo and redo would do next, in the words of their steps. */
export function undoStateOf(history: History, label: (step: number) => string): UndoState {
  return {
    undo: history.undo && label(history.undo.step),
    redo: history.redo && label(history.redo.step),
  }
}
