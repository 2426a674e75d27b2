import type { Edit, SimpleEdit } from '../../shared/edit/edit.ts'
import { orderAfterAll, orderBetween } from '../../shared/edit/order.ts'
import type { Annex, AnnexEntry } from '../../shared/record/annex.ts'
import { inOrder } from '../../shared/record/body.ts'
import { newId } from '../../shared/record/new-id.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { startingEntryWording } from '../../shared/statement/starting.ts'

type Annexes = Pick<MeetingRecord, 'annex' | 'annexEntry'>

export function annexesOf({ annex }: Pick<MeetingRecord, 'annex'>): Annex[] {
  return inOrder(Object.values(annex))
}

export function entriesOf({ annexEntry }: Pick<MeetingRecord, 'annexEntry'>, annexId: string) {
  return inOrder(Object.values(annexEntry)).filter((entry) => entry.annexId === annexId)
}

/** An annex of events, empty, after the others. */
export function addAnnex(record: Annexes): { edit: Edit; id: string } {
  const row: Annex = {
    id: newId('annex'),
    order: orderAfterAll(annexesOf(record)),
    kind: 'entries',
    heading: '',
    lettered: true,
    wording: startingEntryWording,
  }
  return { edit: { kind: 'add', entity: 'annex', row }, id: row.id }
}

/** An entry at the end of an annex: facts to fill in, or (with `words`) a paragraph in the person's own words. */
export function addEntry(
  record: Annexes,
  annex: Annex,
  ownWords: boolean,
): { edit: Edit; id: string } {
  const row: AnnexEntry = {
    id: newId('entry'),
    annexId: annex.id,
    order: orderAfterAll(entriesOf(record, annex.id)),
    title: '',
    subtitle: '',
    city: '',
    country: '',
    start: '',
    end: '',
    text: ownWords ? { text: '', marks: [] } : null,
    composedThen: null,
  }
  return { edit: { kind: 'add', entity: 'annexEntry', row }, id: row.id }
}

/** Places an entry before another one of an annex (null: at the end), which becomes its annex. */
export function placeEntry(
  record: Annexes,
  entry: AnnexEntry,
  annexId: string,
  beforeId: string | null,
): SimpleEdit {
  const others = entriesOf(record, annexId).filter(({ id }) => id !== entry.id)
  const at = beforeId === null ? others.length : others.findIndex(({ id }) => id === beforeId)
  const order = orderBetween(others[at - 1], others[at])
  return { kind: 'set', entity: 'annexEntry', id: entry.id, fields: { annexId, order } }
}

/** Moves an entry one place up (-1) or down (1) in its annex; null at the end of the list. */
export function stepEntry(record: Annexes, entry: AnnexEntry, step: 1 | -1): SimpleEdit | null {
  const entries = entriesOf(record, entry.annexId)
  const goal = entries.findIndex(({ id }) => id === entry.id) + step
  if (goal < 0 || goal >= entries.length) return null
  return placeEntry(record, entry, entry.annexId, entries[step === 1 ? goal + 1 : goal]?.id ?? null)
}

/** Moves an annex one place up (-1) or down (1); null at the end of the list. */
export function stepAnnex(record: Annexes, annex: Annex, step: 1 | -1): SimpleEdit | null {
  const annexes = annexesOf(record)
  const goal = annexes.findIndex(({ id }) => id === annex.id) + step
  if (goal < 0 || goal >= annexes.length) return null
  const others = annexes.filter(({ id }) => id !== annex.id)
  const order = orderBetween(others[goal - 1], others[goal])
  return { kind: 'set', entity: 'annex', id: annex.id, fields: { order } }
}
