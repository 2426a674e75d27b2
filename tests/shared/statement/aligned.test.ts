import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aligned } from '../../../shared/statement/aligned.ts'
import type { Block, Statement } from '../../../shared/statement/statement.ts'

function statement(ids: readonly string[]): Statement {
  const blocks = ids.map(
    (id): Block => ({
      kind: 'outcome',
      source: { entity: 'item', id },
      depth: 0,
      marker: 'bullet',
      number: '',
      restarts: false,
      runs: [{ text: id }],
      composed: false,
    }),
  )
  return { title: '', language: 'en-GB', blocks }
}

const told = (earlier: string, later: string) =>
  aligned(statement([...earlier]), statement([...later])).map(({ before, after, moved }) => {
    if (before === null) return `+${after?.source.id}`
    if (after === null) return `-${before.source.id}`
    return moved ? `~${before.source.id}` : before.source.id
  })

describe('two states of a statement side by side', () => {
  it('tell what went where it stood, and what came where it stands', () => {
    expect(told('abc', 'axc')).toEqual(['a', '-b', '+x', 'c'])
    expect(told('', 'ab')).toEqual(['+a', '+b'])
    expect(told('ab', '')).toEqual(['-a', '-b'])
  })

  it('count as few paragraphs as can be as moved, each at its earlier place', () => {
    expect(told('abcd', 'bcda')).toEqual(['~a', 'b', 'c', 'd'])
    expect(told('abcd', 'acbd').filter((one) => one.startsWith('~'))).toHaveLength(1)
  })

  it('tell every paragraph of both exactly once, the earlier ones in their order', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'))
    fc.assert(
      fc.property(ids, ids, (earlier, later) => {
        const rows = aligned(statement(earlier), statement(later))
        const before = rows.flatMap(({ before }) => before?.source.id ?? [])
        const after = rows.flatMap(({ after }) => after?.source.id ?? [])
        expect(before).toEqual(earlier)
        expect(after.toSorted()).toEqual(later.toSorted())
        const unmoved = rows.flatMap(({ after, moved }) => (moved ? [] : (after?.source.id ?? [])))
        expect(unmoved).toEqual(later.filter((id) => unmoved.includes(id)))
      }),
    )
  })
})
