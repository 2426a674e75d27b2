import type { Node } from 'prosemirror-model'
import type { SimpleEdit } from '../../shared/edit/edit.ts'
import { newId } from '../../shared/record/new-id.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { deepest, type ItemKind } from '../../shared/record/vocabulary.ts'
import { asTree } from './as-tree.ts'
import { mayHold } from './commands/command.ts'
import { toDocument } from './document.ts'
import { freshDress, nests } from './dress.ts'
import { editsOf } from './edits.ts'
import { depthAt } from './outline.ts'
import { baseOf, itemLike, type Like } from './paste.ts'
import { type PastedItem, wrappedAmong } from './pasted-items.ts'
import { piecesOf } from './pieces.ts'
import { printable } from './printable.ts'
import type { Wrapped } from './rejoin.ts'
import { attrsOf, schema, types } from './schema.ts'

/** What the capture line will make of its words. A depth above 0 is a point's. `once` falls back to an outcome after Enter. */
export type Aim = { readonly kind: ItemKind; readonly depth: number; readonly once: boolean }
export type Line = { readonly aim: Aim; readonly words: string }

export const outcome: Aim = { kind: 'outcome', depth: 0, once: false }
export const emptyLine: Line = { aim: outcome, words: '' }

const signs: readonly (readonly [sign: RegExp, aim: Aim])[] = [
  [/^#\s/, { kind: 'heading', depth: 0, once: true }],
  [/^[-•–]\s/, { kind: 'point', depth: 1, once: true }],
  [/^¶\s/, { kind: 'paragraph', depth: 0, once: true }],
]

/** The line after something was typed or pasted into it: a sign and a space at its start say what it is and go. */
export function typed(line: Line, words: string): Line {
  const oneLine = printable(words.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' '))
  for (const [sign, aim] of signs) {
    if (sign.test(oneLine) && !sign.test(line.words)) return { aim, words: oneLine.slice(2) }
  }
  return { ...line, words: oneLine }
}

/** Tab and Shift-Tab in the line: a point, as deep as what is there allows, and out again. */
export function aimed(aim: Aim, by: 1 | -1, most: number): Aim {
  const from = aim.kind === 'point' ? aim.depth : 0
  const depth = Math.max(0, Math.min(most, from + by))
  return depth === 0 ? outcome : { kind: 'point', depth, once: false }
}

export function afterFiling(aim: Aim): Aim {
  return aim.once ? outcome : aim
}

/** Where the next line goes: the end of the section that the cursor is in. */
export type Section = {
  /** The words of its heading, '' where it has none. */
  readonly heading: string
  readonly headingId: string | null
  /** Where a new item goes among the nodes of the document. */
  readonly end: number
  /** How deep a point may be there; 0 where there is nothing to stand under. */
  readonly deepest: number
}

/** The section of an item (the last one where it is not in the body): from its heading to the next. */
export function sectionOf(nodes: readonly Node[], currentId: string | null): Section {
  const items = nodes.filter((node) => attrsOf(node).id !== '')
  const current = items.findIndex((node) => attrsOf(node).id === currentId)
  const from = current < 0 ? items.length - 1 : current
  const isHeading = (node: Node): boolean => attrsOf(node).kind === 'heading'
  const start = items.slice(0, from + 1).findLastIndex(isHeading)
  const heading = items[start]
  const next = items.findIndex((node, index) => index > from && isHeading(node))
  const end = next < 0 ? beforeTheClosing(items) : next
  const last = items[end - 1]
  const most = last ? depthAt(items, end - 1) + (mayHold(last) ? 1 : 0) : 0
  return {
    heading: heading?.textContent ?? '',
    headingId: heading ? attrsOf(heading).id : null,
    end,
    deepest: Math.min(deepest, end - 1 > start || (start < 0 && end > 0) ? most : 0),
  }
}

/** Where the body ends but for the paragraphs that close every meeting of the series. */
function beforeTheClosing(nodes: readonly Node[]): number {
  return nodes.findLastIndex((node) => attrsOf(node).part !== 'closing') + 1
}

/** What files something, and the id of the (last) item that it makes. */
export type Filed = { readonly id: string; readonly edits: SimpleEdit[] }

/** The edits that file a line; null for a line that says nothing. */
export function file(
  record: Pick<MeetingRecord, 'item' | 'style'>,
  line: Line,
  currentId: string | null,
  now: string,
): Filed | null {
  const words = line.words.trim()
  return words === '' ? null : fileItems(record, line, [], currentId, now)
}

/**
 * The edits that file what was pasted into the line, each item with its level, after what the line holds already; under that where it ends
 * with a colon. With them the items that look wrapped.
 */
export function filePasted(
  record: Pick<MeetingRecord, 'item' | 'style'>,
  line: Line,
  items: readonly PastedItem[],
  place: { currentId: string | null; now: string },
): (Filed & { wrapped: Wrapped }) | null {
  return fileItems(record, line, items, place.currentId, place.now)
}

function fileItems(
  record: Pick<MeetingRecord, 'item' | 'style'>,
  line: Line,
  items: readonly PastedItem[],
  currentId: string | null,
  now: string,
): (Filed & { wrapped: Wrapped }) | null {
  const before = toDocument(record)
  const nodes = before.children.filter((node) => attrsOf(node).id !== '')
  const { end, deepest: most } = sectionOf(nodes, currentId)
  const depth = Math.min(line.aim.depth, most)
  const kind = line.aim.kind === 'point' && depth === 0 ? 'outcome' : line.aim.kind
  const attrs = { ...freshDress(nodes, end, kind, depth, record.style.layout), id: newId('item') }
  const words = line.words.trim()
  const typed =
    words === ''
      ? []
      : piecesOf(words).map((piece, nth) => {
          const id = nth === 0 ? attrs.id : newId('item')
          return types.item.create({ ...attrs, id }, schema.text(piece))
        })
  const opens = words.endsWith(':') && nests(kind) && depth < deepest
  const like: Like = {
    ...{ nodes, index: end - 1, base: baseOf(items), layout: record.style.layout },
    attrs: opens
      ? { ...attrs, ...freshDress(nodes, end, 'point', depth + 1, record.style.layout) }
      : attrs,
  }
  const pasted = items.map((item) => itemLike(item, like))
  const made = asTree([...nodes.slice(0, end), ...typed, ...pasted]).slice(end)
  const last = made.at(-1)
  if (!last) return null
  const after = schema.topNodeType.create(null, nodes.toSpliced(end, 0, ...made))
  return {
    id: attrsOf(last).id,
    edits: editsOf(record.item, before, after, { now }),
    wrapped: wrappedAmong(items, pasted),
  }
}
