import { describe, expect, it } from 'vitest'
import { read } from '../../../shared/reading/read.ts'
import { show } from '../../../shared/reading/show.ts'
import type { Annex } from '../../../shared/record/annex.ts'
import { countingIds } from '../../../shared/record/new-id.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { annexLetter } from '../../../shared/statement/annexes.ts'
import { compose } from '../../../shared/statement/compose.ts'
import { paragraphs } from '../../../shared/statement/text.ts'
import { fullRecord } from '../../fixtures/record.ts'

const record = fullRecord()
const workshops: Annex = {
  id: 'annex-1',
  order: 'a0',
  kind: 'entries',
  heading: '2024 Workshops',
  lettered: true,
  wording: '{title} – {city}, {country}, {dates}',
}
const rules: Annex = {
  ...workshops,
  id: 'annex-2',
  order: 'a1',
  kind: 'attached',
  heading: 'Rules',
}

function annexedTo(...annexes: readonly Annex[]): string[] {
  const all: MeetingRecord = {
    ...record,
    annex: Object.fromEntries(annexes.map((annex) => [annex.id, annex])),
  }
  return compose(all)
    .blocks.filter(({ kind }) => kind === 'annex-heading')
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
}

function recordOf(text: string): MeetingRecord {
  const reading = read(text, { ids: countingIds() })
  if (!reading.ok) throw new Error(reading.error.message)
  return reading.value.record
}

describe('annexes', () => {
  it('have no letter where there is one alone', () => {
    expect(annexedTo(workshops)).toEqual(['2024 Workshops'])
  })

  it('are lettered where there are several, and say what is attached separately', () => {
    expect(annexedTo(workshops, rules)).toEqual([
      'Annex A: 2024 Workshops',
      'Annex B: Rules (attached separately)',
    ])
  })

  it('keep a heading whose author gave it a name of its own, which takes its letter all the same', () => {
    const own = { ...workshops, heading: 'Appendix 1: Workshops', lettered: false }
    expect(annexedTo(own, rules)).toEqual([
      'Appendix 1: Workshops',
      'Annex B: Rules (attached separately)',
    ])
  })

  it('print and take no letter while there is nothing in them', () => {
    const empty = { ...workshops, id: 'annex-3', order: 'Zz', heading: '' }
    expect(annexedTo(empty, workshops)).toEqual(['2024 Workshops'])
  })

  it('print no entries where the document is attached separately', () => {
    const attached = { ...workshops, kind: 'attached' as const }
    const { blocks } = compose({ ...record, annex: { 'annex-1': attached } })
    expect(blocks.filter(({ kind }) => kind === 'annex-entry')).toEqual([])
  })

  it('go on after Z with AA', () => {
    expect([0, 25, 26, 27].map(annexLetter)).toEqual(['A', 'Z', 'AA', 'BB'])
  })
})

describe('annexes that are read', () => {
  const text = [
    '- Fiji will host the next drill.',
    'Annex A: Remarks of the host',
    'Fiji thanked the pilots.',
    'Annex B: Charts (attached separately)',
    'Appendix 3',
    'A third paragraph.',
  ]

  it('are what they were: letters are composed, other headings are kept', () => {
    const { annex } = recordOf(text.join('\n'))
    expect(
      Object.values(annex).map(({ kind, heading, lettered }) => [kind, heading, lettered]),
    ).toEqual([
      ['text', 'Remarks of the host', true],
      ['attached', 'Charts', true],
      ['text', 'Appendix 3', false],
    ])
    expect(paragraphs(compose(recordOf(text.join('\n'))))).toEqual(text)
  })

  it('show their headings as they print', () => {
    expect(show(recordOf(text.join('\n'))).annexes.map(({ heading }) => heading)).toEqual([
      'Annex A: Remarks of the host',
      'Annex B: Charts (attached separately)',
      'Appendix 3',
    ])
  })

  it('are not begun by a line of the body that points to a document', () => {
    const body = [
      '- Fiji spoke.',
      'Agenda (attached separately)',
      '- Tonga will host the next drill.',
    ]
    expect(recordOf(body.join('\n')).annex).toEqual({})
  })
})
