import type { Frame, NumberedList } from './frame.ts'
import type { ListPlace } from './lists.ts'
import type { NumberedIn } from './write-paragraph.ts'

/** The lists of one document. */
export type NumberedLists = {
  /** What numbering.xml has for those that begin again. */
  readonly xml: string
  readonly listOf: (place: ListPlace | null) => NumberedIn | null
}

/** A number for each list that the places of a document name: the first of a definition is the frame's own, each further one a copy. */
export function numberLists(
  { lists }: Pick<Frame, 'lists'>,
  places: readonly (ListPlace | null)[],
): NumberedLists {
  const last = Math.max(0, ...Object.values(lists).map(({ numId }) => numId))
  const numbered = new Map<string, NumberedList>()
  for (const place of places) {
    const first = place === null ? undefined : lists[place.reference]
    if (place === null || first === undefined || place.instance === 0) continue
    if (numbered.has(keyOf(place))) continue
    numbered.set(keyOf(place), copyOf(first, last + numbered.size + 1))
  }
  const listOf = (place: ListPlace | null): NumberedIn | null => {
    if (place === null) return null
    const list = place.instance === 0 ? lists[place.reference] : numbered.get(keyOf(place))
    return list ? { numId: list.numId, level: place.level } : null
  }
  return { xml: [...numbered.values()].map(({ xml }) => xml).join(''), listOf }
}

/** It begins as the first one does, whatever that has counted by then. */
function copyOf({ numId, xml }: NumberedList, as: number): NumberedList {
  return { numId: as, xml: xml.replace(`w:numId="${numId}"`, `w:numId="${as}"`) }
}

function keyOf({ reference, instance }: ListPlace): string {
  return `${reference} ${instance}`
}
