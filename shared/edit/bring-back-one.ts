import { childrenOf, depthOf, heightOf } from '../record/body.ts'
import type { Item } from '../record/item.ts'
import type { MeetingRecord } from '../record/record.ts'
import { deepest } from '../record/vocabulary.ts'
import { sameRow } from './apply.ts'
import type { Edit, SimpleEdit } from './edit.ts'

/** What of a paragraph comes back on its own. */
export type OneRow = { readonly entity: 'item' | 'annex' | 'annexEntry'; readonly id: string }

/**
 * The edit that brings back one paragraph as it was in an earlier record; null where nothing differs, or where it was not
 * there yet. One that still is there keeps its place and its status and takes back its words and form; one that was
 * removed comes back with its points, where it was, or at the margin where what it lay under is gone.
 */
export function bringBackOne(
  now: MeetingRecord,
  then: MeetingRecord,
  { entity, id }: OneRow,
): Edit | null {
  const edits =
    entity === 'item'
      ? item(now, then, id)
      : entity === 'annex'
        ? annex(now, then, id)
        : entry(now, then, id)
  const [only] = edits
  if (only === undefined) return null
  return edits.length === 1 ? only : { kind: 'many', edits }
}

function item(now: MeetingRecord, then: MeetingRecord, id: string): SimpleEdit[] {
  const was = then.item[id]
  if (was === undefined) return []
  const is = now.item[id]
  if (is === undefined)
    return withPoints(then, placed(now, then, was)).flatMap((row) => adding(now, then, row))
  const { order, parentId, status, statusAt, capturedAt } = is
  const row = { ...was, order, parentId, status, statusAt, capturedAt }
  const { id: _, ...fields } = row
  return sameRow(is, row) ? [] : [{ kind: 'set', entity: 'item', id, fields }]
}

function placed(now: MeetingRecord, then: MeetingRecord, was: Item): Item {
  const { parentId } = was
  if (parentId === null) return was
  const fits =
    now.item[parentId] !== undefined &&
    depthOf(now.item, parentId) + 1 + heightOf(then.item, was.id) <= deepest
  return fits ? was : { ...was, parentId: null }
}

/** An item and all that lay under it, parents first. */
function withPoints(then: MeetingRecord, item: Item): Item[] {
  return [item, ...childrenOf(then.item, item.id).flatMap((point) => withPoints(then, point))]
}

/** Adds a row with what had been set on its sentences; one that lives on elsewhere stays there. */
function adding(now: MeetingRecord, then: MeetingRecord, row: Item): SimpleEdit[] {
  if (now.item[row.id] !== undefined) return []
  const sentences = Object.values(then.sentence).filter(
    ({ id, itemId }) => itemId === row.id && now.sentence[id] === undefined,
  )
  return [
    { kind: 'add', entity: 'item', row },
    ...sentences.map((row): SimpleEdit => ({ kind: 'add', entity: 'sentence', row })),
  ]
}

function annex(now: MeetingRecord, then: MeetingRecord, id: string): SimpleEdit[] {
  const was = then.annex[id]
  if (was === undefined) return []
  const is = now.annex[id]
  if (is === undefined) {
    const entries = Object.values(then.annexEntry).filter(
      (row) => row.annexId === id && now.annexEntry[row.id] === undefined,
    )
    return [
      { kind: 'add', entity: 'annex', row: was },
      ...entries.map((row): SimpleEdit => ({ kind: 'add', entity: 'annexEntry', row })),
    ]
  }
  const { id: _, order: __, ...fields } = was
  return sameRow(is, { ...was, order: is.order })
    ? []
    : [{ kind: 'set', entity: 'annex', id, fields }]
}

function entry(now: MeetingRecord, then: MeetingRecord, id: string): SimpleEdit[] {
  const was = then.annexEntry[id]
  if (was === undefined) return []
  const is = now.annexEntry[id]
  if (is === undefined) {
    if (now.annex[was.annexId] === undefined) return annex(now, then, was.annexId)
    return [{ kind: 'add', entity: 'annexEntry', row: was }]
  }
  const { id: _, order: __, annexId: ___, ...fields } = was
  const row = { ...was, order: is.order, annexId: is.annexId }
  return sameRow(is, row) ? [] : [{ kind: 'set', entity: 'annexEntry', id, fields }]
}
