import type { Change, Edit, SimpleEdit } from '../../shared/edit/edit.ts'
import { newId } from '../../shared/record/new-id.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { DispatchOptions } from '../record/draft-store.ts'

/** The most simple edits of one edit: a pasted book goes in several, which are one step of undo all the same. */
export const mostAtOnce = 5_000

/** Dispatches edits as one step of undo, however many they are; stops at the first that may not be. */
export function dispatchMany(
  dispatch: (edit: Edit, options?: DispatchOptions) => Result<readonly Change[]>,
  edits: readonly SimpleEdit[],
): Result<void> {
  const [only] = edits
  const options = edits.length > mostAtOnce ? { group: newId('step') } : {}
  for (let at = 0; at < edits.length; at += mostAtOnce) {
    const some = edits.slice(at, at + mostAtOnce)
    const edit: Edit = edits.length === 1 && only ? only : { kind: 'many', edits: some }
    const done = dispatch(edit, options)
    if (!done.ok) return done
  }
  return ok(undefined)
}
