import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { useCallback, useState } from 'react'
import type { Statement } from '../../shared/statement/statement.ts'
import { attrsOf, isFootnote, noteOf } from './schema.ts'
import { sheetOf } from './sheet-of.ts'

/** The footnote that is open: its number in print, what it says, and where it stands in the sheet, in pixels. */
export type OpenNote = {
  /** The item that it belongs to. */
  readonly itemId: string
  readonly number: number
  readonly note: string
  readonly left: number
  readonly top: number
}

export type NoteActions = {
  write(note: string): void
  /** Closes the note; back into the words unless the focus has gone elsewhere already. An empty note takes its footnote along. */
  close(back: boolean): void
  remove(): void
}

/** The footnote at a place of the document, to be read and written. */
export function useNote(
  view: EditorView | null,
  statement: Statement,
): { note: OpenNote | null; open: (at: number | null) => void; actions: NoteActions } {
  const [at, open] = useState<number | null>(null)
  const node = view && at !== null ? view.state.doc.nodeAt(at) : null
  const note =
    view && at !== null && node && isFootnote(node)
      ? opened(view, at, noteOf(node), statement)
      : null

  const actions: NoteActions = {
    write: (words) => {
      if (view && at !== null) view.dispatch(view.state.tr.setNodeAttribute(at, 'note', words))
    },
    remove: useCallback(() => {
      open(null)
      if (!view || at === null) return
      view.dispatch(view.state.tr.delete(at, at + 1))
      view.focus()
    }, [view, at]),
    close: (back) => {
      open(null)
      if (!view || at === null || note === null) return
      const { tr } = view.state
      if (note.note.trim() === '') tr.delete(at, at + 1)
      const after = note.note.trim() === '' ? at : at + 1
      view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after)))
      if (back) view.focus()
    },
  }
  return { note, open, actions }
}

const gap = 6 // pixels between a line and the note under it

function opened(view: EditorView, at: number, note: string, statement: Statement): OpenNote {
  const sheet = sheetOf(view)?.getBoundingClientRect()
  const place = view.coordsAtPos(at)
  const line = view.coordsAtPos(at, -1) // of the letter before: the raised number is no measure of the line
  return {
    itemId: attrsOf(view.state.doc.resolve(at).parent).id,
    number: numberOf(view, at, statement),
    note,
    left: place.left - (sheet?.left ?? 0),
    top: Math.max(place.bottom, line.bottom) - (sheet?.top ?? 0) + gap,
  }
}

/** Footnotes are numbered through the whole statement, those of composed paragraphs too. */
function numberOf(view: EditorView, at: number, statement: Statement): number {
  const $at = view.state.doc.resolve(at)
  const { id } = attrsOf($at.parent)
  let number = 1
  for (const block of statement.blocks) {
    if (block.source.id === id) break
    number += block.runs.filter(({ footnote }) => footnote !== undefined).length
  }
  $at.parent.forEach((child, offset) => {
    if (isFootnote(child) && offset < $at.parentOffset) number += 1
  })
  return number
}
