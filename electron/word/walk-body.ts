import type {
  Comment,
  Tracked,
  WordDocument,
  WordParagraph,
} from '../../shared/returned/document.ts'
import { attribute, childOf, childrenOf, type Element, nameOf, valueIn } from './elements.ts'
import type { Printed } from './numbering.ts'
import { cleaned } from './plain-words.ts'
import { indentOf, type ListAt, listAt } from './styles.ts'
import { noteComment, type Parts, trackedBy, type Walk } from './walk.ts'
import { walkRuns } from './walk-runs.ts'
import { isListOfParticipants, walkParticipants } from './walk-table.ts'

/** The paragraphs of a document's body in their order, those of tables and text boxes where they stand. */
export function walkBody(body: Element | null, parts: Parts): WordDocument {
  const walk: Walk = { parts, paragraphs: [], anchors: new Map(), open: new Map(), bookmarks: [] }
  if (body !== null) walkBlocks(walk, body)
  return withComments(walk)
}

/** Blocks stand in each other: a table's cells, a content control, a custom element of a template's. */
function walkBlocks(walk: Walk, parent: Element): void {
  for (const child of childrenOf(parent)) {
    switch (nameOf(child)) {
      case 'p':
        walkParagraph(walk, child)
        break
      case 'bookmarkStart':
        walk.bookmarks.push(cleaned(attribute(child, 'name') ?? ''))
        break
      case 'commentRangeStart':
        noteComment(walk, child, true)
        break
      case 'commentRangeEnd':
        noteComment(walk, child, false)
        break
      case 'tbl':
        if (isListOfParticipants(child)) walkParticipants(walk, child, walkBlocks)
        else walkBlocks(walk, child)
        break
      case 'tr':
      case 'tc':
      case 'sdt':
      case 'sdtContent':
      case 'customXml':
      case 'ins':
      case 'del':
      case 'moveFrom':
      case 'moveTo':
        walkBlocks(walk, child)
        break
      default: // properties, sections, what Word does not know itself
    }
  }
}

function walkParagraph(walk: Walk, paragraph: Element): void {
  const { styleOf, count } = walk.parts
  const properties = childOf(paragraph, 'pPr')
  const style = styleOf(valueIn(properties, 'pStyle'))
  const at = placeIn(listAt(properties), style.list)
  const mark = markOf(childOf(properties, 'rPr'))
  const goes = mark?.kind === 'deleted'
  const printed: Printed =
    at === null || goes ? { list: 'none', number: '', indent: null } : count(at)
  const own: WordParagraph = {
    style: cleaned(style.name),
    heading: style.heading,
    list: printed.list,
    number: cleaned(printed.number),
    indent: indentOf(properties) ?? printed.indent ?? style.indent ?? 0,
    bookmarks: walk.bookmarks,
    runs: [],
    mark,
    comments: [],
  }
  walk.bookmarks = []
  walk.paragraphs.push(own)
  for (const box of walkRuns(walk, paragraph, own, style)) walkBlocks(walk, box)
}

/** A paragraph's own list, or its style's; a list "0" is none at all. */
function placeIn(own: ListAt | null, ofStyle: ListAt | null): ListAt | null {
  const at = own === null ? ofStyle : { ...own, num: own.num || (ofStyle?.num ?? '0') }
  return at === null || at.num === '0' ? null : at
}

/** What happened to a paragraph's end, as its own letters' properties say. */
function markOf(properties: Element | null): Tracked | null {
  for (const child of childrenOf(properties)) {
    const change = trackedBy(child)
    if (change !== null) return change
  }
  return null
}

function withComments({ parts, paragraphs, anchors }: Walk): WordDocument {
  const placed = Map.groupBy(anchors, ([, { paragraph }]) => paragraph)
  const commentOf = (id: string, on: string): Comment[] => {
    const noted = parts.comments.get(id)
    return noted === undefined ? [] : [{ ...noted, on: on.trim() }]
  }
  const last = paragraphs.length
  return {
    paragraphs: paragraphs.map((paragraph, index) => ({
      ...paragraph,
      comments: (placed.get(index) ?? []).flatMap(([id, { on }]) => commentOf(id, on)),
    })),
    loose: [...parts.comments.keys()]
      .filter((id) => (anchors.get(id)?.paragraph ?? last) >= last)
      .flatMap((id) => commentOf(id, '')),
  }
}
