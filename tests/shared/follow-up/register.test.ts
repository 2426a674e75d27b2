import { describe, expect, it } from 'vitest'
import { openAfter } from '../../../shared/follow-up/open.ts'
import { registerOf } from '../../../shared/follow-up/register.ts'
import type { FollowUp } from '../../../shared/record/follow-up.ts'
import type { Item } from '../../../shared/record/item.ts'
import { countingIds } from '../../../shared/record/new-id.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { emptyRecord, outcome } from '../../fixtures/record.ts'

function meeting(
  ordinal: number,
  words: readonly string[],
  followUps: readonly FollowUp[] = [],
): MeetingRecord {
  const items = words.map((text, nth): Item => outcome(`item-${nth + 1}`, `a${nth}`, text))
  const facts = { ordinal, title: `Meeting ${ordinal}`, start: `2030-0${ordinal}-01` }
  return {
    ...emptyRecord(`meeting-${ordinal}`, facts),
    item: Object.fromEntries(items.map((item) => [item.id, item])),
    followUp: Object.fromEntries(followUps.map((row) => [row.id, row])),
  }
}

const survey = 'The Secretariat will publish the survey.'
const plan = 'Members adopted the work plan.'
const first = meeting(1, [survey, plan, 'Members welcomed the report.'])

describe('the register of a series', () => {
  it('holds what each meeting decided or gave as a task, as open, and nothing else', () => {
    expect(registerOf([first])).toEqual([
      {
        meeting: 'Meeting 1',
        date: '2030-01-01',
        kind: 'action',
        words: survey,
        owner: 'Secretariat',
        due: '',
        state: 'open',
        endedBy: '',
      },
      expect.objectContaining({ kind: 'decision', words: plan, state: 'open' }),
    ])
  })

  it('names each once however often it is carried over, with what was last known of it', () => {
    const carried = openAfter(first, countingIds())
    const second = meeting(
      2,
      [],
      carried.map((row) => ({ ...row, due: '2030-09-01' })),
    )
    const third = meeting(3, [], openAfter(second, countingIds()))
    expect(registerOf([first, second, third])).toMatchObject([
      { meeting: 'Meeting 1', words: survey, due: '2030-09-01', state: 'open' },
      { meeting: 'Meeting 1', words: plan, due: '2030-09-01', state: 'open' },
    ])
  })

  it('says which meeting closed or left it', () => {
    const [task, decision] = openAfter(first, countingIds())
    if (task === undefined || decision === undefined) throw new Error('two were expected')
    const second = meeting(
      2,
      ['The Secretariat reported on publishing the survey.'],
      [
        { ...task, outcomeId: 'item-1' },
        { ...decision, left: true },
      ],
    )
    expect(registerOf([first, second])).toMatchObject([
      { words: survey, state: 'closed', endedBy: 'Meeting 2' },
      { words: plan, state: 'left', endedBy: 'Meeting 2' },
    ])
  })

  it('keeps apart what one meeting says twice', () => {
    const twice = meeting(1, [survey, survey])
    const [one, other] = openAfter(twice, countingIds())
    if (one === undefined || other === undefined) throw new Error('two were expected')
    const second = meeting(2, ['It was published.'], [one, { ...other, outcomeId: 'item-1' }])
    expect(registerOf([twice, second]).map(({ state }) => state)).toEqual(['open', 'closed'])
  })

  it('keeps what comes from a meeting that is not there, under its word', () => {
    const second = meeting(2, [], openAfter(first, countingIds()))
    expect(registerOf([second])).toMatchObject([
      { meeting: 'First', date: '', words: survey },
      { meeting: 'First', date: '', words: plan },
    ])
  })
})
