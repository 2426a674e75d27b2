import { useEffect } from 'react'
import type { BodyEditor } from './editor.ts'

let step: BodyEditor['stepToBracket'] | null = null

/** Steps to the next bracket of the body (-1: the one before), with the focus there; false where it has none. */
export function stepToBracket(direction: 1 | -1): boolean {
  return step?.(direction) ?? false
}

/** The editor in sight is the one that steps. */
export function useBracketSteps(editor: BodyEditor | null): void {
  useEffect(() => {
    if (!editor) return
    step = (direction) => {
      editor.view.focus()
      return editor.stepToBracket(direction)
    }
    return () => {
      step = null
    }
  }, [editor])
}
