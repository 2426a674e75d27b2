import type { Node } from 'prosemirror-model'
import type { Decoration, NodeView } from 'prosemirror-view'
import type { Part } from '../../shared/record/vocabulary.ts'
import type { Block, Run } from '../../shared/statement/statement.ts'
import { blockAmong } from './dressing.ts'
import { attrsOf } from './schema.ts'

const names: { readonly [part in Part]: string } = {
  '': 'Words',
  opening: 'Opening',
  attendance: 'Attendance',
  purpose: 'Purpose',
  line: 'Line',
  closing: 'Closing',
}

/** A composed paragraph in its place: whose it is, and the statement's words, which are not typed here. */
export function formulaView(node: Node, decorations: readonly Decoration[]): NodeView {
  const dom = document.createElement('div')
  const line = document.createElement('div')
  const label = document.createElement('span')
  const words = document.createElement('span')
  label.className = 'formula-label'
  words.className = 'formula-words'
  line.className = 'formula-line'
  line.append(label, words)
  dom.append(line)
  let shown: Node | null = null
  let block: Block | undefined

  function show(next: Node, decorations: readonly Decoration[]): boolean {
    const now = blockAmong(decorations)
    if (shown?.eq(next) && now === block) return true
    const { id, part, kind, depth, marker } = attrsOf(next)
    Object.assign(dom.dataset, { item: id, part, kind, depth: String(depth), marker })
    label.textContent = labelOf(kind === 'title' ? 'Title' : names[part], now)
    words.replaceChildren(...(now ? now.runs.map(elementOf) : [emptyWords()]))
    dom.dataset.composed = now ? String(now.composed) : 'nothing'
    shown = next
    block = now
    return true
  }

  show(node, decorations)
  return {
    dom,
    update: (next, decorations) => next.type === node.type && show(next, decorations),
    ignoreMutation: () => true,
  }
}

function labelOf(name: string, block: Block | undefined): string {
  if (!block) return name
  return `${name} · ${block.composed === 'overwritten' ? 'your words' : 'composed'}`
}

function emptyWords(): HTMLElement {
  const hint = document.createElement('span')
  hint.className = 'formula-hint'
  hint.textContent = 'Composed once the facts are given. Enter goes there.'
  return hint
}

function elementOf({ text, italic, bold, footnote }: Run): HTMLElement {
  const element = document.createElement(
    footnote === undefined ? (bold ? 'strong' : italic ? 'em' : 'span') : 'sup',
  )
  if (footnote !== undefined) element.className = 'footnote'
  if (bold && italic) {
    const inner = document.createElement('em')
    inner.textContent = text
    element.append(inner)
  } else element.textContent = text
  return element
}
