import type { Node } from 'prosemirror-model'
import { differenceOf } from './outline.ts'
import { attrsOf } from './schema.ts'

/**
 * The first item whose words a change of the document would touch although they are locked: written in, marked, removed, or left
 * out of the print. Null where there is none; moving it and changing its kind or bullet touches no word.
 */
export function lockedChange(
  before: Node,
  after: Node,
  isLocked: (id: string) => boolean,
): string | null {
  const { start, endBefore, endAfter } = differenceOf(before.children, after.children)
  const now = new Map<string, Node>()
  for (const node of after.children.slice(start, endAfter)) now.set(attrsOf(node).id, node)
  for (const node of before.children.slice(start, endBefore)) {
    const { id, printed } = attrsOf(node)
    if (id === '' || !isLocked(id)) continue
    const next = now.get(id)
    const isKept = next?.content.eq(node.content) === true && attrsOf(next).printed === printed
    if (!isKept) return id
  }
  return null
}
