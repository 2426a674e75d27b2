import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bookmarkNames } from '../../../shared/returned/bookmarks.ts'
import { compareReturned } from '../../../shared/returned/compare-returned.ts'
import type { WordDocument, WordParagraph } from '../../../shared/returned/document.ts'
import { pair } from '../../../shared/returned/pair.ts'
import { changesIn } from '../../../shared/returned/returned-paragraphs.ts'
import { accepting, isPrinted, settle, wordsIn } from '../../../shared/returned/settle.ts'
import { block, statementOf } from '../../electron/export/statements.ts'

const words = fc
  .array(fc.constantFrom('Members', 'noted', 'the', 'tide', 'tables', 'Fiji', 'welcomed', 'them'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) => `${list.join(' ')}.`)

const tracked = fc.option(
  fc.record({
    kind: fc.constantFrom('inserted' as const, 'deleted' as const),
    author: fc.constantFrom('Fiji', 'Tonga'),
    at: fc.constant('2024-05-07T09:00:00Z'),
    moved: fc.boolean(),
  }),
)
const comment = fc.record({
  author: fc.constantFrom('Fiji', 'Tonga'),
  at: fc.constant(''),
  words,
  on: fc.constant(''),
})
const names = [...bookmarkNames(Array.from({ length: 6 }, (_, nth) => noted(nth, ''))).values()]

function noted(nth: number, text: string) {
  return block('outcome', text, { source: { entity: 'item', id: `item-${nth}` } })
}

const paragraph: fc.Arbitrary<WordParagraph> = fc.record({
  style: fc.constant('Body Text'),
  heading: fc.constant(null),
  list: fc.constant('none' as const),
  number: fc.constant(''),
  indent: fc.constant(0),
  bookmarks: fc.subarray(names, { maxLength: 2 }),
  runs: fc.array(
    fc.record({
      text: fc.oneof(words, fc.constantFrom('', ' ')),
      italic: fc.boolean(),
      bold: fc.constant(false),
      footnote: fc.option(words, { freq: 6 }),
      tracked,
    }),
    { maxLength: 4 },
  ),
  mark: tracked,
  comments: fc.array(comment, { maxLength: 2 }),
})
const documents: fc.Arbitrary<WordDocument> = fc.record({
  paragraphs: fc.array(paragraph, { maxLength: 9 }),
  loose: fc.array(comment, { maxLength: 2 }),
})
const statements = fc
  .array(words, { maxLength: 6 })
  .map((list) => statementOf(...list.map((text, nth) => noted(nth, text))))

describe('whatever comes back', () => {
  test('each paragraph of ours, and of the file’s, stands on one line', () => {
    fc.assert(
      fc.property(statements, documents, (statement, document) => {
        const lines = compareReturned(statement, document)
        expect(lines.flatMap(({ source }) => source?.id ?? [])).toEqual(
          statement.blocks.map(({ source }) => source.id),
        )
        const printed = settle(document, accepting).filter(isPrinted)
        const numbers = lines.flatMap(({ paragraph }) => paragraph ?? [])
        expect(numbers.toSorted((a, b) => a - b)).toEqual(printed.map((_, nth) => nth + 1))
        for (const { paragraph, after } of lines) {
          const own = printed[(paragraph ?? 0) - 1]
          if (own) expect(after).toBe(wordsIn(own.runs).replace(/\s+/g, ' ').trim())
        }
      }),
      { numRuns: 500 },
    )
  })

  test('joined paragraphs keep the space that was left of one that was taken out', () => {
    const deleted = { kind: 'deleted', author: 'Fiji', at: '', moved: false } as const
    const plain = { italic: false, bold: false, footnote: null, tracked: null }
    const part = (runs: WordParagraph['runs'], mark: WordParagraph['mark']): WordParagraph => ({
      ...{ style: '', heading: null, list: 'none', number: '', indent: 0 },
      ...{ bookmarks: [], comments: [], runs, mark },
    })
    const [line] = compareReturned(statementOf(), {
      paragraphs: [
        part([{ ...plain, text: 'Members met.' }], deleted),
        part(
          [
            { ...plain, text: 'They ate.', tracked: deleted },
            { ...plain, text: ' ' },
          ],
          deleted,
        ),
        part([{ ...plain, text: 'They left.' }], null),
      ],
      loose: [],
    })
    expect(line?.after).toBe('Members met. They left.')
  })

  test('each change and each comment is told once', () => {
    fc.assert(
      fc.property(statements, documents, (statement, document) => {
        const lines = compareReturned(statement, document)
        const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort()
        expect(sorted(lines.flatMap(({ changes }) => changes))).toEqual(
          sorted(document.paragraphs.flatMap(changesIn)),
        )
        expect(sorted(lines.flatMap(({ comments }) => comments))).toEqual(
          sorted([...document.paragraphs.flatMap(({ comments }) => comments), ...document.loose]),
        )
      }),
      { numRuns: 500 },
    )
  })

  test('the pieces give both versions of the words', () => {
    fc.assert(
      fc.property(statements, documents, (statement, document) => {
        for (const { before, after, pieces } of compareReturned(statement, document)) {
          if (pieces.length === 0) continue
          const without = (kind: string) =>
            pieces.flatMap((piece) => (piece.kind === kind ? [] : piece.words)).join('')
          expect(without('added')).toBe(before ?? '')
          expect(without('removed')).toBe(after ?? '')
        }
      }),
    )
  })
})

