import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLookup } from '../../../shared/directory/lookup.ts'
import { apply } from '../../../shared/edit/apply.ts'
import { readBrackets } from '../../../shared/reading/brackets.ts'
import { read } from '../../../shared/reading/read.ts'
import { keepAlternative, removeBracket } from '../../../shared/reading/settle-bracket.ts'
import { bodyInOrder } from '../../../shared/record/body.ts'
import { countingIds } from '../../../shared/record/new-id.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { bookmarkNames } from '../../../shared/returned/bookmarks.ts'
import { bracketed } from '../../../shared/returned/bracketed.ts'
import { compareReturned } from '../../../shared/returned/compare-returned.ts'
import {
  accept,
  bracket,
  type Difference,
  standOf,
  withIds,
} from '../../../shared/returned/decide.ts'
import type { WordDocument } from '../../../shared/returned/document.ts'
import { wordsIn } from '../../../shared/returned/settle.ts'
import { compose } from '../../../shared/statement/compose.ts'
import { got } from '../../electron/store/opened.ts'

const draft = [
  'Members noted the tide tables of the harbour masters.',
  'Members welcomed the drill in Apia and thanked Samoa.',
  'Members agreed to meet again in Suva.',
]

function recordOf(lines: readonly string[]): MeetingRecord {
  const parties = createLookup([])
  return got(read(lines.map((line) => `• ${line}`).join('\n'), { ids: countingIds(), parties }))
    .record
}

/** The draft as a file that says these paragraphs instead; null keeps no paragraph, and order is the file's own. */
function returned(
  record: MeetingRecord,
  paragraphs: readonly (readonly [number | null, string])[],
) {
  const { blocks } = compose(record)
  const names = bookmarkNames(blocks)
  const document: WordDocument = {
    loose: [],
    paragraphs: paragraphs.map(([nth, text]) => {
      const block = blocks[nth ?? -1]
      const name = block && names.get(block)
      return {
        style: 'List Bullet',
        heading: null,
        list: 'none',
        number: '',
        indent: 0,
        bookmarks: name === undefined ? [] : [name],
        runs: [{ text, italic: false, bold: false, footnote: null, tracked: null }],
        mark: null,
        comments: [],
      }
    }),
  }
  return withIds(compareReturned(compose(record), document), (kind) => `${kind}-new`)
}

function printed(record: MeetingRecord): string[] {
  return compose(record).blocks.map(({ runs }) => wordsIn(runs))
}

function take(record: MeetingRecord, all: readonly Difference[], is: string): MeetingRecord {
  const one = all.find(({ line }) => line.is === is)
  if (one === undefined) throw new Error(`nothing is ${is}`)
  return got(apply(record, got(accept(record, all, one)))).record
}

const [first, second, third] = draft as [string, string, string]

describe('accepting', () => {
  test('other words replaces the draft’s', () => {
    const record = recordOf(draft)
    const changed = 'Members noted with thanks the tide tables of the harbour masters.'
    const all = returned(record, [
      [0, changed],
      [1, second],
      [2, third],
    ])
    expect(printed(take(record, all, 'changed'))).toEqual([changed, second, third])
  })

  test('a paragraph that is new puts it where the file has it, like its neighbour', () => {
    const record = recordOf(draft)
    const added = 'Tonga will host the pilots.'
    const all = returned(record, [
      [0, first],
      [null, added],
      [1, second],
      [2, third],
    ])
    const after = take(record, all, 'inserted')
    expect(printed(after)).toEqual([first, added, second, third])
    const kinds = bodyInOrder(after.item).map(({ item }) => `${item.kind} ${item.marker}`)
    expect(new Set(kinds).size).toBe(1)
  })

  test('a paragraph that is left out removes it', () => {
    const record = recordOf(draft)
    const all = returned(record, [
      [0, first],
      [2, third],
    ])
    expect(printed(take(record, all, 'gone'))).toEqual([first, third])
  })

  test('another place moves it there', () => {
    const record = recordOf(draft)
    const all = returned(record, [
      [2, third],
      [0, first],
      [1, second],
    ])
    expect(printed(take(record, all, 'moved'))).toEqual([third, first, second])
  })

  test('agreed words is refused until they are reopened', () => {
    const record = recordOf(draft)
    const all = returned(record, [
      [0, 'Members noted nothing of the tide tables of the harbour masters.'],
      [1, second],
      [2, third],
    ])
    const [one] = all
    if (one === undefined) throw new Error('no line')
    const fields = { status: 'agreed' } as const
    const locked = got(apply(record, { kind: 'set', entity: 'item', id: one.id, fields })).record
    const edit = got(accept(locked, all, one))
    expect(apply(locked, edit)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('reopen it first') },
    })
  })

  test('a decision can be seen to be undone', () => {
    const record = recordOf(draft)
    const all = returned(record, [
      [0, first],
      [1, second.replace('thanked', 'praised')],
      [2, third],
    ])
    const one = all.find(({ line }) => line.is === 'changed')
    if (one === undefined) throw new Error('nothing changed')
    const after = take(record, all, 'changed')
    expect(standOf(after, one)).not.toBe(standOf(record, one))
    expect(standOf(recordOf(draft), one)).toBe(standOf(record, one))
  })
})

