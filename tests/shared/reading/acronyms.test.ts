import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { definitionsIn } from '../../../shared/reading/acronyms.ts'

describe('short forms that a text defines', () => {
  it('are found with the words they stand for and their article', () => {
    expect(
      definitionsIn(
        'Members welcomed the Task Force on Planning and Preparedness (TFPP) of the Forum.',
      ),
    ).toEqual([
      { acronym: 'TFPP', name: 'Task Force on Planning and Preparedness', article: 'the' },
    ])
    expect(definitionsIn('A request of the World Harbour Office’s (WHO2) is pending.')).toEqual([
      { acronym: 'WHO2', name: 'World Harbour Office', article: 'the' },
    ])
    expect(definitionsIn('Rules on Cross-Border Data Exchange (“CBDE”) were noted.')).toEqual([
      { acronym: 'CBDE', name: 'Cross-Border Data Exchange', article: '' },
    ])
  })

  it('are kept without words where those before do not begin with their letters', () => {
    expect(definitionsIn('The Harbour Senior Officials (HF SOM) met.')).toEqual([
      { acronym: 'HF SOM', name: '', article: '' },
    ])
  })

  it('are not what else stands in brackets', () => {
    for (const words of [
      '(a)',
      '(ii)',
      '(IV)',
      '(23 March 2016, Apia)',
      '(co-chaired by Tonga)',
      '(Harbour Process)',
      '()',
    ]) {
      expect(definitionsIn(`The meeting ${words} went on.`), words).toEqual([])
    }
  })

  it('never takes words that are not in the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('The', 'the', 'Task', 'Force', 'of', '(TF)', '(“TFF”)', '’s', '(', ')'),
          { maxLength: 20 },
        ),
        (words) => {
          const text = words.join(' ')
          for (const { acronym, name } of definitionsIn(text)) {
            expect(text).toContain(acronym)
            expect(text).toContain(name)
          }
        },
      ),
    )
  })
})
