import { Fragment, type Mark, type Node } from 'prosemirror-model'
import type { Text, Mark as TextMark } from '../../shared/record/text.ts'
import { isFootnote, noteOf, schema, types } from './schema.ts'

type Span = Extract<TextMark, { from: number }>
type Footnote = Extract<TextMark, { at: number }>
const spanKinds = ['italic', 'bold'] as const

/** A text as the inline content of a node: runs of text with their marks, footnotes at their places. */
export function contentOf({ text, marks }: Text): Fragment {
  if (marks.length === 0) return text === '' ? Fragment.empty : Fragment.from(schema.text(text))
  const spans = marks.filter((mark): mark is Span => mark.kind !== 'footnote')
  const notes = marks.filter((mark): mark is Footnote => mark.kind === 'footnote')
  const ends = spans.flatMap(({ from, to }) => [from, to])
  const cuts = new Set([0, text.length, ...ends, ...notes.map(({ at }) => at)])
  const places = [...cuts].sort((a, b) => a - b)
  const nodes: Node[] = []
  for (const [nth, from] of places.entries()) {
    for (const { at, note } of notes) if (at === from) nodes.push(types.footnote.create({ note }))
    const to = places[nth + 1]
    if (to !== undefined) nodes.push(schema.text(text.slice(from, to), marksOver(spans, from, to)))
  }
  return Fragment.fromArray(nodes)
}

function marksOver(spans: readonly Span[], from: number, to: number): Mark[] {
  return spanKinds
    .filter((kind) =>
      spans.some((mark) => mark.kind === kind && mark.from <= from && to <= mark.to),
    )
    .map((kind) => schema.mark(kind))
}

/** The text that a node shows: spans as long as they reach, in the order of their places. */
export function textOf(node: Node): Text {
  let text = ''
  const marks: TextMark[] = []
  const open: { [kind in (typeof spanKinds)[number]]?: Span } = {}
  for (const child of node.children) {
    if (isFootnote(child)) {
      marks.push({ kind: 'footnote', at: text.length, note: noteOf(child) })
      continue
    }
    const from = text.length
    text += child.text ?? ''
    for (const kind of spanKinds) {
      if (!schema.mark(kind).isInSet(child.marks)) {
        delete open[kind]
        continue
      }
      const span = open[kind] ?? { kind, from, to: text.length }
      if (!open[kind]) marks.push(span)
      span.to = text.length
      open[kind] = span
    }
  }
  return { text, marks }
}

/** Where in a node's content an offset of its text lies: footnotes take a place there and none in the text. */
export function placeInContent(node: Node, offset: number): number {
  let left = offset
  let place = 0
  for (const child of node.children) {
    if (isFootnote(child)) place += 1
    else if (child.nodeSize < left) {
      left -= child.nodeSize
      place += child.nodeSize
    } else return place + left
  }
  return place
}

/** The offset in its text of a place in a node's content: the other way round. */
export function offsetInText(node: Node, place: number): number {
  return node.textBetween(0, place).length
}