describe('a bracket', () => {
  test('holds the draft’s wording and theirs, where they differ', () => {
    const record = recordOf(draft)
    const all = returned(record, [
      [0, first.replace('noted', 'welcomed')],
      [1, second],
      [2, third],
    ])
    const [one] = all
    if (one === undefined) throw new Error('no line')
    const edit = got(bracket(record, all, one, { proposer: 'AUS', now: first }))
    expect(printed(got(apply(record, edit)).record)[0]).toBe(
      'Members [noted / AUS: welcomed] the tide tables of the harbour masters.',
    )
    for (const proposer of [' ', 'Anna Li']) {
      const unnamed = bracket(record, all, one, { proposer, now: first })
      expect(unnamed).toMatchObject({ ok: false, error: { field: 'proposer' } })
    }
  })

  test.each([
    ['Members noted it.', 'Members warmly noted it.', 'Members [AUS: warmly] noted it.'],
    ['Members noted it.', 'Members noted.', 'Members noted [it / AUS:].'],
    ['Members noted it.', '', '[Members noted it. / AUS:]'],
  ])('in “%s” for “%s”', (before, after, expected) => {
    expect(bracketed({ text: before, marks: [] }, after, 'AUS').text).toBe(expected)
  })

  const words = fc
    .array(fc.constantFrom('Members', 'noted', 'the', 'and/or', 'tide', 'warmly', '[Fiji:', 'x]'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((list) => list.join(' '))
  const plainWords = words.map((text) => text.replace(/[[\]/:]/g, ''))

  test('settled for the draft gives the draft again, settled for them gives theirs, but for spaces', () => {
    fc.assert(
      fc.property(plainWords, plainWords, (before, after) => {
        const disputed = bracketed({ text: before, marks: [] }, after, 'AUS')
        expect(settled(disputed, 'draft')).toBe(close(before))
        expect(settled(disputed, 'theirs')).toBe(close(after))
      }),
    )
  })

  test('is never left open by words that had none open', () => {
    fc.assert(
      fc.property(plainWords, words, (before, after) => {
        fc.pre(readBrackets(after).malformed.length === 0)
        const { text } = bracketed({ text: before, marks: [] }, after, 'AUS')
        expect(readBrackets(text).malformed).toEqual([])
      }),
    )
  })
})

function close(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function settled(
  disputed: { text: string; marks: [] | never[] } | ReturnType<typeof bracketed>,
  side: 'draft' | 'theirs',
) {
  let text = { ...disputed }
  for (;;) {
    const [one] = readBrackets(text.text).brackets
    if (one === undefined) return close(text.text)
    const nth = one.alternatives.findIndex(
      ({ proposers }) => proposers.length > 0 === (side === 'theirs'),
    )
    text = nth < 0 ? removeBracket(text, one) : keepAlternative(text, one, nth)
  }
}
