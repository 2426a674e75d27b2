import type { Node } from 'prosemirror-model'
import type { Style } from '../../shared/record/meeting.ts'
import type { ItemKind, Marker } from '../../shared/record/vocabulary.ts'
import { attrsOf, type NodeAttrs } from './schema.ts'

type Layout = Style['layout']

const numbered: readonly Marker[] = ['1.', '(a)', '(i)', 'bullet']

/** Titles and headings stand at the margin, and nothing lies under them. */
export function nests(kind: ItemKind): boolean {
  return kind === 'outcome' || kind === 'point' || kind === 'paragraph'
}

/** What an item of a kind is called at a depth: an outcome under another is a point, a point at the margin an outcome. */
export function kindAt(kind: ItemKind, depth: number): ItemKind {
  if (kind === 'outcome' && depth > 0) return 'point'
  return kind === 'point' && depth === 0 ? 'outcome' : kind
}

/**
 * The attributes of a new item at a place of a list of nodes: it looks like the nearest one before it of its kind and depth,
 * or the nearest after it; where there is none, as the house style says.
 */
export function freshDress(
  nodes: readonly Node[],
  at: number,
  kind: ItemKind,
  depth: number,
  layout: Layout,
): Omit<NodeAttrs, 'id'> {
  const like = (node: Node): boolean => {
    const attrs = attrsOf(node)
    return attrs.kind === kind && attrs.depth === depth && attrs.part === ''
  }
  const model = nodes.slice(0, at).findLast(like) ?? nodes.slice(at).find(like)
  const { headingLevel, marker } = model
    ? attrsOf(model)
    : { headingLevel: 1, marker: firstMarker(kind, depth, layout) }
  return { kind, depth, headingLevel, marker, printed: true, part: '' }
}

function firstMarker(kind: ItemKind, depth: number, layout: Layout): Marker {
  if (kind !== 'outcome' && kind !== 'point') return 'none'
  return layout === 'bulleted' ? 'bullet' : (numbered[depth] ?? 'bullet')
}