describe('bookmarks', () => {
  test('have names that Word takes, of ids of every form, each its own', () => {
    const letters = fc.stringMatching(/^[A-Za-z0-9-]{1,60}$/)
    const ids = fc.tuple(fc.constantFrom('item', 'annex', 'entry'), letters)
    fc.assert(
      fc.property(fc.uniqueArray(ids.map((two) => two.join('-'))), (list) => {
        const blocks = list.map((id) => block('outcome', '', { source: { entity: 'item', id } }))
        const made = [...bookmarkNames(blocks).values()]
        for (const name of made) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]{0,39}$/)
        expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(list.length)
      }),
    )
  })

  test('stand for one paragraph where an id printed two', () => {
    const twice = [block('outcome', 'One.'), block('outcome', 'Two.')]
    expect([...bookmarkNames(twice).keys()]).toEqual([twice[0]])
  })
})

describe('pairing', () => {
  const found = (text: string, ...bookmarks: string[]) => ({
    words: text,
    bookmarks,
    isTakenOut: false,
  })
  const sought = (text: string, name: string | null = null) => ({ words: text, name })

  test('gives paragraphs that say the same in their order', () => {
    const same = 'Members took note of the report.'
    const pairs = pair([sought(same), sought(same)], [found(same), found('Else.'), found(same)])
    expect([...pairs.values()].map(({ at }) => at)).toEqual([0, 2])
  })

  test('lets a joined paragraph be the one it says most of', () => {
    const pairs = pair(
      [sought('Tonga will host it.', 'a'), sought('Members thanked Samoa for the handbook.', 'b')],
      [found('Tonga too. Members thanked Samoa for the handbook.', 'a', 'b')],
    )
    expect([...pairs]).toEqual([[1, { at: 0, by: 'bookmark' }]])
  })

  test('calls no paragraph the same as one that shares few words with it', () => {
    const pairs = pair([sought('Members noted the tides.')], [found('Members met the pilots.')])
    expect(pairs.size).toBe(0)
  })

  test('finds each of ten thousand paragraphs that all changed and lost their bookmarks', () => {
    const text = (nth: number, end: string) =>
      `Members noted report ${nth} of station ${nth % 97} and thanked its ${nth % 13} readers ${end}.`
    const numbers = Array.from({ length: 10_000 }, (_, nth) => nth)
    const pairs = pair(
      numbers.map((nth) => sought(text(nth, 'warmly'))),
      numbers.map((nth) => found(text(nth, 'in May'))),
    )
    expect([...pairs].filter(([nth, { at }]) => nth === at).length).toBeGreaterThan(9_900)
  })
})
