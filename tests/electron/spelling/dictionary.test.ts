import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../../build/bundle.ts'
import { readDictionary } from '../../../electron/spelling/dictionary.ts'

const read = (name: string) => {
  const [aff = '', dic = ''] = ['aff', 'dic'].map((kind) =>
    readFileSync(join(root, 'node_modules', name, `index.${kind}`), 'utf8'),
  )
  return readDictionary(aff, dic)
}
const british = read('dictionary-en-gb')
const american = read('dictionary-en')
const australian = read('dictionary-en-au')
const ise = { spelling: '-ise' } as const
const ize = { spelling: '-ize' } as const

describe('a dictionary', () => {
  test.each([
    ['colour', true, false, true],
    ['center', false, true, false],
    ['programme', true, false, false],
    ['recieve', false, false, false],
    ['Secretariat', true, true, true],
    ['don’t', true, true, true],
  ])('judges %s as its language does', (word, gb, us, au) => {
    const judged = [british, american, australian].map((one) => one.isRight(word, ise))
    expect(judged).toEqual([gb, us, au])
  })

  test('takes -ize where the house writes it, and -ise where it writes that', () => {
    expect(british.isRight('organization', ize)).toBe(true)
    expect(british.isRight('Organizations', ize)).toBe(true)
    expect(british.isRight('organization', ise)).toBe(false)
    expect(american.isRight('organise', ise)).toBe(true)
    expect(american.isRight('organise', ize)).toBe(false)
  })

  test('has the words of international drafting', () => {
    expect(british.isRight('refoulement', ise)).toBe(true)
    expect(british.isRight('Intersessional', ise)).toBe(true)
  })

  test('suggests what was meant, swapped letters first, as the house writes it', () => {
    expect(british.suggest('teh', ise)[0]).toBe('the')
    expect(british.suggest('recieve', ise)[0]).toBe('receive')
    expect(british.suggest('organiation', ize)).toContain('organization')
    expect(british.suggest('Secretariatt’s', ise)).toContain('Secretariat’s')
    expect(british.suggest('x'.repeat(90), ise)).toEqual([])
  })
})
