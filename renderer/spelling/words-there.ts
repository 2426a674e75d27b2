import type { Node } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { wordsIn } from '../../shared/spelling/words.ts'
import type { Command } from '../body/commands/command.ts'
import type { BodyEditor } from '../body/editor.ts'
import { startOf } from '../body/outline.ts'
import { attrsOf, isFootnote, schema } from '../body/schema.ts'
import { offsetInText } from '../body/words.ts'
import { extentOf, wordsOf } from './looks.ts'

/** A word where somebody may type, and how another takes its place, as if it had been typed. */
export type WordThere = { readonly word: string; replace(by: string): void }

export type Field = HTMLInputElement | HTMLTextAreaElement

/** The word at a field's cursor; null where there is none to be judged. */
export function wordInField(field: Field): WordThere | null {
  const offset = field.selectionStart ?? 0
  const found = wordsIn(field.value).find(({ from, to }) => from <= offset && offset <= to)
  if (found === undefined) return null
  return {
    word: found.word,
    replace: (by) => {
      if (field.value.slice(found.from, found.to) !== found.word) return // written over meanwhile
      field.focus()
      field.setSelectionRange(found.from, found.to)
      document.execCommand('insertText', false, by) // React hears of it, as of any key
    },
  }
}

/** The word of the body at a place in it, whatever italics and footnotes run through it; null where there is none to be judged. */
export function wordInBody(editor: BodyEditor, at: number): WordThere | null {
  const { parent: node, parentOffset, depth } = editor.view.state.doc.resolve(at)
  if (depth === 0) return null
  const offset = offsetInText(node, parentOffset)
  const found = wordsOf(node).find(({ from, to }) => from <= offset && offset <= to)
  if (found === undefined) return null
  const { id } = attrsOf(node)
  return {
    word: found.word,
    replace: (by) => {
      const place = placeOf(editor.view, id)
      const now = place && wordsOf(place.node).find(({ from }) => from === found.from)
      if (!place || now?.word !== found.word) return // written over meanwhile
      const { from, to } = extentOf(place.node, place.at, now)
      editor.view.focus()
      editor.run(correction(from, to, by))
    },
  }
}

function placeOf({ state }: EditorView, id: string): { node: Node; at: number } | null {
  const nodes = state.doc.children
  const nth = nodes.findIndex((node) => attrsOf(node).id === id)
  const node = nodes[nth]
  return node === undefined ? null : { node, at: startOf(nodes, nth) }
}

/**
 * Writes another word, as a person would type it: only the letters that differ, in the italics they stand in; those that both begin and end
 * with, and a footnote among them, stay as they are.
 */
export function correction(from: number, to: number, by: string): Command {
  return ({ doc, tr }) => {
    const word = doc.textBetween(from, to)
    const { head, tail } = shared(word, by)
    const [start, end] = [placeIn(doc, from, head), placeIn(doc, from, word.length - tail)]
    let hasFootnote = false
    doc.nodesBetween(start, Math.max(start, end), (node, at) => {
      hasFootnote ||= isFootnote(node) && at >= start && at < end
    })
    if (hasFootnote) return 'A footnote stands among these letters: change them by hand.'
    const letters = by.slice(head, by.length - tail)
    const marks = doc.resolve(end > start ? start + 1 : start).marks()
    if (letters === '') tr.delete(start, end)
    else tr.replaceWith(start, end, schema.text(letters, marks))
    return tr.scrollIntoView()
  }
}

/** How many letters two words begin and end with alike. */
function shared(a: string, b: string): { head: number; tail: number } {
  const most = Math.min(a.length, b.length)
  let head = 0
  while (head < most && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  return { head, tail }
}

/** The place after so many letters from a place on: footnotes among them take a place each. */
function placeIn(doc: Node, from: number, letters: number): number {
  let at = from
  while (doc.textBetween(from, at).length < letters) at += 1
  return at
}
