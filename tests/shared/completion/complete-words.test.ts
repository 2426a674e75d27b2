import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeWords, vocabularyOf } from '../../../shared/completion/index.ts'
import { startingDirectory } from '../../../shared/directory/index.ts'
import type { Attendance } from '../../../shared/record/attendance.ts'
import type { Party } from '../../../shared/record/party.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { emptyRecord, outcome } from '../../fixtures/record.ts'

type Row = readonly [id: string, form?: Attendance['form'], presence?: Attendance['presence']]

/** A meeting attended by these parties of the directory, with these outcomes in its draft. */
function meetingOf(rows: readonly Row[], words: readonly string[] = []): MeetingRecord {
  const parties = rows.flatMap(([id]): [string, Party][] => {
    const entry = startingDirectory.find((one) => one.id === id)
    return entry ? [[id, { ...entry, aliases: [...entry.aliases] }]] : []
  })
  expect(parties).toHaveLength(rows.length)
  const attendance = rows.map(([partyId, form = 'name', presence = 'present'], nth) => {
    const id = `attendance-${nth}`
    return [
      id,
      { id, partyId, groupId: 'group-1', order: `a${nth}`, presence, form, representedBy: '' },
    ] as const
  })
  const items = words.map((text, nth) => outcome(`item-${nth}`, `a${nth}`, text))
  return {
    ...emptyRecord('meeting-1', {
      process: 'Harbour Process on Safe Crossing',
      processShort: 'Harbour Process',
    }),
    party: Object.fromEntries(parties),
    attendance: Object.fromEntries(attendance),
    item: Object.fromEntries(items.map((item) => [item.id, item])),
  }
}

const attended: readonly Row[] = [
  ['state-aus'],
  ['state-idn'],
  ['state-phl'],
  ['state-nzl'],
  ['state-vnm'],
  ['state-are'],
  ['org-unhcr', 'acronym'],
  ['org-iom', 'both'],
]
const draft = [
  'Members established the Task Force on Planning and Preparedness (TFPP) to support the work.',
]
const vocabulary = vocabularyOf(meetingOf(attended, draft))

/** What is offered at the end of these words, or at the |. */
function offered(typed: string): string[] {
  const [before = '', after = ''] = typed.split('|')
  return completeWords(before, after, vocabulary).map(({ words }) => words)
}

/** The words after the first of what is offered has been taken. */
function taken(before: string): string {
  const [first] = completeWords(before, '', vocabulary)
  return first ? before.slice(0, first.from) + first.words : before
}

describe('completing the words of a draft', () => {
  it('names those who attend from their first letters, their code or another name of theirs', () => {
    expect(taken('aus')).toBe('Australia')
    expect(taken('Indonesia and aus')).toBe('Indonesia and Australia')
    expect(taken('idn')).toBe('Indonesia')
    expect(taken('vietn')).toBe('Viet Nam')
    expect(taken('Members thanked new z')).toBe('Members thanked New Zealand')
  })

  it('puts the article that running text wants before the name, once', () => {
    expect(taken('phil')).toBe('The Philippines')
    expect(taken('Australia and phil')).toBe('Australia and the Philippines')
    expect(taken('Australia and the phil')).toBe('Australia and the Philippines')
    expect(taken('Members thanked uae')).toBe('Members thanked the United Arab Emirates')
  })

  it('writes an organisation by what was typed of it, its acronym first where the list prints that', () => {
    expect(taken('Members thanked unh')).toBe('Members thanked UNHCR')
    expect(offered('Members thanked united nations h')[0]).toBe('UNHCR')
    expect(offered('Members thanked international org')).toContain(
      'the International Organization for Migration',
    )
  })

  it('names the collectives, small inside a sentence unless begun with a capital', () => {
    expect(taken('mem')).toBe('Members')
    expect(taken('mee')).toBe('The Meeting')
    expect(taken('The Co-Chairs updated mem')).toBe('The Co-Chairs updated members')
    expect(taken('The Co-Chairs updated Mem')).toBe('The Co-Chairs updated Members')
    expect(taken('the co-c')).toBe('the Co-Chairs')
  })

  it('offers verbs of action after who acts, after “will” and “was”, and after the “and” behind an action', () => {
    expect(taken('Members wel')).toBe('Members welcomed')
    expect(taken('Australia and the Philippines will co-c')).toBe(
      'Australia and the Philippines will co-chair',
    )
    expect(taken('The Secretariat was tas')).toBe('The Secretariat was tasked')
    expect(taken('Members noted the report and end')).toBe('Members noted the report and endorsed')
    expect(taken('Members also tha')).toBe('Members also thanked')
    expect(offered('the report wel')).toEqual([])
  })

  it('spells verbs as the house does', () => {
    const record = meetingOf(attended)
    const american = vocabularyOf({ ...record, style: { ...record.style, spelling: '-ize' } })
    expect(completeWords('Members recogn', '', american)[0]?.words).toBe('recognized')
    expect(completeWords('Members advis', '', american)[0]?.words).toBe('advised')
    expect(taken('Members recogn')).toBe('Members recognised')
  })

  it('offers the short forms that the draft has defined, by their letters or their words', () => {
    expect(taken('Members thanked tfp')).toBe('Members thanked the TFPP')
    expect(taken('Members thanked the task force on pl')).toBe('Members thanked the TFPP')
    expect(taken('Members thanked harb')).toBe('Members thanked the Harbour Process')
  })

  it('prefers those who are present to those only expected or only known', () => {
    const record = meetingOf([
      ['state-aut', 'name', 'expected'],
      ['state-aus', 'name', 'present'],
    ])
    const words = completeWords('Members thanked aus', '', vocabularyOf(record))
    expect(words.map(({ words }) => words)).toEqual(['Australia', 'Austria'])
  })

  it('offers nothing for ordinary words, inside a word, after a space, or where all is written', () => {
    for (const typed of [
      'Members and',
      'The',
      'no',
      'In',
      'Members in',
      'Au|stralia',
      'Australia ',
      'Australia',
      '',
      ' ',
      'Members the',
      'until the next meeting',
    ]) {
      expect(offered(typed), typed).toEqual([])
    }
  })

  it('changes nothing but the letters before the cursor that it completes', () => {
    const pieces = fc.constantFrom(
      'Members',
      'aus',
      'the',
      'phil',
      'noted',
      '(',
      ')',
      '. ',
      ' ',
      ', ',
      'tfp',
      'und',
      '[',
      '/',
      '’',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 12 }),
        fc.string({ maxLength: 3 }),
        (words, after) => {
          const before = words.join('')
          for (const { from, words } of completeWords(before, after, vocabulary)) {
            expect(from).toBeLessThan(before.length)
            expect(before.slice(from)).not.toMatch(/\s$/)
            expect(words).not.toBe('')
            expect(words).not.toBe(before.slice(from))
            expect(/[\p{L}\p{N}]/u.test(before.slice(from - 1, from)) && from > 0).toBe(false)
          }
        },
      ),
    )
  })
})
