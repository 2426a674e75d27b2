import type { Mark, Text } from '../record/text.ts'
import type { Run } from './statement.ts'

const kept = new WeakMap<Text, readonly Run[]>() // texts are values: an unchanged one keeps its runs

/** A text cut where its marks begin and end; a footnote is a run of its own where it stands. */
export function runsOf(text: Text): readonly Run[] {
  const known = kept.get(text)
  if (known) return known
  const runs = text.marks.length === 0 ? plainRuns(text.text) : cut(text)
  kept.set(text, runs)
  return runs
}

/** Words without marks as runs. */
export function plainRuns(text: string): readonly Run[] {
  return text === '' ? [] : [{ text }]
}

/** A mark that begins or ends within a letter of two units holds all of that letter: half of one cannot be printed. */
function onWholeLetters(text: string, mark: Mark): Mark {
  const isWithin = (at: number) => at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff
  if (mark.kind === 'footnote') return isWithin(mark.at) ? { ...mark, at: mark.at + 1 } : mark
  const from = isWithin(mark.from) ? mark.from - 1 : mark.from
  const to = isWithin(mark.to) ? mark.to + 1 : mark.to
  return { ...mark, from, to }
}

function placesOf(mark: Mark): number[] {
  return mark.kind === 'footnote' ? [mark.at] : [mark.from, mark.to]
}

function cut({ text, marks: given }: Text): Run[] {
  const marks = given.map((mark) => onWholeLetters(text, mark))
  const places = [...new Set([0, text.length, ...marks.flatMap(placesOf)])].sort((a, b) => a - b)
  const runs: Run[] = []
  for (const [index, from] of places.entries()) {
    for (const mark of marks) {
      if (mark.kind === 'footnote' && mark.at === from) runs.push({ text: '', footnote: mark.note })
    }
    const to = places[index + 1]
    if (to === undefined) continue
    const covered = (kind: 'italic' | 'bold') =>
      marks.some((mark) => mark.kind === kind && mark.from <= from && mark.to >= to)
    runs.push({
      text: text.slice(from, to),
      ...(covered('italic') && { italic: true as const }),
      ...(covered('bold') && { bold: true as const }),
    })
  }
  return runs
}
