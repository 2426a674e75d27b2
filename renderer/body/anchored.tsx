import type { EditorView } from 'prosemirror-view'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { sheetOf } from './sheet-of.ts'

const gap = 6 // pixels between a line and what is said of it
const edge = 12 // pixels kept free at the sheet's sides

type Place = { readonly left: number; readonly top: number }

/**
 * Something said of a stretch of the document, under its last line, or over its first where there is no room below. It takes no
 * focus: the cursor stays in the words.
 */
export function Anchored(props: {
  view: EditorView
  from: number
  to: number
  label: string
  children: ReactNode
}) {
  const { view, from, to, label, children } = props
  const box = useRef<HTMLFieldSetElement>(null)
  const [place, setPlace] = useState<Place>({ left: edge, top: 0 })

  useLayoutEffect(() => {
    if (!box.current) return
    const now = placeOf(view, from, to, box.current)
    if (now.left !== place.left || now.top !== place.top) setPlace(now)
  })

  return (
    <fieldset ref={box} className="anchored" aria-label={label} style={place}>
      {children}
    </fieldset>
  )
}

function placeOf(view: EditorView, from: number, to: number, box: HTMLElement): Place {
  const sheet = sheetOf(view)
  const size = view.state.doc.content.size
  if (!sheet || to > size) return { left: edge, top: 0 }
  const first = view.coordsAtPos(from)
  const last = view.coordsAtPos(to, -1)
  const around = sheet.getBoundingClientRect()
  const shown = sheet.parentElement?.getBoundingClientRect() ?? around
  const isOneLine = last.top < first.bottom
  const start = isOneLine ? first.left : view.dom.getBoundingClientRect().left
  const most = around.width - box.offsetWidth - edge
  const below = last.bottom + gap
  const hasRoom =
    below + box.offsetHeight <= shown.bottom || first.top - shown.top < box.offsetHeight
  const top = hasRoom ? below : first.top - gap - box.offsetHeight
  return {
    left: Math.round(Math.max(edge, Math.min(start - around.left, most))),
    top: Math.round(top - around.top),
  }
}
