import { expect, test } from 'vitest'
import { standOf } from '../../../shared/edit/stand.ts'
import type { Revision } from '../../../shared/record/revision.ts'

const at = '2026-11-24T09:00:00.000Z'
const made = (kind: Revision['kind'], number = 1): Revision => ({
  id: `revision-${kind}-${number}`,
  kind,
  number,
  at,
  note: '',
})
const list = [made('draft'), made('circulated')]

test('a text without revisions is the first draft', () => {
  const none = { list: [], corrigendumSince: '' }
  expect(standOf(none, false)).toEqual({ name: 'Draft 1', at: '', isAdopted: false })
})

test('a text is its newest revision for as long as it is unchanged', () => {
  const revisions = { list, corrigendumSince: '' }
  expect(standOf(revisions, true)).toEqual({ name: 'Circulated 1', at, isAdopted: false })
  expect(standOf(revisions, false)).toEqual({ name: 'Draft 2', at: '', isAdopted: false })
})

test('an adopted text is no draft; the corrigendum to it is, until it is made', () => {
  const adopted = [...list, made('adopted')]
  const frozen = { list: adopted, corrigendumSince: '' }
  expect(standOf(frozen, true)).toEqual({ name: 'Adopted', at, isAdopted: true })
  const correcting = { list: adopted, corrigendumSince: at }
  const draft = { name: 'Corrigendum 1', at: '', isAdopted: false }
  expect(standOf(correcting, false)).toEqual(draft)
  const corrected = { list: [...adopted, made('corrigendum')], corrigendumSince: '' }
  expect(standOf(corrected, true)).toEqual({ name: 'Corrigendum 1', at, isAdopted: true })
})
