import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bracketAt, piecesOf, readBrackets } from '../../../shared/reading/brackets.ts'
import { knownIn } from '../../../shared/reading/parties.ts'
import { proposerName } from '../../../shared/reading/proposers.ts'
import { party } from '../../fixtures/record.ts'
import { disputed } from './disputed.ts'

const parties = {
  party: {
    'party-1': { ...party('party-1', 'Australia'), alpha2: 'AU', alpha3: 'AUS' },
    'party-2': { ...party('party-2', 'Trinidad and Tobago'), alpha3: 'TTO' },
    'party-3': {
      ...party('party-3', 'International Organization for Migration'),
      acronym: 'IOM',
    },
  },
}
const known = knownIn(parties)

/** What a text's brackets say: each as its alternatives, with who proposes them before a colon. */
function said(text: string): string[] {
  return readBrackets(text, known).brackets.map(({ alternatives }) =>
    alternatives
      .map(({ proposers, words }) => {
        const names = proposers.map(({ from, to }) => text.slice(from, to)).join('+')
        return `${names === '' ? '' : `${names}: `}${text.slice(words.from, words.to)}`
      })
      .join(' | '),
  )
}

describe('disputed language', () => {
  it('has alternatives with those who propose them', () => {
    expect(said('Members [AUS: welcomed / IDN: noted] the plan.')).toEqual([
      'AUS: welcomed | IDN: noted',
    ])
    expect(said('[AUS, NZL: welcomed / IDN and the EU: noted / took note of]')).toEqual([
      'AUS+NZL: welcomed | IDN+the EU: noted | took note of',
    ])
    expect(said('[AUS/NZL: all Members/IDN: some Members]')).toEqual([
      'AUS+NZL: all Members | IDN: some Members',
    ])
  })

  it('knows the parties of the meeting by name, acronym and code, and a name with an “and” of its own', () => {
    expect(said('[Australia: agreed / Trinidad and Tobago, IOM: noted]')).toEqual([
      'Australia: agreed | Trinidad and Tobago+IOM: noted',
    ])
    expect(said('[Trinidad and Tobago and Australia: agreed / Co-Chairs: noted]')).toEqual([
      'Trinidad and Tobago+Australia: agreed | Co-Chairs: noted',
    ])
    expect(
      ['AUS', 'AU', 'Australia', 'Australia of old', 'IOM', 'NZL'].map((tag) =>
        proposerName(parties, tag),
      ),
    ).toEqual([
      'Australia',
      'Australia',
      'Australia',
      'Australia',
      'International Organization for Migration',
      'NZL',
    ])
  })

  it('takes no words before a colon for a proposer that are none', () => {
    expect(said('[the following: a plan / NB: a report / at 10:30]')).toEqual([
      'the following: a plan | NB: a report | at 10:30',
    ])
  })

  it('is proposed where there is one alternative, and may be empty', () => {
    expect(said('Members [warmly] welcomed [AUS: all] of it [ ] [].')).toEqual([
      'warmly',
      'AUS: all',
      '',
      '',
    ])
    expect(said('[welcomed / ]')).toEqual(['welcomed | '])
    expect(said('within [5] days, or […]')).toEqual(['5', '…'])
  })

  it('nests, and keeps what is inside an alternative inside it', () => {
    const text = 'Members [AUS: welcomed [warmly / with thanks] / IDN: noted] it.'
    expect(said(text)).toEqual([
      'AUS: welcomed [warmly / with thanks] | IDN: noted',
      'warmly | with thanks',
    ])
    expect(readBrackets(text).brackets.map(({ depth }) => depth)).toEqual([0, 1])
    expect(readBrackets('[a [b [c]] d] [e]').brackets.map(({ depth }) => depth)).toEqual([
      0, 1, 2, 0,
    ])
    expect(said('[[a]/[b]]')).toEqual(['[a] | [b]', 'a', 'b'])
  })

  it('is parted by a slash only where the slash parts words', () => {
    expect(said('[shall/should] [shall/should/may be]')).toEqual([
      'shall | should',
      'shall/should/may be',
    ])
    expect(said('[his/her] [and/or] [in 23/24 / in 24/25]')).toEqual([
      'his/her',
      'and/or',
      'in 23/24 | in 24/25',
    ])
    expect(said('[see A/RES/70/1 and/or https://example.org/a/b / nothing]')).toEqual([
      'see A/RES/70/1 and/or https://example.org/a/b | nothing',
    ])
  })

  it('can be a word beside a name that is proposed instead', () => {
    expect(said('with [UNHCR / AUS: IOM]')).toEqual(['UNHCR | AUS: IOM'])
  })
})

