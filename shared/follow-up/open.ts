import { generateNKeysBetween } from 'fractional-indexing'
import { sentencesIn } from '../reading/outcomes.ts'
import type { Level } from '../reading/verbs.ts'
import { bodyInOrder, childrenOf, inOrder } from '../record/body.ts'
import type { FollowUp } from '../record/follow-up.ts'
import type { Item } from '../record/item.ts'
import type { MeetingRecord, Table } from '../record/record.ts'
import { ordinalWords } from '../statement/wording/ordinals.ts'

/** The least level that binds somebody: 4 decides, 5 gives a task. */
const binding: Level = 4

/** What a meeting is called where one points back to it: "Eleventh", or its title where it has no number. */
export function sourceOf({ meeting }: Pick<MeetingRecord, 'meeting'>): string {
  if (meeting.ordinal !== null) return ordinalWords(meeting.ordinal, 'word')
  return meeting.title || meeting.seriesShort || 'last meeting'
}

/**
 * The decisions and actions still open at the end of a meeting, for the next one to look after: those it took itself, and those it
 * carried over. What was reported on or left is not among them.
 *
 * @param ids makes the ids of the rows
 */
export function openAfter(record: MeetingRecord, ids: (kind: string) => string): FollowUp[] {
  const carried = inOrder(Object.values(record.followUp)).filter(
    (row) => stateOf(row) === 'carried',
  )
  const rows = [...carried, ...takenIn(record)]
  const orders = generateNKeysBetween(null, null, rows.length)
  return rows.map((row, nth) => ({
    ...row,
    id: ids('followup'),
    order: orders[nth] ?? 'a0',
    left: false,
    outcomeId: null,
  }))
}

export type FollowUpState = 'carried' | 'closed' | 'left'

/** What becomes of a follow-up: it is carried over unless an outcome closes it or a person leaves it. */
export function stateOf({ left, outcomeId }: Pick<FollowUp, 'left' | 'outcomeId'>): FollowUpState {
  if (outcomeId !== null) return 'closed'
  return left ? 'left' : 'carried'
}

export type Taken = Pick<FollowUp, 'sourceId' | 'source' | 'kind' | 'words' | 'owner' | 'due'>

/** The decisions and actions that a meeting took itself, in the order of its text. */
export function takenIn(record: MeetingRecord): Taken[] {
  return bodyInOrder(record.item).flatMap(({ item }) => takenBy(record, item))
}

/** What an item binds somebody to: a point speaks for itself, with the words over it; a chapeau only where none of its points does. */
function takenBy(record: MeetingRecord, item: Item): Taken[] {
  if (item.part !== '' || item.kind === 'title' || item.kind === 'heading') return []
  if (childrenOf(record.item, item.id).some((point) => binds(record, point))) return []
  const nth = strongest(record, item)
  const sentence = sentencesIn(record, item)[nth]
  if (sentence === undefined || (sentence.level ?? 0) < binding) return []
  const byHand = Object.values(record.sentence).find(
    (row) => row.itemId === item.id && row.nth === nth,
  )
  return [
    {
      sourceId: record.meeting.id,
      source: sourceOf(record),
      kind: sentence.level === 5 ? 'action' : 'decision',
      words: wordsOf(record.item, item),
      owner: byHand?.owner || sentence.actors.join(', '),
      due: byHand?.due ?? '',
    },
  ]
}

function binds(record: MeetingRecord, item: Item): boolean {
  return (
    sentencesIn(record, item).some(({ level }) => (level ?? 0) >= binding) ||
    childrenOf(record.item, item.id).some((point) => binds(record, point))
  )
}

/** The place of the sentence that commits the most; -1 where there is none. */
function strongest(record: MeetingRecord, item: Item): number {
  const levels = sentencesIn(record, item).map(({ level }): number => level ?? 0)
  return levels.indexOf(Math.max(...levels))
}

/** An item's words after those it stands under: "Participants agreed to: publish the survey." */
function wordsOf(items: Table<Item>, item: Item): string {
  const above = item.parentId === null ? undefined : items[item.parentId]
  const own = item.text.text.trim()
  return above === undefined ? own : `${wordsOf(items, above)} ${own}`
}
