import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from '../../../shared/edit/apply.ts'
import { applyChanges } from '../../../shared/edit/draft.ts'
import { type Change, invert } from '../../../shared/edit/edit.ts'
import { netOf } from '../../../shared/edit/net.ts'
import { editOf, someIntents } from '../../fixtures/arbitrary-edits.ts'
import { fullRecord } from '../../fixtures/record.ts'

describe('what the changes of a whole step come to', () => {
  it('lead from the first record to the last and back, each row once', () => {
    fc.assert(
      fc.property(someIntents(), (intents) => {
        const changes: Change[] = []
        let record = fullRecord()
        for (const intent of intents) {
          const applied = apply(record, editOf(record, intent))
          if (!applied.ok) continue
          record = applied.value.record
          changes.push(...applied.value.changes)
        }
        const net = netOf(changes)
        expect(applyChanges(fullRecord(), net)).toEqual(record)
        expect(applyChanges(record, invert(net))).toEqual(fullRecord())
        const rows = net.map(({ entity, id }) => `${entity} ${id}`)
        expect(new Set(rows).size).toBe(rows.length)
      }),
    )
  })

  it('leave out what was added and removed again', () => {
    const row = fullRecord().annex['annex-1']
    if (row === undefined) throw new Error('the fixture has an annex')
    const added: Change = { entity: 'annex', id: row.id, before: null, after: row }
    expect(netOf([added, ...invert([added])])).toEqual([])
  })
})
