import { Fragment, type Node, Slice } from 'prosemirror-model'
import { readPastedLines } from '../../shared/reading/pasted-list.ts'
import { wrappedIn } from '../../shared/reading/wrapped.ts'
import { deepest, longestText } from '../../shared/record/vocabulary.ts'
import { printable } from './printable.ts'
import { attrsOf, isFootnote, type NodeAttrs, noteOf, schema, types } from './schema.ts'

/** Plain text as items, one a line; the lists in it are read where it is put (`pastedItems`). */
export function itemsOfText(text: string): Slice {
  const items = text
    .toWellFormed()
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
    .filter((line) => line.trim() !== '')
    .map((line) => types.item.create({ kind: 'paragraph' }, schema.text(line)))
  return new Slice(Fragment.from(items), items.length > 0 ? 1 : 0, items.length > 0 ? 1 : 0)
}

/** One pasted item: its words, and its dress where it has one to bring along (it was copied here, or is a heading or in a list). */
export type PastedItem = { readonly content: Fragment; readonly attrs: NodeAttrs | null }

/** The items of what was pasted, in words that a record takes; the lists that were only typed are read as such. */
export function pastedItems(slice: Slice): PastedItem[] {
  const lines = linesOf(slice)
  if (lines.length === 1) return lines.flatMap(inPieces)
  const said = lines.filter(({ content }) => content.size > 0)
  return (said.length > mostItems ? folded(said) : withTypedLists(said)).flatMap(inPieces)
}

/** The most items that one paste becomes: of a longer text several lines are one item, so that it can still be looked at and undone. */
const mostItems = 2_000

function folded(lines: readonly PastedItem[]): PastedItem[] {
  const each = Math.ceil(lines.length / mostItems)
  const space = Fragment.from(schema.text(' '))
  return Array.from({ length: Math.ceil(lines.length / each) }, (_, nth) => {
    const some = lines.slice(nth * each, (nth + 1) * each)
    const content = some.reduce(
      (all, line) => (all.size === 0 ? line.content : all.append(space).append(line.content)),
      Fragment.empty,
    )
    return { content, attrs: null }
  })
}

function linesOf(slice: Slice): PastedItem[] {
  const lines: PastedItem[] = []
  let loose: Node[] = [] // words that came without a paragraph around them
  const close = (): void => {
    if (loose.length > 0) lines.push({ content: Fragment.from(loose), attrs: null })
    loose = []
  }
  for (const [nth, node] of slice.content.content.entries()) {
    if (node.isInline) {
      loose.push(node)
      continue
    }
    close()
    const isOpen =
      (nth === 0 && slice.openStart > 0) ||
      (nth === slice.content.childCount - 1 && slice.openEnd > 0)
    const attrs = isOpen && attrsOf(node).id !== '' ? null : dressOf(node)
    lines.push({ content: node.content, attrs })
  }
  close()
  return lines
}

function dressOf(node: Node): NodeAttrs | null {
  const attrs = attrsOf(node)
  return attrs.id === '' && attrs.kind === 'paragraph' ? null : attrs
}

/** Reads the lists in runs of lines that have no dress of their own: what stands before their words goes, their levels stay. */
function withTypedLists(lines: readonly PastedItem[]): PastedItem[] {
  const read: PastedItem[] = []
  let run: PastedItem[] = []
  const close = (): void => {
    read.push(...typedList(run))
    run = []
  }
  for (const line of lines) {
    if (line.attrs === null) {
      run.push(line)
      continue
    }
    close()
    read.push(line)
  }
  close()
  return read
}

const inNoList = { id: '', headingLevel: 1, printed: true, part: '' } as const

function typedList(lines: readonly PastedItem[]): PastedItem[] {
  const words = lines.map(({ content }) => content.textBetween(0, content.size, '', '\uFFFC'))
  return readPastedLines(words).flatMap(({ index, from, to, depth, isMarked }): PastedItem[] => {
    const content = lines[index]?.content.cut(from, to) ?? Fragment.empty
    if (depth === null) return [{ content, attrs: null }]
    const marker = isMarked ? 'bullet' : 'none'
    const attrs = { ...inNoList, kind: 'point', depth: Math.min(deepest, depth), marker } as const
    return [{ content, attrs }]
  })
}

/** Which of the pasted items look like lines that something wrapped, as groups of the ids of the nodes that they became. */
export function wrappedAmong(items: readonly PastedItem[], made: readonly Node[]): string[][] {
  const lines = items.map(({ content, attrs }) => ({
    words: content.textBetween(0, content.size, ''),
    isMarked:
      attrs !== null && (attrs.id !== '' || attrs.marker !== 'none' || attrs.kind === 'heading'),
  }))
  const idAt = (index: number): string[] => (made[index] ? [attrsOf(made[index]).id] : [])
  return wrappedIn(lines).map((group) => group.flatMap(idAt))
}

/** An item in pieces that a record can hold, in words such as a record takes them. */
function inPieces({ content, attrs }: PastedItem): PastedItem[] {
  const count = Math.max(1, Math.ceil(content.size / longestText))
  return Array.from({ length: count }, (_, nth) => ({
    content: cleanContent(
      content.cut(nth * longestText, Math.min(content.size, (nth + 1) * longestText)),
    ),
    attrs,
  }))
}

function cleanContent(content: Fragment): Fragment {
  const nodes = content.content.map((child) => {
    if (isFootnote(child)) return types.footnote.create({ note: printable(noteOf(child)) })
    return schema.text(printable(child.text ?? ''), child.marks)
  })
  return Fragment.fromArray(nodes)
}
