import type { Node } from 'prosemirror-model'
import { bodyInOrder } from '../../shared/record/body.ts'
import type { Item } from '../../shared/record/item.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { freshDress } from './dress.ts'
import { attrsOf, type NodeAttrs, schema, types } from './schema.ts'
import { contentOf } from './words.ts'

/**
 * The body of a record as a document. Where nothing could be typed after the last item (no item at all, or a composed
 * paragraph), a blank line waits there, without an id: it becomes an item with its first letter.
 */
export function toDocument(record: Pick<MeetingRecord, 'item' | 'style'>): Node {
  const nodes = bodyInOrder(record.item).map(({ item, depth }) => nodeOf(item, depth))
  const last = nodes.at(-1)
  if (last === undefined || blankFollows(last)) nodes.push(blankAfter(nodes, record.style.layout))
  return schema.topNodeType.create(null, nodes)
}

/** Whether a blank line waits after this node when it is the last. */
export function blankFollows(last: Node): boolean {
  return last.type === types.formula
}

/** The blank line after these nodes: dressed as the next outcome. */
export function blankAfter(nodes: readonly Node[], layout: 'bulleted' | 'numbered'): Node {
  return types.item.create(freshDress(nodes, nodes.length, 'outcome', 0, layout))
}

const known = new WeakMap<Item, Node>() // items are values, and mostly the same from one record to the next

function nodeOf(item: Item, depth: number): Node {
  const seen = known.get(item)
  if (seen && attrsOf(seen).depth === depth) return seen
  const { id, kind, headingLevel, marker, printed, part } = item
  const attrs: NodeAttrs = { id, depth, kind, headingLevel, marker, printed, part }
  const node =
    part === '' ? types.item.create(attrs, contentOf(item.text)) : types.formula.create(attrs)
  known.set(item, node)
  return node
}
