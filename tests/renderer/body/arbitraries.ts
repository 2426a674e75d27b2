import fc from 'fast-check'
import { generateNKeysBetween } from 'fractional-indexing'
import type { Item } from '../../../shared/record/item.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import type { Mark, Text } from '../../../shared/record/text.ts'
import { itemKinds, markers, parts } from '../../../shared/record/vocabulary.ts'
import { startingStyle } from '../../../shared/statement/starting.ts'

const words = fc.oneof(
  fc.constantFrom(
    '',
    'Members noted the report.',
    'The Chair 👩🏽‍⚖️ thanked [AUS: all / IDN: them].',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map(printableOnly),
)

function printableOnly(letters: string): string {
  return letters.toWellFormed().replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
}

const span = fc.tuple(fc.constantFrom('italic' as const, 'bold' as const), fc.nat(20), fc.nat(20))
const note = fc.tuple(fc.nat(20), words)

/** A text with marks that lie inside it, overlapping and touching as they may in a text read from elsewhere. */
export const text: fc.Arbitrary<Text> = fc
  .tuple(words, fc.array(span, { maxLength: 3 }), fc.array(note, { maxLength: 2 }))
  .map(([text, spans, notes]) => ({
    text,
    marks: [
      ...spans.flatMap(([kind, a, b]): Mark[] => {
        const from = Math.min(a, b, text.length)
        const to = Math.min(Math.max(a, b), text.length)
        return from < to ? [{ kind, from, to }] : []
      }),
      ...notes.map(
        ([at, note]): Mark => ({ kind: 'footnote', at: Math.min(at, text.length), note }),
      ),
    ],
  }))

const seed = fc.record({
  depth: fc.nat(3),
  kind: fc.constantFrom(...itemKinds),
  headingLevel: fc.integer({ min: 1, max: 3 }),
  marker: fc.constantFrom(...markers),
  printed: fc.boolean(),
  part: fc.constantFrom(...parts, '', '', '', ''),
  text,
})

/** A record with a body of up to a dozen items of every kind and depth. */
export const record: fc.Arbitrary<MeetingRecord> = fc
  .tuple(
    fc.array(seed, { maxLength: 12 }),
    fc.constantFrom('bulleted' as const, 'numbered' as const),
  )
  .map(([seeds, layout]) => recordOf(bodyOf(seeds), layout))

type Seed = Partial<
  Pick<Item, 'kind' | 'headingLevel' | 'marker' | 'printed' | 'part' | 'text'>
> & { depth?: number }

/** Items in the order given, `item-1` and on, each under the nearest one before it that is less deep. */
export function bodyOf(seeds: readonly Seed[]): Item[] {
  const orders = generateNKeysBetween(null, null, seeds.length)
  const path: string[] = []
  return seeds.map(({ depth = 0, ...seed }, nth) => {
    path.length = Math.min(depth, path.length)
    const id = `item-${nth + 1}`
    const parentId = path.at(-1) ?? null
    path.push(id)
    return { ...blankItem, ...seed, id, parentId, order: orders[nth] ?? '' }
  })
}

const blankItem: Omit<Item, 'id' | 'order' | 'parentId'> = {
  kind: 'outcome',
  headingLevel: 1,
  marker: 'bullet',
  printed: true,
  part: '',
  wording: '',
  text: { text: '', marks: [] },
  composedThen: null,
  status: 'open',
  statusAt: '',
  capturedAt: '',
  origin: '',
}

/** A record that has these items, and a meeting of which nothing else is known. */
export function recordOf(
  items: readonly Item[],
  layout: 'bulleted' | 'numbered' = 'bulleted',
): MeetingRecord {
  return {
    meeting: {
      id: 'meeting-1',
      seriesId: '',
      title: '',
      seriesName: '',
      seriesShort: '',
      process: '',
      processShort: '',
      hosts: '',
      ordinal: null,
      start: '',
      end: '',
      mode: 'in-person',
      city: '',
      country: '',
      quorum: null,
      symbol: '',
      distribution: '',
      purpose: '',
    },
    style: { ...startingStyle, id: 'style-1', layout },
    party: {},
    group: {},
    attendance: {},
    delegate: {},
    item: Object.fromEntries(items.map((item) => [item.id, item])),
    sentence: {},
    logLine: {},
    proposal: {},
    annex: {},
    annexEntry: {},
    followUp: {},
  }
}

/** A text without marks. */
export function plainText(text: string): Text {
  return { text, marks: [] }
}
