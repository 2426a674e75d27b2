import type { EditorView } from 'prosemirror-view'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { sheetOf } from './sheet-of.ts'

const gap = 6 // pixels between a line and what is said of it
const edge = 12 // pixels kept free at the sheet's sides

type Place = { readonly left: number; readonly top: number }

/**
 * Something said of a place in an item: under the item's last line, or over its first where there is no room below, so that all its
 * words stay in sight. It takes no focus: the cursor stays in the words.
 */
export function Anchored(props: {
  view: EditorView
  at: number
  label: string
  children: ReactNode
}) {
  const { view, at, label, children } = props
  const box = useRef<HTMLFieldSetElement>(null)
  const [place, setPlace] = useState<Place>({ left: edge, top: 0 })

  useLayoutEffect(() => {
    if (!box.current) return
    const now = placeOf(view, at, box.current)
    if (now.left !== place.left || now.top !== place.top) setPlace(now)
  })

  return (
    <fieldset ref={box} className="anchored" aria-label={label} style={place}>
      {children}
    </fieldset>
  )
}

function placeOf(view: EditorView, at: number, box: HTMLElement): Place {
  const sheet = sheetOf(view)
  if (!sheet || at > view.state.doc.content.size) return { left: edge, top: 0 }
  const $at = view.state.doc.resolve(at)
  const item = view.nodeDOM($at.before(1))
  const words = view.coordsAtPos(at)
  const { top, bottom } = item instanceof HTMLElement ? item.getBoundingClientRect() : words
  const around = sheet.getBoundingClientRect()
  const shown = sheet.parentElement?.getBoundingClientRect() ?? around
  const most = around.width - box.offsetWidth - edge
  const hasRoom =
    bottom + gap + box.offsetHeight <= shown.bottom || top - gap - box.offsetHeight < shown.top
  return {
    left: Math.round(Math.max(edge, Math.min(words.left - around.left, most))),
    top: Math.round((hasRoom ? bottom + gap : top - gap - box.offsetHeight) - around.top),
  }
}
