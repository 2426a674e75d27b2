import type { Document } from '@xmldom/xmldom'
import { attribute, childrenOf, type Element, nameOf } from '../../word/elements.ts'
import { adopted, remove, set } from './build.ts'
import type { StyleMap } from './graft-styles.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The number that a footnote of ours has among the template's. */
export type FootnoteMap = (ours: string) => string

/** Adds the footnotes that are asked for to the template's, under numbers that are free and in styles it has. */
export function graftFootnotes(ours: Document, template: Document, styles: StyleMap): FootnoteMap {
  const own = new Map(notesOf(ours).map((note) => [attribute(note, 'id'), note]))
  const taken = notesOf(template).map((note) => Number(attribute(note, 'id')))
  let last = Math.max(0, ...taken.filter(Number.isSafeInteger))
  return (id) => {
    last += 1
    const note = own.get(id)
    if (note !== undefined) {
      const copy = adopted(template, note)
      set(copy, 'id', String(last))
      inStyles(copy, styles)
      template.documentElement?.appendChild(copy)
    }
    return String(last)
  }
}

/**
 * Brings footnotes into the order of their marks in the text, and counts them so: LibreOffice finds a footnote by its place and
 * its number, and would show another one.
 */
export function orderFootnotes(notes: Document, text: Document): void {
  const marks = [...text.getElementsByTagNameNS(word, 'footnoteReference')]
  const ids = new Set(marks.map((mark) => attribute(mark, 'id')))
  const [own, separators] = [
    notesOf(notes).filter(isText),
    notesOf(notes).filter((one) => !isText(one)),
  ]
  const first = Math.max(0, ...separators.map((note) => Number(attribute(note, 'id')))) + 1
  const byId = new Map(own.map((note) => [attribute(note, 'id'), note]))
  const marked = [...ids].flatMap((id) => byId.get(id) ?? [])
  const counted = new Map<string | null, string>()
  for (const note of [...marked, ...own.filter((one) => !marked.includes(one))]) {
    const id = String(first + counted.size)
    counted.set(attribute(note, 'id'), id)
    set(note, 'id', id)
    notes.documentElement?.appendChild(note)
  }
  for (const mark of marks) {
    const id = counted.get(attribute(mark, 'id'))
    if (id !== undefined) set(mark, 'id', id)
  }
}

/** The others are the lines above footnotes. */
function isText(note: Element): boolean {
  return ['normal', null].includes(attribute(note, 'type'))
}

/** Names styles as the template does, in everything below an element. */
function inStyles(element: Element, styles: StyleMap): void {
  for (const child of [...childrenOf(element)]) {
    const name = nameOf(child)
    if (name !== 'pStyle' && name !== 'rStyle') inStyles(child, styles)
    else {
      const id = styles(attribute(child, 'val') ?? '')
      if (id === null) remove(child)
      else set(child, 'val', id)
    }
  }
}

function notesOf(document: Document): Element[] {
  return [...childrenOf(document.documentElement)].filter((one) => nameOf(one) === 'footnote')
}
