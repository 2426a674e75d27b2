import { expect, test } from 'vitest'
import { exportedWords } from '../../../renderer/app/exported-words.ts'

test.each([
  [undefined, 'Saved as “a.docx”.'],
  [{ empty: [], unplaced: [] }, 'Saved as “a.docx”.'],
  [
    { empty: ['symbol'], unplaced: [] },
    'Saved as “a.docx”. The meeting has nothing for {{symbol}}.',
  ],
  [
    { empty: ['opening', 'purpose', 'annexes'], unplaced: ['distribution'] },
    'Saved as “a.docx”. The template has no place for the distribution mark: write {{distribution}} into its header or text. The meeting has nothing for {{opening}}, {{purpose}} and {{annexes}}.',
  ],
  [
    { empty: [], unplaced: ['symbol', 'distribution'] },
    'Saved as “a.docx”. The template has no place for the document symbol and the distribution mark: write {{symbol}} and {{distribution}} into its header or text.',
  ],
])('a saved file is told of in one notice (%o)', (left, words) => {
  expect(exportedWords('a.docx', left)).toBe(words)
})
