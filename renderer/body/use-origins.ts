import { useEffect, useRef } from 'react'
import { unconfirmed } from '../../shared/follow-up/zero-draft.ts'
import type { Item } from '../../shared/record/item.ts'
import { useDraft } from '../record/use-draft.tsx'
import type { BodyEditor } from './editor.ts'
import { type Origins, sameOrigins, showingOrigins, withOrigins } from './origins.ts'

/** Marks in the editor the items that still say where they are from; answers which they are, in their order. */
export function useOrigins(editor: BodyEditor | null): readonly Item[] {
  const { record } = useDraft()
  const items = unconfirmed(record)
  const shown = useRef<Origins>(new Map())
  const view = editor?.view ?? null

  useEffect(() => {
    if (!view) return
    shown.current = new Map()
    const plugins = [...view.state.plugins, showingOrigins()]
    view.updateState(view.state.reconfigure({ plugins }))
  }, [view])

  useEffect(() => {
    const origins = new Map(items.map(({ id, origin }) => [id, origin]))
    if (!view || view.composing || sameOrigins(shown.current, origins)) return
    shown.current = origins
    view.dispatch(withOrigins(view.state.tr, origins))
  })
  return items
}
