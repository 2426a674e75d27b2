import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from '../../../shared/edit/apply.ts'
import { applyChanges } from '../../../shared/edit/draft.ts'
import { type Change, invert } from '../../../shared/edit/edit.ts'
import { recordBefore } from '../../../shared/edit/past.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { editOf, type Intent, someIntents } from '../../fixtures/arbitrary-edits.ts'
import { fullRecord } from '../../fixtures/record.ts'

/** Every state that a sequence of edits leads through, each with the changes that led to it; some steps are undone again. */
function states(intents: readonly Intent[], undone: readonly boolean[]) {
  let record = fullRecord()
  const all: { record: MeetingRecord; changes: readonly Change[] }[] = [{ record, changes: [] }]
  intents.forEach((intent, nth) => {
    const applied = apply(record, editOf(record, intent))
    if (!applied.ok) return
    record = applied.value.record
    all.push({ record, changes: applied.value.changes })
    if (!undone[nth % undone.length]) return
    const changes = invert(applied.value.changes)
    record = applyChanges(record, changes)
    all.push({ record, changes })
  })
  return all
}

describe('replaying back from the end', () => {
  it('gives each earlier record exactly, step by step and all at once', () => {
    fc.assert(
      fc.property(someIntents(), fc.array(fc.boolean(), { minLength: 1 }), (intents, undone) => {
        const all = states(intents, undone)
        const end = all.at(-1)?.record ?? fullRecord()
        let stepping = end
        for (let at = all.length - 1; at > 0; at -= 1) {
          stepping = recordBefore(stepping, all[at]?.changes ?? [])
          const since = all.slice(at).flatMap(({ changes }) => changes)
          expect(stepping).toEqual(all[at - 1]?.record)
          expect(recordBefore(end, since)).toEqual(all[at - 1]?.record)
        }
      }),
    )
  })

  it('leaves the record it starts from as it is', () => {
    const record = fullRecord()
    const applied = apply(record, { kind: 'remove', entity: 'item', id: 'item-1' })
    if (!applied.ok) throw new Error(applied.error.message)
    const end = applied.value.record
    expect(recordBefore(end, applied.value.changes)).toEqual(fullRecord())
    expect(Object.keys(end.item)).not.toContain('item-1')
  })
})
