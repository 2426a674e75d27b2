import { expect, test } from 'vitest'
import { runsOf } from '../../../shared/statement/runs.ts'

test('a mark that ends or begins within a letter of two units holds the whole letter', () => {
  const text = 'tide 🌊 tables'
  const runs = (from: number, to: number) =>
    runsOf({ text, marks: [{ kind: 'italic', from, to }] }).map((run) => run.text)
  expect(runs(0, 6)).toEqual(['tide 🌊', ' tables'])
  expect(runs(6, 14)).toEqual(['tide ', '🌊 tables'])
})

test('a footnote within such a letter stands after it', () => {
  const marks = [{ kind: 'footnote', at: 6, note: 'Held in March.' } as const]
  const [before, note, after] = runsOf({ text: 'tide 🌊 tables', marks })
  expect([before?.text, note?.footnote, after?.text]).toEqual([
    'tide 🌊',
    'Held in March.',
    ' tables',
  ])
})
