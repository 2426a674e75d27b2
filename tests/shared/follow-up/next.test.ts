import { describe, expect, it } from 'vitest'
import { apply } from '../../../shared/edit/apply.ts'
import { isWhole } from '../../../shared/edit/whole.ts'
import { openAfter, stateOf } from '../../../shared/follow-up/open.ts'
import { reportOn } from '../../../shared/follow-up/report.ts'
import { confirming, unconfirmed, zeroDraft } from '../../../shared/follow-up/zero-draft.ts'
import { bodyInOrder } from '../../../shared/record/body.ts'
import type { FollowUp } from '../../../shared/record/follow-up.ts'
import type { Item } from '../../../shared/record/item.ts'
import { countingIds } from '../../../shared/record/new-id.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { startingRecord, startingSeries } from '../../../shared/statement/starting.ts'
import { emptyRecord, outcome } from '../../fixtures/record.ts'

const eleventh = (...items: Item[]): MeetingRecord => ({
  ...emptyRecord('meeting-11', { ordinal: 11 }),
  item: Object.fromEntries(items.map((item) => [item.id, item])),
})

const row = (fields: Partial<FollowUp>): FollowUp => ({
  id: 'followup-1',
  order: 'a0',
  sourceId: 'meeting-10',
  source: 'Tenth',
  kind: 'action',
  words: 'The Secretariat will publish the survey.',
  owner: 'Secretariat',
  due: '',
  left: false,
  outcomeId: null,
  ...fields,
})

const wordsOpen = (record: MeetingRecord) =>
  openAfter(record, countingIds()).map(({ kind, words }) => `${kind}: ${words}`)

describe('what a meeting leaves open', () => {
  it('is what it decided and who it gave a task, not what it heard or welcomed', () => {
    const record = eleventh(
      outcome('item-1', 'a0', 'Members welcomed the harbour survey.'),
      outcome('item-2', 'a1', 'Members adopted the work plan.'),
      outcome('item-3', 'a2', 'The Secretariat will publish the survey by June.'),
      outcome('item-4', 'a3', 'The Secretariat presented its report.'),
    )
    expect(wordsOpen(record)).toEqual([
      'decision: Members adopted the work plan.',
      'action: The Secretariat will publish the survey by June.',
    ])
  })

  it('names who and until when, as far as it is known, and which meeting', () => {
    const record = {
      ...eleventh(outcome('item-1', 'a0', 'Fiji and Tonga will host a workshop.')),
      sentence: {
        'sentence-1': {
          id: 'sentence-1',
          itemId: 'item-1',
          nth: 0,
          actors: null,
          action: null,
          level: null,
          owner: '',
          due: '2030-06-01',
        },
      },
    }
    expect(openAfter(record, countingIds())).toMatchObject([
      { source: 'Eleventh', sourceId: 'meeting-11', owner: 'Fiji, Tonga', due: '2030-06-01' },
    ])
  })

  it('is each point, with the words it stands under', () => {
    const record = eleventh(
      outcome('item-1', 'a0', 'Members agreed to:'),
      outcome('item-2', 'a0', 'publish the survey;', { kind: 'point', parentId: 'item-1' }),
      outcome('item-3', 'a1', 'hold a workshop.', { kind: 'point', parentId: 'item-1' }),
    )
    expect(wordsOpen(record)).toEqual([
      'decision: Members agreed to: publish the survey;',
      'decision: Members agreed to: hold a workshop.',
    ])
  })

  it('goes on with what it carried over itself, and not with what was reported on or left', () => {
    const record = {
      ...eleventh(outcome('item-1', 'a0', 'The Secretariat reported on the survey.')),
      followUp: {
        'followup-1': row({}),
        'followup-2': row({ id: 'followup-2', order: 'a1', outcomeId: 'item-1' }),
        'followup-3': row({ id: 'followup-3', order: 'a2', left: true }),
      },
    }
    expect(Object.values(record.followUp).map(stateOf)).toEqual(['carried', 'closed', 'left'])
    expect(openAfter(record, countingIds())).toMatchObject([{ source: 'Tenth' }])
  })

  it('is open again when the outcome that reported on it is deleted', () => {
    const record = {
      ...eleventh(outcome('item-1', 'a0', 'The Secretariat reported on the survey.')),
      followUp: { 'followup-1': row({ outcomeId: 'item-1' }) },
    }
    const done = apply(record, { kind: 'remove', entity: 'item', id: 'item-1' })
    expect(done.ok && Object.values(done.value.record.followUp).map(stateOf)).toEqual(['carried'])
  })
})

