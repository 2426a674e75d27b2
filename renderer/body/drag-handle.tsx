import { GripVertical } from 'lucide-react'
import type { EditorView } from 'prosemirror-view'
import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react'
import type { Command } from './commands/command.ts'
import { branchesWith, moveTo } from './commands/moving.ts'
import { depthsInGap } from './commands/nesting.ts'
import { branchSelection, isWhole } from './items-selection.ts'
import { startOf } from './outline.ts'
import { attrsOf } from './schema.ts'
import { extendToItem } from './select-by-mouse.ts'
import { sheetOf } from './sheet-of.ts'

/** How far a level of points is indented, in pixels; the stylesheet's `--indent` says the same. */
const indent = 24
const leastDrag = 4 // pixels: less is a click

type Hovered = { readonly id: string; readonly top: number }
type Drop = { readonly gap: number; readonly depth: number; readonly top: number }

/**
 * The grip beside the item under the pointer: a click selects the item (with Shift: on to it), dragging moves it, and what is selected with it. For the
 * mouse alone; keys have Alt+Up and Alt+Down.
 */
export function DragHandle(props: { view: EditorView; run: (command: Command) => void }) {
  const { view, run } = props
  const [hovered, setHovered] = useState<Hovered | null>(null)
  const [drop, setDrop] = useState<Drop | null>(null)
  const dragged = useRef<{ id: string; y: number; moves: boolean } | null>(null)

  useEffect(() => {
    const sheet = sheetOf(view)
    if (!sheet) return
    const over = (event: PointerEvent) => {
      if (dragged.current === null) setHovered(itemAt(view, event.clientY))
    }
    const out = () => {
      if (dragged.current === null) setHovered(null)
    }
    sheet.addEventListener('pointermove', over)
    sheet.addEventListener('pointerleave', out)
    return () => {
      sheet.removeEventListener('pointermove', over)
      sheet.removeEventListener('pointerleave', out)
    }
  }, [view])

  const start = (event: ReactPointerEvent) => {
    if (hovered === null || event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    dragged.current = { id: hovered.id, y: event.clientY, moves: false }
  }
  const move = (event: ReactPointerEvent) => {
    const now = dragged.current
    if (now === null) return
    now.moves ||= Math.abs(event.clientY - now.y) > leastDrag
    if (now.moves) setDrop(dropAt(view, now.id, event.clientX, event.clientY))
  }
  const end = (event: ReactPointerEvent) => {
    const now = dragged.current
    dragged.current = null
    setDrop(null)
    setHovered(null)
    if (now === null) return
    if (!now.moves) select(view, now.id, event.shiftKey)
    else if (drop) run(moveTo(now.id, drop.gap, drop.depth))
    view.focus()
  }
  const cancel = () => {
    dragged.current = null
    setDrop(null)
  }
  return (
    <>
      {hovered ? (
        <span
          className="drag-handle"
          data-dragging={drop ? '' : undefined}
          aria-hidden
          style={{ top: hovered.top }}
          onPointerDown={start}
          onPointerMove={move}
          onPointerUp={end}
          onPointerCancel={cancel}
        >
          <GripVertical size={14} />
        </span>
      ) : null}
      {drop ? (
        <span
          className="drop-line"
          aria-hidden
          style={{ top: drop.top, marginInlineStart: drop.depth * indent }}
        />
      ) : null}
    </>
  )
}

function elementAt(view: EditorView, index: number): HTMLElement | null {
  const dom = view.nodeDOM(startOf(view.state.doc.children, index))
  return dom instanceof HTMLElement ? dom : null
}

function topInSheet(view: EditorView, y: number): number {
  return y - (sheetOf(view)?.getBoundingClientRect().top ?? 0)
}

/** The item at a height of the window; between two, the one above. */
function indexAt(view: EditorView, y: number): number {
  let low = 0
  let high = view.state.doc.childCount - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const top = elementAt(view, middle)?.getBoundingClientRect().top ?? 0
    if (top <= y) low = middle
    else high = middle - 1
  }
  return low
}

function itemAt(view: EditorView, y: number): Hovered | null {
  const index = indexAt(view, y)
  const box = elementAt(view, index)?.getBoundingClientRect()
  const { id } = attrsOf(view.state.doc.child(index))
  if (!box || id === '' || y > box.bottom + 4) return null
  return { id, top: topInSheet(view, box.top) }
}

/** Where the dragged item would go: the nearest gap, as deep as the pointer is to the right. */
function dropAt(view: EditorView, id: string, x: number, y: number): Drop | null {
  const nodes = view.state.doc.children
  const start = nodes.findIndex((node) => attrsOf(node).id === id)
  if (start < 0) return null
  const branch = branchesWith(view.state, start)
  const index = indexAt(view, y)
  const box = elementAt(view, index)?.getBoundingClientRect()
  if (!box) return null
  const below = y > (box.top + box.bottom) / 2
  const near = index + (below ? 1 : 0)
  const gap = near > branch.start && near < branch.end ? branch.start : near
  const { least, most } = depthsInGap(view.state, branch, gap)
  if (least > most) return null
  const aimed = Math.round((x - view.dom.getBoundingClientRect().left - indent * 2) / indent)
  const edge =
    gap === near
      ? below
        ? box.bottom
        : box.top
      : (elementAt(view, gap)?.getBoundingClientRect().top ?? 0)
  return { gap, depth: Math.min(most, Math.max(least, aimed)), top: topInSheet(view, edge) }
}

function select(view: EditorView, id: string, goesOn: boolean): void {
  const nodes = view.state.doc.children
  const index = nodes.findIndex((node) => attrsOf(node).id === id)
  if (index < 0) return
  if (goesOn && isWhole(view.state.selection)) extendToItem(view, index)
  else view.dispatch(view.state.tr.setSelection(branchSelection(view.state.doc, index)))
}
