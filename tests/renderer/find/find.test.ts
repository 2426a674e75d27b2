import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesIn, type Query, replacementFor } from '../../../renderer/find/query.ts'
import { leftOutWords, replaceEdit, replacingIn } from '../../../renderer/find/replacing.ts'
import { apply } from '../../../shared/edit/apply.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { longestText } from '../../../shared/record/vocabulary.ts'
import { compose } from '../../../shared/statement/compose.ts'
import { emptyRecord, fullRecord, outcome } from '../../fixtures/record.ts'

const query = (words: string, more: Partial<Query> = {}): Query => {
  return { words, matchCase: false, wholeWord: false, ...more }
}
const found = (text: string, asked: Query) =>
  matchesIn(text, asked).map(({ from, to }) => text.slice(from, to))

describe('finding', () => {
  const text = 'Members noted the membership of Mémbers. MEMBERS agreed.'

  it('makes no difference between small and capital letters, or does where asked', () => {
    expect(found(text, query('members'))).toEqual(['Members', 'members', 'MEMBERS'])
    expect(found(text, query('Members', { matchCase: true }))).toEqual(['Members'])
  })

  it('finds whole words only where asked, whatever their letters', () => {
    expect(found(text, query('members', { wholeWord: true }))).toEqual(['Members', 'MEMBERS'])
    expect(found('Côte d’Ivoire, Côté', query('Côt', { wholeWord: true }))).toEqual([])
  })

  it('finds curly quotes by straight ones, and a space that does not break', () => {
    expect(found('the ‘Following’ guide', query("'following'"))).toEqual(['‘Following’'])
    expect(found('31\u00A0October', query('31 October'))).toEqual(['31\u00A0October'])
  })

  it('takes signs as they stand', () => {
    expect(found('[AUS: a (b) / c.]', query('(b) / c.]'))).toEqual(['(b) / c.]'])
    expect(found('abc', query('a.c'))).toEqual([])
    expect(found('abc', query(''))).toEqual([])
  })

  it('finds every well-formed string in itself, and never a place outside the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.string({ unit: 'grapheme' }),
        (words, around) => {
          const whole = around + words + around
          const matches = matchesIn(whole, query(words, { matchCase: true }))
          expect(matches.length).toBeGreaterThan(0)
          for (const { from, to } of matches) expect(whole.slice(from, to)).toHaveLength(to - from)
        },
      ),
    )
  })
})

describe('what is put in the place of a match', () => {
  it('begins with a capital where the match does', () => {
    expect(replacementFor('Members', query('members'), 'participants')).toBe('Participants')
    expect(replacementFor('MEMBERS', query('members'), 'participants')).toBe('PARTICIPANTS')
    expect(replacementFor('members', query('members'), 'participants')).toBe('participants')
  })

  it('is as typed where case was asked for or typed', () => {
    expect(replacementFor('Members', query('Members'), 'participants')).toBe('participants')
    expect(replacementFor('Members', query('members'), 'IOM')).toBe('IOM')
    expect(replacementFor('members', query('members', { matchCase: true }), 'all')).toBe('all')
  })
})

function replacing(record: MeetingRecord, words: string, put: string) {
  return replacingIn(record, compose(record), query(words), put)
}

function recordOf(...items: ReturnType<typeof outcome>[]): MeetingRecord {
  return { ...emptyRecord(), item: Object.fromEntries(items.map((item) => [item.id, item])) }
}

describe('replacing', () => {
  it('shows each sentence before and after', () => {
    const record = recordOf(
      outcome('item-1', 'a0', 'Members met. Members agreed and members left. Samoa hosted.'),
    )
    expect(replacing(record, 'members', 'all').replacements).toMatchObject([
      { before: 'Members met.', after: 'All met.' },
      { before: 'Members agreed and members left.', after: 'All agreed and all left.' },
    ])
  })

  it('shows what runs over two sentences together', () => {
    const record = recordOf(outcome('item-1', 'a0', 'Samoa met. Tonga left. Fiji stayed.'))
    expect(replacing(record, 'met. Tonga', 'and Tonga').replacements).toMatchObject([
      { before: 'Samoa met. Tonga left.', after: 'Samoa and Tonga left.' },
    ])
  })

  it('looks into footnotes, and keeps the marks of the words', () => {
    const record = fullRecord()
    const { replacements } = replacing(record, 'march', 'april')
    expect(replacements).toMatchObject([{ before: 'Held in March.', after: 'Held in April.' }])
    const edit = replaceEdit(record, replacements)
    if (!edit.ok) throw new Error(edit.error.message)
    const done = apply(record, edit.value)
    if (!done.ok) throw new Error(done.error.message)
    expect(done.value.record.item['item-1']?.text).toEqual({
      text: 'Members welcomed the harbour survey.',
      marks: [
        { kind: 'italic', from: 0, to: 7 },
        { kind: 'footnote', at: 16, note: 'Held in April.' },
      ],
    })
  })

  it('leaves composed paragraphs, agreed items and annexes as they are, and says how many', () => {
    const record = {
      ...fullRecord(),
      item: {
        ...fullRecord().item,
        'item-4': outcome('item-4', 'a2', 'Members agreed on a workshop.', { status: 'agreed' }),
        'item-5': outcome('item-5', 'a3', 'Members plan a workshop.'),
      },
      meeting: { ...fullRecord().meeting, purpose: 'plan a workshop' },
    }
    const { replacements, leftOut } = replacing(record, 'workshop', 'seminar')
    expect(replacements.map(({ itemId }) => itemId)).toEqual(['item-5'])
    expect(leftOut).toEqual({ composed: 1, agreed: 1, annexes: 2 })
    expect(leftOutWords(leftOut)).toBe(
      'Left as they are: 1 in composed paragraphs, 1 in agreed items, 2 in the annexes.',
    )
  })

  it('lists nothing where the words would stay the same', () => {
    const record = recordOf(outcome('item-1', 'a0', 'Members met.'))
    expect(replacing(record, 'members', 'members').replacements).toEqual([])
  })

  it('replaces only what is ticked, as one edit', () => {
    const record = recordOf(
      outcome('item-1', 'a0', 'Members met. Members agreed.'),
      outcome('item-2', 'a1', 'Members left.'),
    )
    const { replacements } = replacing(record, 'members', 'all')
    const edit = replaceEdit(record, replacements.slice(1))
    if (!edit.ok) throw new Error(edit.error.message)
    expect(edit.value.kind).toBe('many')
    const done = apply(record, edit.value)
    if (!done.ok) throw new Error(done.error.message)
    expect(Object.values(done.value.record.item).map(({ text }) => text.text)).toEqual([
      'Members met. All agreed.',
      'All left.',
    ])
  })

  it('refuses a paragraph that would grow too long, and changes nothing', () => {
    const record = recordOf(outcome('item-1', 'a0', 'a'.repeat(longestText / 2)))
    const { replacements } = replacing(record, 'a', 'three')
    expect(replaceEdit(record, replacements)).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/longer than 200,000/) },
    })
  })
})
