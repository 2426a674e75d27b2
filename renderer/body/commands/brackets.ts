import type { Node } from 'prosemirror-model'
import { type EditorState, NodeSelection, TextSelection, type Transaction } from 'prosemirror-state'
import type { Known } from '../../../shared/reading/actors.ts'
import {
  type Bracket,
  bracketAt,
  type Malformed,
  readBrackets,
} from '../../../shared/reading/brackets.ts'
import {
  addAlternative,
  cutBrackets,
  keepAlternative,
  putInBrackets,
  removeBracket,
} from '../../../shared/reading/settle-bracket.ts'
import type { Text } from '../../../shared/record/text.ts'
import { startOf } from '../outline.ts'
import { attrsOf, isFormula } from '../schema.ts'
import { contentOf, offsetInText, placeInContent, textOf } from '../words.ts'
import { type Command, said } from './command.ts'

/** The bracket that the cursor is in, with the words of its item; null where it is in none, or several items are selected. */
export type BracketHere = {
  readonly index: number
  readonly text: Text
  readonly bracket: Bracket
}

export function bracketHere({ selection }: EditorState, known: Known): BracketHere | null {
  const { $from, $to } = selection
  if ($from.depth === 0 || !$from.sameParent($to)) return null
  const node = $from.parent
  if (!node.textContent.includes('[')) return null
  const text = textOf(node)
  const found = readBrackets(text.text, known)
  const bracket = bracketAt(found, offsetInText(node, $from.parentOffset))
  return bracket ? { index: $from.index(0), text, bracket } : null
}

/** The sign without partner that the cursor stands right before, as the key that steps there leaves it. */
export function malformedHere({ selection }: EditorState): Malformed | null {
  const { $from, empty } = selection
  if (!empty || $from.depth === 0 || !/^[[\]]/.test($from.nodeAfter?.text ?? '')) return null
  const at = offsetInText($from.parent, $from.parentOffset)
  const { malformed } = readBrackets(textOf($from.parent).text)
  return malformed.find(({ from }) => from === at) ?? null
}

/** Keeps the nth alternative (from 0) of the bracket at the cursor. Like the others here it leaves the keys alone outside of one. */
export function keepNth(nth: number, known: Known): Command {
  return (state) => {
    const here = bracketHere(state, known)
    if (here === null) return ''
    const { bracket, text } = here
    const kept = bracket.alternatives[nth]
    if (kept === undefined) {
      const count = bracket.alternatives.length
      return count === 1
        ? 'This bracket holds one wording.'
        : `This bracket holds ${count} wordings.`
    }
    const after = keepAlternative(text, bracket, nth)
    const words = text.text.slice(kept.words.from, kept.words.to)
    const end = bracket.to + after.text.length - text.text.length
    return withText(state, here.index, after, end).setMeta(
      said,
      `Kept: ${words || 'nothing'}. ${standing(after)}`,
    )
  }
}

/** Removes the bracket at the cursor with all its wordings. */
export function removeHere(known: Known): Command {
  return (state) => {
    const here = bracketHere(state, known)
    if (here === null) return ''
    const after = removeBracket(here.text, here.bracket)
    const at = Math.min(here.bracket.from, after.text.length)
    return withText(state, here.index, after, at).setMeta(
      said,
      `Bracket removed. ${standing(after)}`,
    )
  }
}

/** Makes room for one more wording at the end of the bracket at the cursor, and goes there. */
export function anotherWording(known: Known): Command {
  return (state) => {
    const here = bracketHere(state, known)
    if (here === null) return ''
    const { text, at } = addAlternative(here.text, here.bracket)
    const number = here.bracket.alternatives.length + 1
    return withText(state, here.index, text, at).setMeta(said, `Type wording ${number}.`)
  }
}

