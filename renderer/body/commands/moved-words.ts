import type { Node } from 'prosemirror-model'
import type { ItemKind } from '../../../shared/record/vocabulary.ts'
import { topsIn } from '../items-selection.ts'
import { childrenByParent, placesOf } from '../outline.ts'
import { attrsOf } from '../schema.ts'
import type { Branches } from './command.ts'

const kindNames: { readonly [kind in ItemKind]: string } = {
  title: 'Title line',
  heading: 'Heading',
  paragraph: 'Paragraph',
  outcome: 'Outcome',
  point: 'Point',
}

const verbs = { up: 'moved up', down: 'moved down', across: 'moved' } as const

/**
 * What is heard of a move: "Outcome 4 moved up, now 3 of 12", by its place among those that lie beside it under the same parent.
 *
 * @param before the document in which the branches lie
 */
export function movedWords(
  before: Node,
  after: Node,
  { start, end }: Branches,
  where: keyof typeof verbs,
): string {
  const { id, kind } = attrsOf(before.child(start))
  const count = topsIn(before.children, start, end).length
  const was = placeAmong(before, id)
  const now = placeAmong(after, id)
  const what =
    count > 1
      ? `${count} items`
      : `${kindNames[kind]} ${was.parentId === now.parentId ? was.number : ''}`
  const to = count > 1 ? `${now.number} to ${now.number + count - 1}` : `${now.number}`
  return `${what.trim()} ${verbs[where]}, now ${to} of ${now.all}.`
}

function placeAmong(doc: Node, id: string) {
  const places = placesOf(doc)
  const parentId = places.get(id)?.parentId ?? null
  const siblings = childrenByParent(places.values()).get(parentId) ?? []
  return { parentId, number: siblings.indexOf(id) + 1, all: siblings.length }
}
