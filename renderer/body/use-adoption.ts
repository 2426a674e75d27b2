import { useCallback, useState } from 'react'
import { adopt } from '../../shared/edit/adopt.ts'
import { applyChanges } from '../../shared/edit/draft.ts'
import { type BracketCount, isSettled } from '../../shared/reading/count-brackets.ts'
import { nextOpen } from '../../shared/record/adoption.ts'
import type { Item } from '../../shared/record/item.ts'
import type { Table } from '../../shared/record/record.ts'
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

/** A pause holds until somebody goes on: to another item, or by a change. */
type Held = { readonly pause: Pause; readonly cursor: string; readonly items: Table<Item> }

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
  const [held, hold] = useState<Held | null>(null)
  const isNow = held?.cursor === currentId && held?.items === record.item
  const pause = isNow ? (held?.pause ?? null) : null
  const say = (editor: BodyEditor, pause: Pause) => {
    hold({ pause, cursor: cursorOf(editor), items: record.item })
  }

  /** Asks where brackets are left and it was not asked just now; false where nothing stands in the way. */
  function asks(editor: BodyEditor, how: Adopting, items: readonly Item[]): boolean {
    const left = bracketsOf(items)
    if (isSettled(left) || (pause?.kind === 'brackets' && pause.how === how)) return false
    say(editor, { kind: 'brackets', id: cursorOf(editor), how, items: items.length, left })
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
        hold(null)
        give(editor, items, status)
      }
      editor.view.focus()
    },
    locked: (id) => {
      if (editor) say(editor, { kind: 'locked', id })
    },
    dismiss: useCallback(() => hold(null), []),
  }
}

/** The item that the cursor is in; the first of several that are selected. */
function cursorOf({ view: { state } }: BodyEditor): string {
  return attrsOf(state.doc.child(selectedItems(state).first)).id
}
