import { type DragEvent, useState } from 'react'

/** What a dragged row and the lists it may fall into put on their elements. */
export type DragRows = {
  /** On the part of a row that is gripped. */
  grip(id: string): { draggable: true; onDragStart(event: DragEvent): void; onDragEnd(): void }
  /** On a row: what falls on its upper half goes before it, on its lower half after it. */
  row(
    id: string,
    list: string,
    nextId: string | null,
  ): DropTarget & { 'data-drop': Drop | undefined }
  /** On a list: what falls beside its rows goes to its end. */
  list(list: string): DropTarget & { 'data-drop': 'end' | undefined }
}

type Drop = 'before' | 'after'
type DropTarget = { onDragOver(event: DragEvent): void; onDrop(event: DragEvent): void }
type Over = { list: string; beforeId: string | null; shown: string; drop: Drop | 'end' }

/**
 * Moves rows by mouse, within a list and between lists.
 *
 * @param onMove the row, the list it fell into, and the row it now stands before (null: at the end)
 */
export function useDragRows(
  onMove: (id: string, list: string, beforeId: string | null) => void,
): DragRows {
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<Over | null>(null)

  const end = () => {
    setDragged(null)
    setOver(null)
  }
  const target = (find: (event: DragEvent) => Over): DropTarget => ({
    onDragOver: (event) => {
      if (dragged === null) return
      event.preventDefault()
      event.stopPropagation()
      const next = find(event)
      if (next.shown !== over?.shown || next.drop !== over.drop) setOver(next)
    },
    onDrop: (event) => {
      if (dragged === null) return
      event.preventDefault()
      event.stopPropagation()
      const { list, beforeId } = find(event)
      if (beforeId !== dragged) onMove(dragged, list, beforeId)
      end()
    },
  })

  return {
    grip: (id) => ({
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', '')
        const row = event.currentTarget.closest('[data-drag-row]')
        if (row) event.dataTransfer.setDragImage(row, 12, 12)
        setDragged(id)
      },
      onDragEnd: end,
    }),
    row: (id, list, nextId) => ({
      'data-drop': over?.shown === id && over.drop !== 'end' ? over.drop : undefined,
      ...target((event) => {
        const { top, height } = event.currentTarget.getBoundingClientRect()
        const isBefore = event.clientY < top + height / 2
        return {
          list,
          beforeId: isBefore ? id : nextId,
          shown: id,
          drop: isBefore ? 'before' : 'after',
        }
      }),
    }),
    list: (list) => ({
      'data-drop': over?.shown === list && over.drop === 'end' ? 'end' : undefined,
      ...target(() => ({ list, beforeId: null, shown: list, drop: 'end' })),
    }),
  }
}
