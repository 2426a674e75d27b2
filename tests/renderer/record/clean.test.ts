import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withCleanWords } from '../../../renderer/record/clean.ts'
import { text } from '../../../shared/record/text.ts'
import { writing } from './main-process.ts'

describe('words on their way to the store', () => {
  it('become such as the contract takes them, as long as they were', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
        }),
        (words) => {
          const edit = withCleanWords(writing('item-1', words))
          if (edit.kind !== 'set' || edit.entity !== 'item')
            throw new Error('another edit came back')
          expect(text.safeParse(edit.fields.text).success).toBe(true)
          expect(edit.fields.text?.text.length).toBe(words.length)
        },
      ),
    )
  })

  it('stay as they are where nothing is wrong with them', () => {
    const edit = writing('item-1', 'Türkiye and Côte d’Ivoire agreed – twice 🌊')
    expect(withCleanWords(edit)).toEqual(edit)
  })
})
