import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitItem } from '../../../renderer/body/commands/lines.ts'
import { insertFootnote, toggle } from '../../../renderer/body/commands/marks.ts'
import { moveItems } from '../../../renderer/body/commands/moving.ts'
import { toDocument } from '../../../renderer/body/document.ts'
import { editsOf } from '../../../renderer/body/edits.ts'
import { lockedChange } from '../../../renderer/body/locks.ts'
import { apply } from '../../../shared/edit/apply.ts'
import { isAgreed } from '../../../shared/record/adoption.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { record } from './arbitraries.ts'
import { cursorAt, done, drawn, editorOn, selecting } from './drawing.ts'
import { doing } from './transactions.ts'

/** A record of which some items are agreed. */
const agreedRecord = fc
  .tuple(record, fc.array(fc.constantFrom('open', 'ad-referendum', 'agreed'), { minLength: 1 }))
  .map(([start, statuses]): MeetingRecord => {
    const items = Object.values(start.item).map((item, nth) => ({
      ...item,
      status: item.part === '' ? (statuses[nth % statuses.length] ?? 'open') : ('open' as const),
    }))
    return { ...start, item: Object.fromEntries(items.map((item) => [item.id, item])) }
  })

describe('the lock of the editor', () => {
  it('lets through what the record takes, and stops what it refuses, whatever is done', () => {
    const counts = { through: 0, stopped: 0 }
    fc.assert(
      fc.property(agreedRecord, fc.array(doing, { minLength: 1, maxLength: 4 }), (start, acts) => {
        let now = start
        let state = editorOn(start)
        for (const act of acts) {
          const next = state.apply(act(state))
          const isLocked = (id: string): boolean => {
            const item = now.item[id]
            return item !== undefined && isAgreed(item)
          }
          const edits = editsOf(now.item, state.doc, next.doc)
          if (edits.length === 0) continue
          const applied = apply(now, { kind: 'many', edits })
          const stopped = lockedChange(state.doc, next.doc, isLocked)
          expect(applied.ok).toBe(stopped === null)
          if (!applied.ok) {
            expect(applied.error.field).toBe('status')
            counts.stopped += 1
            continue
          }
          counts.through += 1
          now = applied.value.record
          state = next
          expect(toDocument(now).toJSON()).toEqual(state.doc.toJSON())
        }
      }),
      { numRuns: 500 },
    )
    expect(counts.through).toBeGreaterThan(50)
    expect(counts.stopped).toBeGreaterThan(50)
  })

  it('stops letters, marks, notes and splits in the words; not what happens around them', () => {
    const state = editorOn(drawn('- One.\n- Two.'))
    const locked = (next: typeof state, id = 'item-1') =>
      lockedChange(state.doc, next.doc, (other) => other === id)
    const one = cursorAt(state, 'One')
    expect(locked(state.apply(one.tr.insertText('x')))).toBe('item-1')
    expect(locked(done(selecting(state, 'One'), toggle('bold')))).toBe('item-1')
    expect(locked(done(one, insertFootnote))).toBe('item-1')
    expect(locked(done(one, splitItem))).toBe('item-1')
    expect(locked(done(cursorAt(state, 'One.'), splitItem))).toBeNull()
    expect(locked(done(cursorAt(state, 'One', 'before'), splitItem))).toBeNull()
    expect(locked(done(one, moveItems('down')))).toBeNull()
    expect(locked(done(one, splitItem), 'item-2')).toBeNull()
  })
})