describe('square brackets that dispute nothing', () => {
  it('are numbers of notes, changed letters, short forms behind names, and parts of addresses', () => {
    for (const text of [
      'the report[1] and the plan.[12]',
      'said that “[t]he plan” was “wellcome [sic]”',
      'Met Office [UKMO], Météo France [MF]',
      'the Ministry of Trade and Industry [MTI]',
      'https://example.org/list[0]/next and www.example.org/?a[]=1',
    ]) {
      expect(readBrackets(text), text).toEqual({ brackets: [], malformed: [] })
    }
  })

  it('are told from those that do', () => {
    expect(said('with [UNHCR] and the State[s] in [10] days')).toEqual(['UNHCR', 's', '10'])
    expect(said('[see https://example.org/a] or [https://example.org/b[2]]')).toEqual([
      'see https://example.org/a',
      'https://example.org/b[2]',
    ])
    expect(said('[A] plan')).toEqual(['A'])
  })
})

describe('a sign without its partner', () => {
  it('is named with its place and the words beside it', () => {
    expect(readBrackets('Members [AUS: welcomed the plan.').malformed).toEqual([
      { kind: 'unclosed', from: 8, to: 9, near: '[AUS: welcomed the plan.' },
    ])
    expect(readBrackets('Members welcomed] the plan.').malformed).toEqual([
      { kind: 'unopened', from: 16, to: 17, near: 'Members welcomed]' },
    ])
  })

  it('leaves the pairs beside and inside it as they are', () => {
    const { brackets, malformed } = readBrackets('a] [b [c] d')
    expect(brackets).toMatchObject([{ from: 6, to: 9, depth: 0 }])
    expect(malformed.map(({ kind, from }) => [kind, from])).toEqual([
      ['unopened', 1],
      ['unclosed', 3],
    ])
  })
})

describe('the bracket at a place', () => {
  it('is the innermost around it', () => {
    const text = 'a [b [c] d] e'
    const found = readBrackets(text)
    const at = (place: number) => bracketAt(found, place)?.from
    expect([1, 2, 3, 6, 8, 10, 11, 12].map(at)).toEqual([
      undefined,
      undefined,
      2,
      5,
      2,
      2,
      undefined,
      undefined,
    ])
  })
})

describe('in every text', () => {
  it('cutting at what was found and joining gives the text', () => {
    fc.assert(
      fc.property(disputed, (text) => {
        const pieces = piecesOf(text, readBrackets(text, known))
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const { from, to, text: words } of pieces) expect(text.slice(from, to)).toBe(words)
      }),
      { numRuns: 1_000 },
    )
  })

  it('a bracket is its signs with its alternatives and the slashes between them, in pairs that nest', () => {
    fc.assert(
      fc.property(disputed, (text) => {
        const { brackets, malformed } = readBrackets(text, known)
        for (const { from, to, alternatives } of brackets) {
          const inside = alternatives.map((one) => text.slice(one.from, one.to)).join('/')
          expect(`[${inside}]`).toBe(text.slice(from, to))
          for (const { from, to, words, proposers } of alternatives) {
            expect(from <= words.from && words.from <= words.to && words.to <= to).toBe(true)
            for (const name of proposers) {
              expect(from <= name.from && name.from < name.to && name.to < words.from + 1).toBe(
                true,
              )
            }
          }
          for (const other of brackets) {
            expect(other.from < from ? other.to <= from || other.to >= to : true).toBe(true)
          }
        }
        for (const { from, near } of malformed) {
          expect('[]').toContain(text.charAt(from))
          expect(near.isWellFormed()).toBe(true)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('is read in time that grows with its length', () => {
    const deep = `${'['.repeat(20_000)}a / b${']'.repeat(20_000)}`
    const wide = 'Members [AUS: welcomed / IDN: noted] it. '.repeat(4_000)
    const slashes = `[${'a/'.repeat(30_000)}]`
    for (const text of [deep, wide, slashes, `[${'AUS, '.repeat(30)}: a]`]) {
      expect(readBrackets(text, known).malformed).toEqual([])
    }
  })
})
