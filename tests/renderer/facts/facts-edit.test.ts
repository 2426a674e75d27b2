import { describe, expect, it } from 'vitest'
import { factsEdit } from '../../../renderer/facts/facts-edit.ts'
import { emptyRecord } from '../../fixtures/record.ts'

const named = (title: string) => emptyRecord('meeting-1', { title })

describe('the title of a meeting', () => {
  it.each(['', 'Third Meeting of the Harbour Forum'])(
    'that was never typed (%j) follows the facts',
    (title) => {
      expect(factsEdit(named(title), { ordinal: 4 })).toEqual({
        kind: 'set',
        entity: 'meeting',
        id: 'meeting-1',
        fields: { ordinal: 4, title: 'Fourth Meeting of the Harbour Forum' },
      })
    },
  )

  it('that was typed stays', () => {
    expect(factsEdit(named('Spring session'), { ordinal: 4 })).toMatchObject({
      fields: { ordinal: 4 },
    })
    expect(factsEdit(named('Spring session'), { ordinal: 4 }).fields).not.toHaveProperty('title')
  })

  it('is what it is set to', () => {
    expect(factsEdit(named(''), { title: 'Spring session' })).toMatchObject({
      fields: { title: 'Spring session' },
    })
  })
})
