import type { Node } from 'prosemirror-model'
import { type PlacedWord, wordsIn } from '../../shared/spelling/words.ts'
import { isFormula } from '../body/schema.ts'
import { placeInContent, textOf } from '../body/words.ts'
import type { Checker } from './checker.ts'
import type { Standard } from './standard.ts'

/** What was found in the words of an item. */
export type Look = {
  readonly standard: Standard
  readonly misspelt: readonly PlacedWord[]
  /** Those that nobody has been asked about. */
  readonly open: readonly PlacedWord[]
}

const cut = new WeakMap<Node, readonly PlacedWord[]>() // nodes are values

/** The words of an item, whatever italics, footnotes and other edges run through them; a composed paragraph has none to be judged. */
export function wordsOf(node: Node): readonly PlacedWord[] {
  const kept = cut.get(node)
  if (kept !== undefined) return kept
  const words = isFormula(node) || node.childCount === 0 ? [] : wordsIn(textOf(node).text)
  cut.set(node, words)
  return words
}

/** Judges the words of an item, as far as that can be done at once; where spelling is switched off, none is misspelt. */
export function lookAt(node: Node, standard: Standard, verdict: Checker['verdict']): Look {
  if (!standard.isMarked) return { standard, misspelt: [], open: [] }
  const misspelt: PlacedWord[] = []
  const open: PlacedWord[] = []
  for (const word of wordsOf(node)) {
    const isWrong = verdict(word.word, standard)
    if (isWrong === undefined) open.push(word)
    else if (isWrong) misspelt.push(word)
  }
  return { standard, misspelt, open }
}

export function sameWords(a: readonly PlacedWord[], b: readonly PlacedWord[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ word, from }, nth) => word === b[nth]?.word && from === b[nth]?.from)
  )
}

/** Where a word of an item lies in the document, from its first letter to its last: footnotes before and after it are left out. */
export function extentOf(node: Node, at: number, { from, to }: PlacedWord) {
  return {
    from: at + placeInContent(node, from + 1), // a footnote before the first letter has the same offset
    to: at + 1 + placeInContent(node, to),
  }
}
