import type { KeyboardEvent } from 'react'

const steps: { readonly [key: string]: number } = { ArrowDown: 1, ArrowUp: -1 }

/** Moves the focus to the row after this one, or the one before it: it is about to go. */
export function focusBeside(row: HTMLElement): void {
  const rows = rowsAround(row)
  const at = rows.indexOf(row)
  const goal = rows[at + 1] ?? rows[at - 1]
  goal?.focus()
}

/** Moves the focus to the row after this one; at the last it stays. */
export function focusNext(row: HTMLElement): void {
  const rows = rowsAround(row)
  rows[rows.indexOf(row) + 1]?.focus()
}

function rowsAround(row: HTMLElement): HTMLElement[] {
  return [...(row.closest('[data-rows]')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
}

/** Up and down go from row to row of the list around them, Home and End to its ends; answers whether they did. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): boolean {
  const row = event.currentTarget
  const rows = rowsAround(row)
  const step = steps[event.key]
  const goal =
    event.key === 'Home'
      ? rows[0]
      : event.key === 'End'
        ? rows.at(-1)
        : rows[rows.indexOf(row) + (step ?? 0)]
  if (goal === undefined || goal === row) return false
  event.preventDefault()
  goal.focus()
  return true
}
