import { breaking } from '../../shared/statement/non-breaking.ts'

/** Makes markup of another program, or of our own copy for such a one, ready to be read into items; what was copied in an editor of ours is as it should be. */
export function prepareForeign(dom: Element | DocumentFragment): void {
  if (dom.querySelector('[data-pm-slice]') !== null) return
  takeFootnotes(dom)
  plainSpaces(dom)
}

/** What a word processor, and our own copy for one, calls a footnote's number in the text and its note under it. */
const references = 'a[data-style*="mso-footnote-id" i][href^="#_ftn"]:not([href^="#_ftnref"])'
const noteLists = '[data-style*="mso-element:footnote-list" i]'

/** Footnotes become footnotes again: their notes go to the place of their numbers, and the list of them is no item. */
function takeFootnotes(dom: ParentNode): void {
  const notes = new Map<string, Element>() // looked up: markup may have thousands
  for (const note of dom.querySelectorAll(`${noteLists} [id]`)) notes.set(note.id, note)
  for (const reference of dom.querySelectorAll(references)) {
    const note = notes.get(idOf(reference))
    if (note === undefined) continue // part of a text was copied, without the notes: the number stays
    const place = reference.ownerDocument.createElement('sup')
    place.dataset.note = wordsOf(note)
    reference.replaceWith(place)
  }
  for (const list of dom.querySelectorAll(noteLists)) list.remove()
}

function idOf(reference: Element): string {
  return (reference.getAttribute('href') ?? '').slice('#_'.length)
}

/** A note without the number that leads it. */
function wordsOf(note: Element): string {
  const copy = note.cloneNode(true) as Element // the clone of an element is one
  for (const back of copy.querySelectorAll('a[href^="#_ftnref"]')) back.remove()
  return breaking(copy.textContent).replace(/\s+/g, ' ').trim()
}

/** Non-breaking spaces and hyphens belong to a rendering: the record takes plain ones. What follows a hyphen may be in another element. */
function plainSpaces(dom: Node): void {
  const texts: Text[] = []
  const walker = dom.ownerDocument?.createTreeWalker(dom, NodeFilter.SHOW_TEXT)
  while (walker?.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
  for (const [nth, text] of texts.entries()) {
    const next = texts[nth + 1]?.data.charAt(0) ?? ''
    const plain = breaking(text.data + next)
    if (plain !== text.data + next) text.data = plain.slice(0, text.data.length)
  }
}