/** Puts the selected words in brackets; with none selected, takes the signs off the bracket at the cursor, or opens a new pair. */
export function toggleBrackets(known: Known): Command {
  return (state) => {
    const { $from, $to, empty } = state.selection
    const isInWords = !(state.selection instanceof NodeSelection) && $from.depth > 0
    if (!isInWords) return 'Select some words of an item first.'
    if (!$from.sameParent($to)) return 'A bracket lies in one item: select words of one.'
    const here = empty ? bracketHere(state, known) : null
    if (here !== null) {
      const { bracket, text } = here
      const after = cutBrackets(text, bracket)
      const words = `Brackets cut. ${standing(after)}`
      return withText(state, here.index, after, bracket.to - 2).setMeta(said, words)
    }
    const node = $from.parent
    const from = offsetInText(node, $from.parentOffset)
    const to = offsetInText(node, $to.parentOffset)
    const after = putInBrackets(textOf(node), { from, to })
    const words = textOf(node).text.slice(from, to)
    const opened = words === '' ? 'A bracket: type its wording.' : `In brackets: ${words}`
    return withText(state, $from.index(0), after, to + 1).setMeta(said, opened)
  }
}

/** What stands in an item once a bracket of it is settled: who cannot see it must hear it. */
function standing({ text }: Text): string {
  return text.trim() === '' ? 'No words are left.' : `It now reads: ${text.trim()}`
}

/** Gives an item other words, touching only what differs, with the cursor at an offset of them. */
function withText(state: EditorState, index: number, text: Text, offset: number): Transaction {
  const node = state.doc.child(index)
  const start = startOf(state.doc.children, index) + 1
  const content = contentOf(text)
  const { tr } = state
  const from = node.content.findDiffStart(content)
  const ends = node.content.findDiffEnd(content)
  if (from !== null && ends !== null) {
    const overlap = Math.max(0, from - Math.min(ends.a, ends.b))
    const news = content.cut(from, ends.b + overlap)
    tr.replaceWith(start + from, start + ends.a + overlap, news)
  }
  const place = start + placeInContent(tr.doc.child(index), offset)
  return tr.setSelection(TextSelection.create(tr.doc, place)).scrollIntoView()
}

/** A place that a key steps to: inside a bracket's first sign, before a sign without partner, or a whole composed paragraph. */
type Stop = { readonly at: number; readonly words: string; readonly isWhole: boolean }

/**
 * To the next bracket (-1: the one before), round the ends of the body.
 *
 * @param wordsOf what a composed paragraph prints, which the document does not hold
 */
export function toBracket(direction: 1 | -1, wordsOf: (id: string) => string): Command {
  return (state) => {
    const stops = stopsIn(state.doc, wordsOf)
    const { from } = state.selection
    const ahead =
      direction === 1 ? stops.find(({ at }) => at > from) : stops.findLast(({ at }) => at < from)
    const stop = ahead ?? stops.at(direction === 1 ? 0 : -1)
    if (stop === undefined) return ''
    const selection = stop.isWhole
      ? NodeSelection.create(state.doc, stop.at)
      : TextSelection.create(state.doc, stop.at)
    const number = `${stops.indexOf(stop) + 1} of ${stops.length}`
    const words = `Bracket ${number}: ${stop.words}`
    return state.tr.setSelection(selection).setMeta(said, words).scrollIntoView()
  }
}

function stopsIn(doc: Node, wordsOf: (id: string) => string): Stop[] {
  const stops: Stop[] = []
  doc.forEach((node, start) => {
    const { id, printed } = attrsOf(node)
    const words = isFormula(node) ? wordsOf(id) : node.textContent
    if (!printed || !/[[\]]/.test(words)) return
    const inside = stopsInWords(words)
    if (!isFormula(node)) {
      for (const stop of inside) {
        stops.push({ ...stop, at: start + 1 + placeInContent(node, stop.at) })
      }
    } else if (inside.length > 0) stops.push({ at: start, words, isWhole: true })
  })
  return stops
}

function stopsInWords(words: string): Stop[] {
  const { brackets, malformed } = readBrackets(words)
  return [
    ...brackets.map(({ from, to }) => ({
      at: from + 1,
      words: words.slice(from, to),
      isWhole: false,
    })),
    ...malformed.map(({ kind, from, near }) => ({
      at: from,
      words: `${near}, ${kind}`,
      isWhole: false,
    })),
  ].sort((a, b) => a.at - b.at)
}
