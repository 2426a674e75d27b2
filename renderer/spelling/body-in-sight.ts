import { useEffect, useMemo } from 'react'
import { observable } from '../app/observable.ts'
import { type Shortcut, useShortcuts } from '../app/shortcuts.ts'
import type { BodyEditor } from '../body/editor.ts'

/** The editor in which misspelt words are to be underlined; null while no body is in sight. */
export const bodyInSight = observable<BodyEditor | null>(null)

/** What steps to the next misspelt word (-1: the one before); nothing does before spelling is loaded. */
export const misspeltSteps = observable<((editor: BodyEditor, by: 1 | -1) => void) | null>(null)

/** Hands this editor to spelling, which is loaded after the window can be typed in; its keys step through the misspelt words. */
export function useSpelling(editor: BodyEditor | null): void {
  useEffect(() => {
    bodyInSight.set(editor)
    return () => bodyInSight.set(null)
  }, [editor])
  useShortcuts(
    useMemo<readonly Shortcut[]>(() => {
      const go = (by: 1 | -1) => () => {
        const step = misspeltSteps.get()
        if (editor === null || step === null) return false
        step(editor, by)
        return true
      }
      return [
        { command: 'spelling.next', run: go(1) },
        { command: 'spelling.previous', run: go(-1) },
      ]
    }, [editor]),
  )
}
