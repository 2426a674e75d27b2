import type { Edit } from '../../shared/edit/edit.ts'
import { type Details, rowWith } from '../../shared/reading/details.ts'
import type { Item, Sentence } from '../../shared/record/item.ts'
import { newId } from '../../shared/record/new-id.ts'
import { rewritten } from '../../shared/record/rewrite.ts'
import { wordDiff } from '../../shared/statement/word-diff.ts'

export type SetByHand = Partial<Omit<Sentence, 'id' | 'itemId' | 'nth'>>

/** The edit that sets something on a sentence by hand; its words stay as they are. Null where nothing would be another. */
export function setDetails(details: Details, fields: SetByHand): Edit | null {
  const { row } = details
  const next = rowWith(details, fields, newId('sentence'))
  if (next === null) return handBack(details)
  if (row === null) return { kind: 'add', entity: 'sentence', row: next }
  return { kind: 'set', entity: 'sentence', id: row.id, fields }
}

/** The edit that leaves a sentence to recognition again; null where nothing was set on it. */
export function handBack({ row }: Details): Edit | null {
  return row === null ? null : { kind: 'remove', entity: 'sentence', id: row.id }
}

/** The edit that writes a sentence anew; what did not change keeps its italics and footnotes. */
export function writeSentence(item: Item, { held, words }: Details, now: string): Edit {
  let at = held.from
  const rewritings = wordDiff(words, now).flatMap(({ kind, words: piece }) => {
    const from = at
    if (kind !== 'added') at += piece.length
    if (kind === 'same') return []
    return [{ from, to: at, words: kind === 'added' ? piece : '' }]
  })
  const text = rewritten(item.text, joined(rewritings))
  return { kind: 'set', entity: 'item', id: item.id, fields: { text } }
}

/** Words removed and others put in their place are one rewriting: what is put takes the look of what goes. */
function joined<One extends { from: number; to: number; words: string }>(
  rewritings: readonly One[],
): One[] {
  const result: One[] = []
  for (const one of rewritings) {
    const last = result.at(-1)
    if (last && last.to === one.from) {
      result[result.length - 1] = { ...last, to: one.to, words: last.words + one.words }
    } else result.push(one)
  }
  return result
}

/** What people see of a level. */
export type Mark = 'action' | 'decision' | 'neither'

export function markOf(level: number | null): Mark {
  return level === 5 ? 'action' : level === 4 ? 'decision' : 'neither'
}

/** The level that a mark stands for; a sentence that is neither keeps the lower level it was read with. */
export function levelOf(mark: Mark, recognised: number | null): number {
  if (mark === 'action') return 5
  if (mark === 'decision') return 4
  return Math.min(recognised ?? 0, 3)
}

const andOr = /\s*[,;]\s*/

/** Names as a person lists them, with commas or semicolons between them. */
export function namesIn(words: string): string[] {
  return words
    .split(andOr)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** The lists that the last name typed could go on to. */
export function completedLists(typed: string, names: readonly string[]): string[] {
  const begun = /^(.*[,;]\s*)?([^,;]*)$/.exec(typed)
  const [, before = '', last = ''] = begun ?? []
  const wanted = last.trim().toLowerCase()
  const given = namesIn(before)
  return names
    .filter((name) => !given.includes(name) && beginsWith(name, wanted))
    .slice(0, 8)
    .map((name) => before + name)
}

function beginsWith(name: string, typed: string): boolean {
  return typed !== '' && ` ${name.toLowerCase()}`.includes(` ${typed}`)
}
