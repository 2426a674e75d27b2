import type { Node } from 'prosemirror-model'
import { kindAt } from './dress.ts'
import { attrsOf } from './schema.ts'

/** The same nodes, none deeper than one more than the node before it. */
export function asTree(nodes: readonly Node[]): Node[] {
  let most = 0
  return nodes.map((node) => {
    const attrs = attrsOf(node)
    const depth = Math.min(attrs.depth, most)
    most = depth + 1
    if (depth === attrs.depth) return node
    return node.type.create({ ...attrs, depth, kind: kindAt(attrs.kind, depth) }, node.content)
  })
}
