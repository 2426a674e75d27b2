import type { AnnexEntry } from '../record/annex.ts'
import type { Item } from '../record/item.ts'
import type { MeetingRecord } from '../record/record.ts'
import { entryFacts, meetingFacts } from './facts.ts'
import { fill } from './wording/fill.ts'
import { spelledWording } from './wording/spelling.ts'

/** What the facts alone give for an item that is a formula; '' for one in the author's own words. */
export function itemFromFacts(record: MeetingRecord, item: Item): string {
  if (item.part === '') return ''
  return fill(spelledWording(item.wording, record.style.spelling), meetingFacts(record))
}

/** What the facts alone give for an entry of an annex, without the bullet its wording may begin with. */
export function entryFromFacts(record: MeetingRecord, entry: AnnexEntry): string {
  const wording = record.annex[entry.annexId]?.wording ?? ''
  const spelled = spelledWording(withoutBullet(wording), record.style.spelling)
  return fill(spelled, entryFacts(entry, record.style))
}

/** The words of an annex after the "- " that makes them a bullet. */
export function withoutBullet(words: string): string {
  return words.startsWith('- ') ? words.slice(2) : words
}

/** How a formula stands to its facts; `before` is what they gave when it was written over, `now` what they give today. */
export type OverwriteState =
  | { readonly state: 'own-words' }
  | { readonly state: 'composed'; readonly now: string }
  | {
      readonly state: 'overwritten' | 'overwritten-facts-changed'
      readonly words: string
      readonly before: string
      readonly now: string
    }

/** Whether a person's words stand in a composed paragraph, and whether the facts have changed since. */
export function overwriteState(record: MeetingRecord, row: Item | AnnexEntry): OverwriteState {
  const isItem = 'part' in row
  if (isItem ? row.part === '' : row.text !== null && row.composedThen === null) {
    return { state: 'own-words' }
  }
  const now = isItem ? itemFromFacts(record, row) : entryFromFacts(record, row)
  if (row.composedThen === null) return { state: 'composed', now }
  return {
    state: row.composedThen === now ? 'overwritten' : 'overwritten-facts-changed',
    words: row.text?.text ?? '',
    before: row.composedThen,
    now,
  }
}
