import type { Tracked, WordParagraph, WordRun } from '../../shared/returned/document.ts'
import {
  attribute,
  childOf,
  childrenOf,
  type Element,
  nameOf,
  toggle,
  valueIn,
} from './elements.ts'
import { cleaned, wordsOf } from './plain-words.ts'
import type { Style } from './styles.ts'
import { noteComment, trackedBy, type Walk } from './walk.ts'

type InParagraph = {
  readonly walk: Walk
  readonly own: WordParagraph
  readonly style: Style
  readonly boxes: Element[]
}

/**
 * The runs of a paragraph, with what is tracked and what is commented, put into it.
 *
 * @returns the text boxes that hang on it
 */
export function walkRuns(
  walk: Walk,
  paragraph: Element,
  own: WordParagraph,
  style: Style,
): Element[] {
  const boxes: Element[] = []
  walkInline({ walk, own, style, boxes }, paragraph, null)
  return boxes
}

function walkInline(at: InParagraph, parent: Element, tracked: Tracked | null): void {
  for (const child of childrenOf(parent)) {
    const name = nameOf(child)
    switch (name) {
      case 'r':
        walkRun(at, child, tracked)
        break
      case 'ins':
      case 'del':
      case 'moveFrom':
      case 'moveTo':
        walkInline(at, child, both(tracked, trackedBy(child)))
        break
      case 'bookmarkStart':
        at.own.bookmarks.push(cleaned(attribute(child, 'name') ?? ''))
        break
      case 'commentRangeStart':
      case 'commentRangeEnd':
        noteInside(at, child, name === 'commentRangeStart')
        break
      case 'hyperlink':
      case 'smartTag':
      case 'sdt':
      case 'sdtContent':
      case 'customXml':
      case 'fldSimple':
      case 'dir':
      case 'bdo':
        walkInline(at, child, tracked)
        break
      default: // properties and marks without words
    }
  }
}

/** What one person put in and another took out again is gone once all is accepted, and was never there before. */
function both(outer: Tracked | null, inner: Tracked | null): Tracked | null {
  return outer?.kind === 'deleted' ? outer : (inner ?? outer)
}

/** A range that begins inside a paragraph belongs to it, not to the next. */
function noteInside({ walk }: InParagraph, element: Element, isOpen: boolean): void {
  noteComment(walk, element, isOpen)
  const anchor = walk.anchors.get(attribute(element, 'id') ?? '')
  const here = walk.paragraphs.length - 1
  if (anchor !== undefined && anchor.paragraph > here) anchor.paragraph = here
}

function walkRun(at: InParagraph, run: Element, tracked: Tracked | null): void {
  const properties = childOf(run, 'rPr')
  if (toggle(properties, 'vanish') === true) return // hidden: it does not print
  const letters = at.walk.parts.styleOf(valueIn(properties, 'rStyle') ?? '')
  const marks = {
    italic: toggle(properties, 'i') ?? (letters.italic && !at.style.italic),
    bold: toggle(properties, 'b') ?? (letters.bold && !at.style.bold),
  }
  for (const child of childrenOf(run)) {
    const name = nameOf(child)
    if (name === 'footnoteReference' || name === 'endnoteReference') {
      const notes = name === 'footnoteReference' ? at.walk.parts.footnotes : at.walk.parts.endnotes
      const footnote = notes.get(attribute(child, 'id') ?? '')
      if (footnote !== undefined) push(at, { text: '', ...marks, footnote, tracked })
    } else if (name === 'commentReference') {
      noteInside(at, child, false)
    } else {
      const text = wordsOf(child)
      if (text !== '') push(at, { text, ...marks, footnote: null, tracked })
      else findBoxes(at, child)
    }
  }
}

function push({ walk, own }: InParagraph, run: WordRun): void {
  const here = walk.paragraphs.length - 1
  for (const anchor of walk.open.values()) {
    if (anchor.paragraph === here) anchor.on += run.text
  }
  const last = own.runs.at(-1)
  const goesOn =
    last !== undefined &&
    last.footnote === null &&
    run.footnote === null &&
    last.italic === run.italic &&
    last.bold === run.bold &&
    JSON.stringify(last.tracked) === JSON.stringify(run.tracked)
  if (goesOn) last.text += run.text
  else own.runs.push({ ...run })
}

/** Text boxes lie in drawings, once as they are now and once more for older programs, which is left out. */
function findBoxes(at: InParagraph, element: Element): void {
  for (const child of childrenOf(element)) {
    if (nameOf(child) === 'txbxContent') at.boxes.push(child)
    else if (child.localName !== 'Fallback') findBoxes(at, child)
  }
}
