import type { Node } from 'prosemirror-model'
import { TextSelection } from 'prosemirror-state'
import { newId } from '../../../shared/record/new-id.ts'
import { isWhole, selectionOf } from '../items-selection.ts'
import { startOf } from '../outline.ts'
import { attrsOf, isFormula } from '../schema.ts'
import { type Command, copies, isBlank, said, selectedBranches } from './command.ts'

/** Mod+D: the selected items again, right after them, with all that lies under them. Composed paragraphs stand once. */
export const duplicateItems: Command = (state) => {
  const { start, end } = selectedBranches(state)
  const nodes = state.doc.children
  const own = nodes.slice(start, end).filter((node) => !isFormula(node) && !isBlank(node))
  if (own.length === 0) {
    return isBlank(nodes[start]) ? '' : 'A composed paragraph stands once: it is not duplicated.'
  }
  const made = own.map(copyOf)
  const at = startOf(nodes, end)
  const tr = state.tr.insert(at, made)
  const origins = new Map(made.map((node, nth) => [attrsOf(node).id, attrsOf(own[nth] ?? node).id]))
  tr.setMeta(copies, origins)
  tr.setMeta(said, made.length === 1 ? 'Duplicated.' : `${made.length} items duplicated.`)
  const { selection } = state
  const head = own.indexOf(selection.$head.parent)
  if (isWhole(selection) || head < 0) {
    tr.setSelection(selectionOf(tr.doc, end, end + made.length))
  } else {
    const inCopy = startOf(made, head) + 1 + selection.$head.parentOffset
    tr.setSelection(TextSelection.create(tr.doc, at + inCopy))
  }
  return tr.scrollIntoView()
}

function copyOf(node: Node): Node {
  return node.type.create({ ...attrsOf(node), id: newId('item') }, node.content, node.marks)
}
