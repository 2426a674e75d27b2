import type { Node } from 'prosemirror-model'
import type { SimpleEdit } from '../../shared/edit/edit.ts'
import type { Item } from '../../shared/record/item.ts'
import type { Table } from '../../shared/record/record.ts'
import { newOrders } from './orders.ts'
import { ancestorsOf, differenceOf, type Place, placesOf } from './outline.ts'
import { attrsOf } from './schema.ts'
import { textOf } from './words.ts'

type Fields = Extract<SimpleEdit, { kind: 'set'; entity: 'item' }>['fields']

/** What the editor knows beside the two documents: an item that was moved, and the moment (ISO) at which new ones are captured. */
export type EditContext = { readonly moved?: string | undefined; readonly now?: string }

/**
 * What a person did between two states of the document, as edits of items: applied to the record that gave the first,
 * they give a record that gives the second. Ids are unique in both, and the depths of both draw a tree.
 */
export function editsOf(
  items: Table<Item>,
  before: Node,
  after: Node,
  context: EditContext = {},
): SimpleEdit[] {
  const { start, endBefore, endAfter } = differenceOf(before.children, after.children)
  const old = before.children.slice(start, endBefore)
  const news = after.children.slice(start, endAfter)
  const pairs = news.flatMap((node, nth): [Node, Node][] => {
    const from = old[nth]
    return from && samePlace(from, node) ? [[from, node]] : []
  })
  const inPlace = pairs.length === news.length && old.length === news.length
  if (!inPlace) return structuralEdits(items, before, after, context)
  return pairs.flatMap(([from, node]) => setWhere(fieldsChanged(from, node), node))
}

function samePlace(a: Node, b: Node): boolean {
  return attrsOf(a).id === attrsOf(b).id && attrsOf(a).depth === attrsOf(b).depth
}

/**
 * The order of the edits keeps every step of the way a tree of at most three levels: what must leave a branch that moves or
 * goes is first put at the margin, and parents are placed before what lies under them.
 */
function structuralEdits(
  items: Table<Item>,
  before: Node,
  after: Node,
  context: EditContext,
): SimpleEdit[] {
  const old = placesOf(before)
  const news = placesOf(after)
  const orders = newOrders(items, old, news, context.moved)
  const changesParent = (id: string): boolean =>
    old.has(id) && news.has(id) && old.get(id)?.parentId !== news.get(id)?.parentId
  const movers = [...news.keys()].filter(changesParent)
  const detached = movers
    .filter((id) => ancestorsOf(old, id).some((above) => changesParent(above) || !news.has(above)))
    .map((id): SimpleEdit => ({ kind: 'set', entity: 'item', id, fields: { parentId: null } }))
  const removed = [...old.values()]
    .filter(({ id, parentId }) => !news.has(id) && (parentId === null || news.has(parentId)))
    .map(({ id }): SimpleEdit => ({ kind: 'remove', entity: 'item', id }))
  const inOrder = [...news.values()]
  const placed = inOrder.flatMap((place, nth) => {
    const order = orders.get(place.id)
    const from = old.get(place.id)
    if (!from) {
      const capturedAt = capturedWith(items, old, inOrder[nth - 1], place) ?? context.now ?? ''
      return [addOf(place, order ?? '', capturedAt)]
    }
    const parent = changesParent(place.id) ? { parentId: place.parentId } : {}
    const fields = { ...fieldsChanged(from.node, place.node), ...parent, ...(order && { order }) }
    return setWhere(fields, place.node)
  })
  return movers.length > 0 ? [...detached, ...removed, ...placed] : [...placed, ...removed] // what was written or added gives the step of undo its name
}

function fieldsChanged(before: Node, after: Node): Fields {
  if (before === after) return {}
  const old = attrsOf(before)
  const { kind, headingLevel, marker, printed } = attrsOf(after)
  return {
    ...(!before.content.eq(after.content) && { text: textOf(after) }),
    ...(kind !== old.kind && { kind }),
    ...(headingLevel !== old.headingLevel && { headingLevel }),
    ...(marker !== old.marker && { marker }),
    ...(printed !== old.printed && { printed }),
  }
}

function setWhere(fields: Fields, node: Node): SimpleEdit[] {
  const { id } = attrsOf(node)
  if (id === '' || Object.keys(fields).length === 0) return []
  return [{ kind: 'set', entity: 'item', id, fields }]
}

/** When the words of a new item were captured, where it was split off the item before it; undefined where they are new. */
function capturedWith(
  items: Table<Item>,
  old: ReadonlyMap<string, Place>,
  before: Place | undefined,
  { node }: Place,
): string | undefined {
  const from = before && old.get(before.id)
  if (!from || node.content.size === 0) return undefined
  const { textContent: whole } = from.node
  const halves = before.node.textContent.length + node.textContent.length
  const isHalf = whole.length === halves && whole === before.node.textContent + node.textContent
  return isHalf ? items[before.id]?.capturedAt : undefined
}

function addOf({ id, parentId, node }: Place, order: string, capturedAt: string): SimpleEdit {
  const { kind, headingLevel, marker, printed } = attrsOf(node)
  const row: Item = {
    id,
    order,
    parentId,
    kind,
    headingLevel,
    marker,
    printed,
    part: '',
    wording: '',
    text: textOf(node),
    composedThen: null,
    status: 'open',
    statusAt: '',
    capturedAt,
    origin: '',
  }
  return { kind: 'add', entity: 'item', row }
}