describe('the sentence that reports on it', () => {
  it.each([
    [
      'Secretariat',
      'The Secretariat will publish the survey by June.',
      'The Secretariat reported on publishing the survey by June.',
    ],
    ['RSO', 'The RSO was tasked to prepare a paper.', 'The RSO reported on preparing a paper.'],
    [
      'Fiji, Tonga',
      'Fiji and Tonga will host a workshop.',
      'Fiji and Tonga reported on hosting a workshop.',
    ],
    ['Members', 'Members adopted the work plan.', 'Members reported on the work plan.'],
    [
      'Members',
      'Members agreed to establish a working group.',
      'Members reported on establishing a working group.',
    ],
    ['', 'Zzz.', 'Participants reported on the action of the Tenth Meeting: “Zzz”.'],
  ])('%s: %s', (owner, words, sentence) => {
    expect(reportOn(row({ owner, words }))).toBe(sentence)
  })
})

describe('an earlier text as zero draft', () => {
  const series = {
    ...startingSeries('series-1', { name: 'Harbour Forum' }),
    stock: [{ place: 'after-outcomes' as const, text: 'Members thanked {country}.' }],
  }
  const earlier = eleventh(
    outcome('item-1', 'a0', 'On 4 July 2029 they met.', { part: 'opening', composedThen: '' }),
    outcome('item-2', 'a1', 'Members agreed to:', {
      status: 'agreed',
      statusAt: '2029-07-04T10:00:00.000Z',
    }),
    outcome('item-3', 'a0', 'publish the survey.', { kind: 'point', parentId: 'item-2' }),
    outcome('item-4', 'a2', 'Members noted the budget.'),
  )
  const drafted = () => {
    const record = startingRecord(series, countingIds())
    const ids = countingIds()
    const edits = zeroDraft(record, earlier, 'the Eleventh', (kind) => ids(`${kind}-new`))
    const done = apply(record, { kind: 'many', edits })
    if (!done.ok) throw new Error(done.error.message)
    return done.value.record
  }

  it('gives its own words in their order and levels, before what closes the text, and nothing agreed', () => {
    const record = drafted()
    expect(isWhole(record)).toMatchObject({ ok: true })
    const body = bodyInOrder(record.item).map(({ item, depth }) => [
      depth,
      item.part || item.text.text,
    ])
    expect(body).toEqual([
      [0, 'opening'],
      [0, 'attendance'],
      [0, 'purpose'],
      [0, 'Members agreed to:'],
      [1, 'publish the survey.'],
      [0, 'Members noted the budget.'],
      [0, 'closing'],
    ])
    expect(Object.values(record.item).every(({ status }) => status === 'open')).toBe(true)
  })

  it('says of each item where it is from, until it is written, agreed or confirmed', () => {
    let record = drafted()
    const edited = (edit: Parameters<typeof apply>[1]) => {
      const done = apply(record, edit)
      if (done.ok) record = done.value.record
      return unconfirmed(record).map(({ text }) => text.text)
    }
    const [first, second, third] = unconfirmed(record)
    expect([first, second, third].map((item) => item?.origin)).toEqual(
      Array(3).fill('the Eleventh'),
    )
    const set = (item: Item | undefined, fields: Partial<Item>) =>
      edited({ kind: 'set', entity: 'item', id: item?.id ?? '', fields })
    expect(set(first, { order: 'a5' })).toHaveLength(3) // a move is no word of agreement
    expect(set(first, { text: { text: 'Members decided to:', marks: [] } })).toHaveLength(2)
    expect(set(second, { status: 'agreed' })).toEqual(['Members noted the budget.'])
    expect(edited({ kind: 'many', edits: confirming(unconfirmed(record)) })).toEqual([])
  })
})
