import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startingDirectory } from '../../../shared/directory/index.ts'
import {
  logInOrder,
  logLinesFound,
  outcomeWords,
  readLogLine,
  writtenLogLine,
} from '../../../shared/log/log-line.ts'
import { logParties } from '../../../shared/log/parties.ts'
import type { LogLine } from '../../../shared/record/item.ts'
import type { Party } from '../../../shared/record/party.ts'
import { party } from '../../fixtures/record.ts'

const directory: Party[] = startingDirectory.map((entry) => ({
  ...entry,
  aliases: [...entry.aliases],
}))
const parties = logParties({}, directory)

function read(typed: string): [party: string | null, words: string] {
  const { party, words } = readLogLine(typed, parties)
  return [party?.name ?? null, words]
}

describe('a line of the log as it is typed', () => {
  it('is filed under the party it names by code, acronym, name or alias', () => {
    expect(read('IDN: cannot live with 2018')).toEqual(['Indonesia', 'cannot live with 2018'])
    expect(read('idn:cannot')).toEqual(['Indonesia', 'cannot'])
    expect(read('unhcr: will brief')).toEqual([
      'Office of the United Nations High Commissioner for Refugees',
      'will brief',
    ])
    expect(read('The Philippines – offers to host')).toEqual(['Philippines', 'offers to host'])
    expect(read('Vietnam: agrees')).toEqual(['Viet Nam', 'agrees'])
  })

  it('keeps all its words where it names nobody', () => {
    expect(read('tea break: ten minutes')).toEqual([null, 'tea break: ten minutes'])
    expect(read('Indonesia:')).toEqual([null, 'Indonesia:'])
    expect(read('no')).toEqual([null, 'no'])
  })

  it('names a party of the meeting before one of the directory', () => {
    const own = { ...party('party-1', 'Indonesia'), alpha3: 'IDN' }
    expect(readLogLine('IDN: yes', logParties({ 'party-1': own }, directory)).party).toBe(own)
  })

  it('reads again what it writes', () => {
    const typed = fc.oneof(
      fc.string(),
      fc
        .tuple(
          fc.constantFrom('AUS', 'idn', 'The Philippines', 'Nobody'),
          fc.constantFrom(':', ': ', ' - '),
          fc.string(),
        )
        .map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(typed, (words) => {
        const said = readLogLine(words, parties)
        expect(readLogLine(writtenLogLine(said, said.party?.name ?? ''), parties)).toEqual(said)
      }),
    )
  })
})

describe('an outcome made from a line', () => {
  const named = (code: string) =>
    directory.find(({ alpha3, acronym }) => alpha3 === code || acronym === code) ?? null

  it('begins with the party and goes on with its words', () => {
    expect(outcomeWords({ words: 'cannot live with 2018' }, named('IDN'))).toBe(
      'Indonesia cannot live with 2018',
    )
    expect(outcomeWords({ words: 'Will host the workshop' }, named('PHL'))).toBe(
      'The Philippines will host the workshop',
    )
    expect(outcomeWords({ words: 'briefed on returns' }, named('UNHCR'), 'acronym')).toBe(
      'UNHCR briefed on returns',
    )
  })

  it('leaves words alone that are no verb, and those of nobody', () => {
    expect(outcomeWords({ words: 'Tonga too' }, named('IDN'))).toBe('Indonesia Tonga too')
    expect(outcomeWords({ words: 'Members agreed.' }, null)).toBe('Members agreed.')
  })
})

describe('a log', () => {
  const line = (nth: number, partyId: string | null, words: string): LogLine => ({
    ...{ id: `log-${nth}`, at: `2024-05-06T0${nth}:00:00Z`, partyId, words },
    ...{ headingId: null, itemId: null },
  })
  const lines = [
    line(2, 'party-1', 'cannot live with 2018'),
    line(1, null, 'tea'),
    line(3, 'party-2', 'agrees with 2018'),
  ]
  const nameOf = (id: string | null) =>
    ({ 'party-1': 'Türkiye', 'party-2': 'Tonga' })[id ?? ''] ?? ''
  const ids = (found: readonly LogLine[]) => found.map(({ id }) => id)

  it('is read in the order in which it was taken', () => {
    const table = Object.fromEntries(lines.map((one) => [one.id, one]))
    expect(ids(logInOrder(table))).toEqual(['log-1', 'log-2', 'log-3'])
  })

  it('is searched by words, their order and case aside, and by party', () => {
    expect(ids(logLinesFound(lines, { partyId: '', words: '2018 LIVE' }, nameOf))).toEqual([
      'log-2',
    ])
    expect(ids(logLinesFound(lines, { partyId: '', words: 'turkiye' }, nameOf))).toEqual(['log-2'])
    expect(ids(logLinesFound(lines, { partyId: 'party-2', words: '' }, nameOf))).toEqual(['log-3'])
    expect(ids(logLinesFound(lines, { partyId: null, words: '' }, nameOf))).toEqual(['log-1'])
    expect(ids(logLinesFound(lines, { partyId: '', words: '' }, nameOf))).toEqual([
      'log-2',
      'log-1',
      'log-3',
    ])
  })
})
