import { bodyInOrder } from './body.ts'
import type { Item } from './item.ts'
import type { Table } from './record.ts'

/** Whether an item's words are agreed, for good or *ad referendum*: then they are locked until it is reopened. */
export function isAgreed({ status }: Pick<Item, 'status'>): boolean {
  return status !== 'open'
}

/** Whether an item can be agreed: it prints words that a person wrote. What is composed follows the facts instead. */
export function mayBeAgreed({ part, printed, text }: Item): boolean {
  return part === '' && printed && text.text.trim() !== ''
}

/** Whether the room goes through an item: a paragraph, an outcome or a point; titles and headings go along with those. */
export function isForAdoption(item: Item): boolean {
  return mayBeAgreed(item) && item.kind !== 'title' && item.kind !== 'heading'
}

/** How far the room has come; those agreed *ad referendum* are among the agreed. */
export type Progress = {
  readonly agreed: number
  readonly adReferendum: number
  readonly all: number
}

export function progressOf(items: Table<Item>): Progress {
  const asked = Object.values(items).filter(isForAdoption)
  return {
    agreed: asked.filter(isAgreed).length,
    adReferendum: asked.filter(({ status }) => status === 'ad-referendum').length,
    all: asked.length,
  }
}

/** The next item after this one, in the order of print, that the room has still to agree; from the start after the last. */
export function nextOpen(items: Table<Item>, id: string | null): Item | undefined {
  const body = bodyInOrder(items).map(({ item }) => item)
  const from = body.findIndex((item) => item.id === id) + 1
  return [...body.slice(from), ...body.slice(0, from)].find(
    (item) => item.id !== id && isForAdoption(item) && !isAgreed(item),
  )
}
