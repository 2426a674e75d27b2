import { describe, expect, it } from 'vitest'
import { detailsOf, rowWith } from '../../../shared/reading/details.ts'
import { putIntoWords } from '../../../shared/reading/put-into-words.ts'
import { show } from '../../../shared/reading/show.ts'
import type { Sentence } from '../../../shared/record/item.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { emptyRecord, outcome, party } from '../../fixtures/record.ts'

function recordOf(words: string, row: Partial<Sentence> | null = null, nth = 0): MeetingRecord {
  const record: MeetingRecord = {
    ...emptyRecord(),
    party: {
      'party-1': party('party-1', 'Samoa'),
      'party-2': { ...party('party-2', 'Philippines'), articleText: 'the' },
      'party-3': {
        ...party('party-3', 'Pacific Pilotage Office'),
        acronym: 'PPO',
        acronymArticle: 'the',
      },
    },
    item: { 'item-1': outcome('item-1', 'a0', words) },
  }
  if (row === null) return record
  const [details] = detailsOf(record, outcome('item-1', 'a0', words)).slice(nth)
  const made = details && rowWith(details, row, 'sentence-1')
  return made ? { ...record, sentence: { [made.id]: made } } : record
}

function first(record: MeetingRecord) {
  const [item] = Object.values(record.item)
  const [details] = item ? detailsOf(record, item) : []
  if (!details) throw new Error('There is no sentence.')
  return details
}

describe('the owner of a sentence', () => {
  const owners: [words: string, owner: string][] = [
    ['Samoa will host the next meeting.', 'Samoa'],
    ['Members tasked the Secretariat to draft a work plan.', 'Secretariat'],
    ['Members requested the PPO and Samoa to report on pilotage.', 'PPO, Samoa'],
    ['The PPO was tasked to prepare a budget.', 'PPO'],
    ['Members agreed on the budget and tasked the PPO to publish it.', 'PPO'],
    ['Members noted the report.', ''],
    ['Members adopted the work plan.', ''],
  ]
  it.each(owners)('of “%s” is by default “%s”', (words, owner) => {
    expect(first(recordOf(words)).owner).toBe(owner)
  })

  it('is who a person says, and by default again when that is taken back', () => {
    const words = 'Samoa will host the next meeting.'
    expect(first(recordOf(words, { owner: 'PPO' })).owner).toBe('PPO')
    expect(first(recordOf(words, { owner: '' })).owner).toBe('Samoa')
  })

  it('is there as soon as a person makes the sentence an action', () => {
    expect(first(recordOf('Samoa presented its plan.', { level: 5 })).owner).toBe('Samoa')
  })
})

describe('what was set by hand', () => {
  it('holds instead of what was recognised, and the words stay', () => {
    const record = recordOf('It was felt that a survey is due.', {
      actors: ['Members'],
      action: 'agreed',
      level: 4,
    })
    expect(first(record).held).toMatchObject({ actors: ['Members'], action: 'agreed', level: 4 })
    expect(first(record).words).toBe('It was felt that a survey is due.')
    expect(show(record).outcomes[0]).toMatchObject({
      actors: ['Members'],
      action: 'agreed',
      level: 4,
    })
    expect(show(record).body[0]?.text).toBe('It was felt that a survey is due.')
  })

  it('is no row when nothing is set', () => {
    const details = first(recordOf('Samoa will host it.', { due: '2024-06-01' }))
    expect(rowWith(details, { due: '' }, 'sentence-9')).toBeNull()
    expect(rowWith(details, { owner: 'PPO' }, 'sentence-9')?.id).toBe('sentence-1')
  })
})

describe('putting it into the words', () => {
  const put = (words: string, row: Partial<Sentence>) =>
    putIntoWords(recordOf(words, row), first(recordOf(words, row)))
  const cases: [words: string, row: Partial<Sentence>, now: string][] = [
    ['Members noted the survey.', { actors: ['Philippines'] }, 'The Philippines noted the survey.'],
    [
      'The Secretariat will report to Samoa.',
      { actors: ['Samoa', 'PPO'] },
      'Samoa and the PPO will report to Samoa.',
    ],
    [
      'The PPO was tasked to survey the harbour.',
      { actors: ['Samoa', 'Philippines'] },
      'Samoa and the Philippines were tasked to survey the harbour.',
    ],
    ['Members noted the survey.', { action: 'welcomed' }, 'Members welcomed the survey.'],
    [
      'Members noted the survey.',
      { actors: ['Samoa'], action: 'welcomed' },
      'Samoa welcomed the survey.',
    ],
    [
      'It was agreed to survey the harbour.',
      { actors: ['Members'] },
      'Members agreed to survey the harbour.',
    ],
    [
      'Agreed to survey the harbour.',
      { actors: ['Co-Chairs'] },
      'The Co-Chairs agreed to survey the harbour.',
    ],
    [
      'Samoa will survey the harbour.',
      { due: '2024-06-01' },
      'Samoa will survey the harbour by 1 June 2024.',
    ],
    [
      'Samoa will survey the harbour by 1 June 2024.',
      { due: '2024-06-01' },
      'Samoa will survey the harbour by 1 June 2024.',
    ],
    [
      'Samoa will survey the harbour.',
      { owner: 'PPO', level: 4 },
      'Samoa will survey the harbour.',
    ],
  ]
  it.each(cases)('makes of “%s” with %o “%s”', (words, row, now) => {
    expect(put(words, row)).toBe(now)
  })
})
