import { useEffect, useState } from 'react'
import { adopt } from '../../shared/edit/adopt.ts'
import { applyChanges } from '../../shared/edit/draft.ts'
import { type BracketCount, isSettled } from '../../shared/reading/count-brackets.ts'
import { nextOpen } from '../../shared/record/adoption.ts'
import type { Item } from '../../shared/record/item.ts'
import { useDraft } from '../record/use-draft.tsx'
import { bracketsOf, chosenItems, nothingChosen, saidOf } from './adopting.ts'
import type { Adopting } from './adoption-keys.ts'
import { selectedItems } from './commands/command.ts'
import type { BodyEditor } from './editor.ts'
import { attrsOf } from './schema.ts'

/** What stands in the way, said at an item: brackets that are left in what is to be agreed, or the lock of an agreed item. */
export type Pause =
  | {
      readonly kind: 'brackets'
      readonly id: string
      readonly how: Adopting
      readonly items: number
      readonly left: BracketCount
    }
  | { readonly kind: 'locked'; readonly id: string }

export type Adoption = {
  readonly pause: Pause | null
  /** Gives the selected items a status; asks first, once, where brackets are left in them. */
  adopt(how: Adopting): void
  /** Says that an item is locked. */
  locked(id: string): void
  dismiss(): void
}

/** Agreeing and reopening the items of the body; `currentId` is the item that the cursor is in. */
export function useAdoption(
  editor: BodyEditor | null,
  currentId: string | undefined,
  announce: (words: string) => void,
): Adoption {
  const { record, dispatch } = useDraft()
  const [pause, setPause] = useState<Pause | null>(null)
  const { item } = record
  // What was said goes when somebody goes on, to another item or by a change.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the two are what is watched
  useEffect(() => setPause(null), [currentId, item])

  /** Asks where brackets are left and it was not asked just now; false where nothing stands in the way. */
  function asks(editor: BodyEditor, how: Adopting, items: readonly Item[]): boolean {
    const left = bracketsOf(items)
    if (isSettled(left) || (pause?.kind === 'brackets' && pause.how === how)) return false
    const { state } = editor.view
    const { id } = attrsOf(state.doc.child(selectedItems(state).first))
    setPause({ kind: 'brackets', id, how, items: items.length, left })
    return true
  }

  /** Gives the status, and says so; then on to the next item that is open. */
  function give(editor: BodyEditor, items: readonly Item[], status: Item['status']): void {
    const edit = adopt(items, status, new Date().toISOString())
    const done = edit === null ? null : dispatch(edit)
    if (done?.ok === false) {
      announce(done.error.message)
      return
    }
    const after = done === null ? record : applyChanges(record, done.value)
    announce(saidOf(after, status))
    const next = status === 'open' ? undefined : nextOpen(after.item, items.at(-1)?.id ?? null)
    if (next) editor.reveal(next.id)
  }

  return {
    pause,
    adopt: (how) => {
      if (!editor) return
      const items = chosenItems(record, editor.view.state, how)
      const status = how === 'agreed-to-here' ? 'agreed' : how
      const others = status === 'open' ? [] : items.filter((one) => one.status !== status)
      if (items.length === 0) announce(nothingChosen(how))
      else if (!asks(editor, how, others)) {
        setPause(null)
        give(editor, items, status)
      }
      editor.view.focus()
    },
    locked: (id) => setPause({ kind: 'locked', id }),
    dismiss: () => setPause(null),
  }
}
