import type { Item } from '../record/item.ts'
import type { Marker } from '../record/vocabulary.ts'
import { numberInForm } from './wording/numbers.ts'

/** What of an item decides its number. */
type Numbered = Pick<Item, 'id' | 'parentId' | 'kind' | 'headingLevel' | 'marker'>

export type ItemNumber = { readonly number: string; readonly restarts: boolean }

/**
 * Numbers items in the order in which they print.
 *
 * Headings count by level, and a deeper level starts again under the next heading above it: 7, 7.1, 7.2, 8. Other items
 * count among the items of the same marker under the same parent; at the margin "1." runs on over headings, but starts
 * again under a heading that is itself numbered in digits. "1.1" puts the number of the parent, or of the heading, before its own.
 */
export type Numbering = {
  /** The number this item would take next; nothing changes. */
  peek(item: Numbered): ItemNumber
  /** The number of this item, which is now taken. */
  take(item: Numbered): ItemNumber
}

const none: ItemNumber = { number: '', restarts: false }

function inDigits(marker: Marker): boolean {
  return /^\(?1/.test(marker)
}

export function startNumbering(): Numbering {
  const headings: number[] = [0, 0, 0]
  const lists = new Map<string, number>()
  const paths = new Map<string, readonly number[]>() // of numbered items, for the "1.1" under them
  let atMargin = new Set<string>() // the lists there, which a numbered heading starts again

  function pathOf(item: Numbered): readonly number[] {
    if (item.kind === 'heading') {
      const above = headings.slice(0, item.headingLevel - 1).filter((count) => count > 0)
      return [...above, (headings[item.headingLevel - 1] ?? 0) + 1]
    }
    const count = (lists.get(listOf(item)) ?? 0) + 1
    if (!item.marker.startsWith('1.1')) return [count]
    const above =
      item.parentId === null
        ? headings.filter((heading) => heading > 0)
        : (paths.get(item.parentId) ?? [])
    return [...above, count]
  }

  function numberOf(item: Numbered, path: readonly number[]): ItemNumber {
    return { number: numberInForm(item.marker, path), restarts: path.at(-1) === 1 }
  }

  function takeHeading(item: Numbered, path: readonly number[]): void {
    headings[item.headingLevel - 1] = path.at(-1) ?? 0
    headings.fill(0, item.headingLevel)
    if (!inDigits(item.marker)) return
    for (const list of atMargin) lists.delete(list)
    atMargin = new Set()
  }

  return {
    peek: (item) =>
      item.marker === 'none' || item.marker === 'bullet' ? none : numberOf(item, pathOf(item)),
    take(item) {
      if (item.marker === 'none' || item.marker === 'bullet') return none
      const path = pathOf(item)
      if (item.kind === 'heading') takeHeading(item, path)
      else {
        lists.set(listOf(item), path.at(-1) ?? 0)
        paths.set(item.id, path)
        if (item.parentId === null) atMargin.add(listOf(item))
      }
      return numberOf(item, path)
    },
  }
}

function listOf({ parentId, marker }: Numbered): string {
  return `${parentId ?? ''} ${marker}`
}
