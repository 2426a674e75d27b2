import { describe, expect, it } from 'vitest'
import { readWords, withHand } from '../../../renderer/body/recognised.ts'
import { actorNames } from '../../../renderer/sentence/actor-names.ts'
import {
  completedLists,
  handBack,
  levelOf,
  markOf,
  namesIn,
  setDetails,
  writeSentence,
} from '../../../renderer/sentence/set-details.ts'
import { apply } from '../../../shared/edit/apply.ts'
import { knowsNobody } from '../../../shared/reading/actors.ts'
import { detailsOf } from '../../../shared/reading/details.ts'
import type { Sentence } from '../../../shared/record/item.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { emptyRecord, outcome, party } from '../../fixtures/record.ts'

const words = 'Samoa presented its tide tables. The Secretariat will train two pilots.'

function draft(sentence: MeetingRecord['sentence'] = {}): MeetingRecord {
  const item = outcome('item-1', 'a0', words, {
    text: { text: words, marks: [{ kind: 'footnote', at: words.length, note: 'In May.' }] },
  })
  return {
    ...emptyRecord(),
    party: { 'party-1': { ...party('party-1', 'Tonga'), acronym: 'TON' } },
    item: { 'item-1': item },
    sentence,
  }
}

function second(record: MeetingRecord) {
  const item = record.item['item-1']
  const details = item && detailsOf(record, item)[1]
  if (!item || !details) throw new Error('There is no second sentence.')
  return { item, details }
}

const row: Sentence = {
  id: 'sentence-1',
  itemId: 'item-1',
  nth: 1,
  actors: ['two pilots'],
  action: null,
  level: 4,
  owner: '',
  due: '',
}

describe('setting details', () => {
  it('adds a row, sets what it says, and takes it away when it says nothing', () => {
    const bare = second(draft()).details
    expect(setDetails(bare, { due: '2024-06-01' })).toMatchObject({
      kind: 'add',
      row: { itemId: 'item-1', nth: 1, due: '2024-06-01', level: null },
    })
    const { details } = second(draft({ 'sentence-1': row }))
    expect(setDetails(details, { owner: 'Tonga' })).toEqual({
      kind: 'set',
      entity: 'sentence',
      id: 'sentence-1',
      fields: { owner: 'Tonga' },
    })
    const gone = { kind: 'remove', entity: 'sentence', id: 'sentence-1' }
    expect(setDetails(details, { actors: null, level: null })).toEqual(gone)
    expect(handBack(details)).toEqual(gone)
    expect(handBack(bare)).toBeNull()
  })

  it('writes a sentence anew and leaves the others and the footnote where they are', () => {
    const record = draft()
    const { item, details } = second(record)
    const done = apply(record, writeSentence(item, details, 'Tonga will train two pilots.'))
    if (!done.ok) throw new Error(done.error.message)
    const now = 'Samoa presented its tide tables. Tonga will train two pilots.'
    expect(done.value.record.item['item-1']?.text).toEqual({
      text: now,
      marks: [{ kind: 'footnote', at: now.length, note: 'In May.' }],
    })
  })

  it('shows a level as people see it', () => {
    expect([5, 4, 3, 0, null].map(markOf)).toEqual([
      'action',
      'decision',
      'neither',
      'neither',
      'neither',
    ])
    expect(levelOf('neither', 5)).toBe(3)
    expect(levelOf('neither', 1)).toBe(1)
    expect(levelOf('action', null)).toBe(5)
  })
})

describe('names', () => {
  it('stand in a list with commas or semicolons', () => {
    expect(namesIn(' Samoa, Tonga ;Fiji,, ')).toEqual(['Samoa', 'Tonga', 'Fiji'])
    expect(namesIn('')).toEqual([])
  })

  it('are completed at the end of the list, each once', () => {
    const names = ['Samoa', 'Tonga', 'American Samoa']
    expect(completedLists('sam', names)).toEqual(['Samoa', 'American Samoa'])
    expect(completedLists('Samoa, to', names)).toEqual(['Samoa, Tonga'])
    expect(completedLists('Samoa, sam', names)).toEqual(['Samoa, American Samoa'])
    expect(completedLists('', names)).toEqual([])
  })

  it('are those of the parties and of all who act', () => {
    expect(actorNames(draft())).toEqual(['Tonga', 'TON', 'Samoa', 'Secretariat'])
  })
})

describe('the words of the editor', () => {
  it('show what was set by hand where they have it, and its level', () => {
    const read = readWords(words, knowsNobody, undefined)
    const marked = (reading: typeof read) =>
      reading.marked.map(({ kind, from, to }) => `${kind} ${words.slice(from, to)}`)
    expect(marked(read)).toEqual([
      'actor Samoa',
      'action presented',
      'actor Secretariat',
      'action will train',
    ])
    expect(read.level).toBe(5)
    const held = withHand(read, words, [row])
    expect(marked(held)).toEqual([
      'actor Samoa',
      'action presented',
      'action will train',
      'actor two pilots',
    ])
    expect(held.level).toBe(4)
  })
})
