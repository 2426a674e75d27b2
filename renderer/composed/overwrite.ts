import type { SetEdit } from '../../shared/edit/edit.ts'
import type { AnnexEntry } from '../../shared/record/annex.ts'
import type { Item } from '../../shared/record/item.ts'
import type { Mark, Text } from '../../shared/record/text.ts'

/** What is composed from facts and may be written by hand: a formula of the body, an entry of an annex. */
export type Composable = Item | AnnexEntry

type Fields = { text: Text | null; composedThen: string | null }

/** From here on the paragraph is the person's: it starts with what the facts give now. */
export function writeByHand(row: Composable, now: string): SetEdit {
  return setOf(row, { text: { text: now, marks: [] }, composedThen: now })
}

/** The facts compose it again; the words are gone but for undo. */
export function handBack(row: Composable): SetEdit {
  return setOf(row, { text: isItem(row) ? { text: '', marks: [] } : null, composedThen: null })
}

/** The words stay, and the change of the facts has been seen. */
export function keepWords(row: Composable, now: string): SetEdit {
  return setOf(row, { text: row.text, composedThen: now })
}

/** Other words in the same paragraph; marks stay on the words they were on. */
export function rewrite(row: Composable, words: string): SetEdit {
  const text = withWords(row.text ?? { text: '', marks: [] }, words)
  return setOf(row, { text, composedThen: row.composedThen })
}

function setOf(row: Composable, { text, composedThen }: Fields): SetEdit {
  if (!isItem(row)) {
    return { kind: 'set', entity: 'annexEntry', id: row.id, fields: { text, composedThen } }
  }
  const words = text ?? { text: '', marks: [] }
  return { kind: 'set', entity: 'item', id: row.id, fields: { text: words, composedThen } }
}

function isItem(row: Composable): row is Item {
  return 'part' in row
}

/** A text whose string became another one by one replacement, with its marks moved along. */
export function withWords(before: Text, words: string): Text {
  const shortest = Math.min(before.text.length, words.length)
  let start = 0
  while (start < shortest && before.text[start] === words[start]) start += 1
  let tail = 0
  while (tail < shortest - start && before.text.at(-1 - tail) === words.at(-1 - tail)) tail += 1
  const end = before.text.length - tail
  const shift = words.length - before.text.length
  const move = (at: number) => (at <= start ? at : at >= end ? at + shift : start)
  const marks = before.marks.map((mark): Mark => {
    if (mark.kind === 'footnote') return { ...mark, at: move(mark.at) }
    return { ...mark, from: move(mark.from), to: move(mark.to) }
  })
  return {
    text: words,
    marks: marks.filter((mark) => mark.kind === 'footnote' || mark.from < mark.to),
  }
}
