import { describe, expect, it } from 'vitest'
import { fileInLog, nameInLog, outcomeOfLine, rewriteInLog } from '../../../renderer/log/edits.ts'
import { startingDirectory } from '../../../shared/directory/index.ts'
import { apply } from '../../../shared/edit/apply.ts'
import type { Edit } from '../../../shared/edit/edit.ts'
import { logInOrder } from '../../../shared/log/log-line.ts'
import { bodyInOrder } from '../../../shared/record/body.ts'
import type { Party } from '../../../shared/record/party.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { longestText } from '../../../shared/record/vocabulary.ts'
import { emptyRecord, outcome, party } from '../../fixtures/record.ts'

const directory: Party[] = startingDirectory.map((entry) => ({
  ...entry,
  aliases: [...entry.aliases],
}))
const now = new Date('2024-05-06T09:00:00.000Z')

function edited(record: MeetingRecord, edit: Edit | null): MeetingRecord {
  if (edit === null) throw new Error('there is nothing to do')
  const done = apply(record, edit)
  if (!done.ok) throw new Error(done.error.message)
  return done.value.record
}

const samoa = { ...party('party-1', 'Samoa'), alpha3: 'WSM' }
const start: MeetingRecord = {
  ...emptyRecord(),
  party: { 'party-1': samoa },
  item: {
    'item-1': outcome('item-1', 'a1', 'Returns', { kind: 'heading', marker: 'none' }),
    'item-2': outcome('item-2', 'a2', 'Members noted the report.'),
    'item-3': outcome('item-3', 'a3', 'Data', { kind: 'heading', marker: 'none' }),
  },
}

function filed(...typed: string[]): MeetingRecord {
  return edited(start, fileInLog(start, directory, typed, { headingId: 'item-1', now }))
}

describe('filing in the log', () => {
  it('keeps time, party, words and heading', () => {
    const [line] = logInOrder(filed('WSM: cannot live with 2018').logLine)
    expect(line).toMatchObject({
      at: now.toISOString(),
      partyId: 'party-1',
      words: 'cannot live with 2018',
      headingId: 'item-1',
      itemId: null,
    })
  })

  it('brings a party into the meeting that only the directory knew, once', () => {
    const record = filed('IDN: agrees', 'Indonesia: will host')
    expect(Object.values(record.party).map(({ name }) => name)).toEqual(['Samoa', 'Indonesia'])
    expect(record.attendance).toEqual({})
  })

  it('keeps the order of lines that are pasted together', () => {
    const words = Array.from({ length: 30 }, (_, nth) => `line ${nth}`)
    expect(logInOrder(filed(...words).logLine).map((line) => line.words)).toEqual(words)
  })

  it('files nothing where nothing is said, and all of what is very long', () => {
    expect(fileInLog(start, directory, ['', '  '], { headingId: null, now })).toBeNull()
    const long = 'x'.repeat(longestText + 3)
    expect(
      logInOrder(filed(long).logLine)
        .map(({ words }) => words)
        .join(''),
    ).toBe(long)
  })
})

describe('a line of the log', () => {
  const record = filed('WSM: cannot live with 2018')
  const line = logInOrder(record.logLine)[0]
  if (!line) throw new Error('there is no line')

  it('is rewritten as it is typed, whoever it names then', () => {
    const rewritten = edited(
      record,
      rewriteInLog(record, directory, line, 'TON: can live with 2018'),
    )
    const [now] = logInOrder(rewritten.logLine)
    expect([nameInLog(rewritten, now?.partyId ?? null), now?.words]).toEqual([
      'Tonga',
      'can live with 2018',
    ])
    expect(rewriteInLog(record, directory, line, '  ')).toBeNull()
  })

  it('stays with its party when two are called alike and only its words change', () => {
    const twins = { ...record, party: { 'party-0': { ...samoa, id: 'party-0' }, ...record.party } }
    const rewritten = edited(twins, rewriteInLog(twins, directory, line, 'Samoa: agrees'))
    expect(logInOrder(rewritten.logLine)[0]).toMatchObject({ partyId: 'party-1', words: 'agrees' })
  })

  it('makes an outcome at the end of the section it was taken in, and keeps the link', () => {
    const made = outcomeOfLine(record, line, 'item-3', now.toISOString())
    const then = edited(record, made?.edit ?? null)
    expect(bodyInOrder(then.item).map(({ item }) => item.text.text)).toEqual([
      'Returns',
      'Members noted the report.',
      'Samoa cannot live with 2018',
      'Data',
    ])
    expect(then.logLine[line.id]).toMatchObject({ itemId: made?.id, words: line.words })
    const without = edited(then, { kind: 'remove', entity: 'item', id: made?.id ?? '' })
    expect(without.logLine[line.id]).toMatchObject({ itemId: null, words: line.words })
  })
})
