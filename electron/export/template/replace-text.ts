import type { Document } from '@xmldom/xmldom'
import { attribute, childOf, childrenOf, type Element, nameOf } from '../../word/elements.ts'
import { piecesOf } from '../../word/placeholder-sites.ts'
import { wordsOf } from '../../word/plain-words.ts'
import { adopted, copyOf, create, insertAfter, remove, removeChildren, set } from './build.ts'
import type { BookmarkMap } from './graft-bookmarks.ts'
import type { FootnoteMap } from './graft-footnotes.ts'
import type { StyleMap } from './graft-styles.ts'
import type { CreateChange } from './track-changes.ts'

const xml = 'http://www.w3.org/XML/1998/namespace'

/** The formatting of the run that holds a letter of a paragraph; null where it has none of its own. */
export function lettersAt(paragraph: Element, at: number): Element | null {
  const piece = piecesOf(paragraph).find(({ from, text }) => from <= at && at < from + text.length)
  return childOf(runOf(piece?.element), 'rPr')
}

/**
 * Puts runs in the place of a stretch of a paragraph's text, over however many runs it goes: they stand where its first letter
 * stood, in the same link or field, and what was before and after it stays as it was.
 */
export function replaceText(
  paragraph: Element,
  from: number,
  to: number,
  runs: readonly Element[],
): void {
  const touched = piecesOf(paragraph).filter(
    (piece) => piece.from < to && piece.from + piece.text.length > from,
  )
  const [first, ...others] = touched
  if (first === undefined) return
  for (const { element, text, from: start } of others) setText(element, text.slice(to - start))
  const run = runOf(first.element)
  const before = first.text.slice(0, from - first.from)
  const after = first.text.slice(to - first.from)
  if (run === null) {
    // letters outside a run, as in a formula: they take the words alone
    setText(
      first.element,
      before + runs.flatMap((one) => [...childrenOf(one)].map(wordsOf)).join('') + after,
    )
    return
  }
  const rest = cutAfter(run, first.element, after)
  const next = run.nextSibling
  for (const one of [...runs, ...(rest ? [rest] : [])]) run.parentNode?.insertBefore(one, next)
  setText(first.element, before)
}

function runOf(element: Element | undefined): Element | null {
  const parent = element?.parentNode
  if (!parent || !('attributes' in parent)) return null
  const run = parent as Element
  return nameOf(run) === 'r' ? run : null
}

/** What stands in a run after one of its texts, as a run of its own with the same formatting; null where there is nothing. */
function cutAfter(run: Element, text: Element, words: string): Element | null {
  const following: Element[] = []
  let isAfter = false
  for (const child of childrenOf(run)) {
    if (isAfter) following.push(child)
    isAfter ||= child === text
  }
  if (words === '' && following.length === 0) return null
  const rest = copyOf(run, false)
  const letters = childOf(run, 'rPr')
  if (letters) rest.appendChild(copyOf(letters))
  if (words !== '') rest.appendChild(createText(documentOf(run), words))
  for (const child of following) rest.appendChild(child)
  return rest
}

/** A text without letters goes, and with it a run that holds nothing more. */
function setText(element: Element, text: string): void {
  if (text !== '') {
    element.textContent = text
    element.setAttributeNS(xml, 'xml:space', 'preserve')
    return
  }
  const run = runOf(element)
  remove(element)
  if (run && [...childrenOf(run)].every((one) => nameOf(one) === 'rPr')) remove(run)
}

function createText(document: Document, text: string): Element {
  const element = create(document, 't')
  element.textContent = text
  element.setAttributeNS(xml, 'xml:space', 'preserve')
  return element
}

/** Words as one run in this formatting; none where there are no words. */
export function createWords(document: Document, words: string, letters: Element | null): Element[] {
  if (words === '') return []
  const run = create(document, 'r')
  if (letters) run.appendChild(withoutHistory(letters))
  run.appendChild(createText(document, words))
  return [run]
}

export function createBreak(document: Document, letters: Element | null): Element {
  const run = create(document, 'r')
  if (letters) run.appendChild(withoutHistory(letters))
  run.appendChild(create(document, 'br'))
  return run
}

type Maps = {
  readonly styles: StyleMap
  readonly footnotes: FootnoteMap
  readonly bookmarks: BookmarkMap
  readonly change: CreateChange
}

/** The runs of a paragraph of ours in this formatting, with the bookmark by which its words are found again. */
export function createRuns(
  document: Document,
  paragraph: Element,
  letters: Element | null,
  maps: Maps,
): Element[] {
  const opened = new Map<string | null, string>()
  return [...childrenOf(paragraph)].flatMap((own) => {
    const name = nameOf(own)
    switch (name) {
      case 'r':
        return [createRun(document, own, letters, maps)]
      case 'ins':
      case 'del': {
        const change = maps.change(document, name)
        for (const run of createRuns(document, own, letters, maps)) change.appendChild(run)
        return [change]
      }
      case 'bookmarkStart': {
        const name = attribute(own, 'name') ?? ''
        const id = maps.bookmarks(name)
        if (id === null) return []
        opened.set(attribute(own, 'id'), id)
        return [create(document, 'bookmarkStart', { id, name })]
      }
      case 'bookmarkEnd': {
        const id = opened.get(attribute(own, 'id'))
        return id === undefined ? [] : [create(document, 'bookmarkEnd', { id })]
      }
      default:
        return []
    }
  })
}

/** Bold and italic come to the template's formatting; a footnote's mark keeps its own. */
function createRun(
  document: Document,
  own: Element,
  letters: Element | null,
  { styles, footnotes }: Maps,
): Element {
  const run = adopted(document, own)
  const reference = childOf(run, 'footnoteReference')
  if (reference) set(reference, 'id', footnotes(attribute(reference, 'id') ?? ''))
  const ownLetters = childOf(run, 'rPr')
  const style = childOf(ownLetters, 'rStyle')
  if (style) {
    const id = styles(attribute(style, 'val') ?? '')
    if (id === null) remove(style)
    else set(style, 'val', id)
  } else if (letters) {
    const merged = withoutHistory(letters)
    if (ownLetters) addMarks(merged, ownLetters)
    remove(ownLetters)
    run.insertBefore(merged, run.firstChild)
  }
  return run
}

const marks = ['b', 'bCs', 'i', 'iCs']

function addMarks(letters: Element, own: Element): void {
  const before = ['rStyle', 'rFonts']
  for (const name of marks) {
    const mark = childOf(own, name)
    if (mark) {
      removeChildren(letters, [name])
      insertAfter(letters, mark, before)
    }
    before.push(name)
  }
}

function withoutHistory(letters: Element): Element {
  const copy = copyOf(letters)
  removeChildren(copy, ['rPrChange'])
  return copy
}

function documentOf(element: Element): Document {
  const { ownerDocument } = element
  if (ownerDocument === null) throw new Error('an element outside every document')
  return ownerDocument
}
