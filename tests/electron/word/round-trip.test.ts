import { basename } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printPdf } from '../../../electron/cli/print-pdf.ts'
import { createComparison } from '../../../electron/export/docx/create-comparison.ts'
import { render } from '../../../electron/export/render.ts'
import { readWord } from '../../../electron/word/read-word.ts'
import { startingDirectory } from '../../../shared/directory/index.ts'
import { createLookup } from '../../../shared/directory/lookup.ts'
import { read } from '../../../shared/reading/read.ts'
import { show } from '../../../shared/reading/show.ts'
import type { Annex } from '../../../shared/record/annex.ts'
import type { Delegate } from '../../../shared/record/attendance.ts'
import { newId } from '../../../shared/record/new-id.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import type { Mark } from '../../../shared/record/text.ts'
import { readDocument } from '../../../shared/returned/read-returned.ts'
import { compose } from '../../../shared/statement/compose.ts'
import { renderText } from '../../../shared/statement/text.ts'
import { forum, minutes, publishedTexts, textOf } from '../cli/texts.ts'
import { printing } from '../export/printing.ts'
import { got } from '../store/opened.ts'
import { hasLibreOffice, savedByLibreOffice } from './libreoffice.ts'

const reading = { ids: newId, parties: createLookup(startingDirectory) }

function recordOf(text: string): MeetingRecord {
  return got(read(text, reading)).record
}

/** The record written as Word and read back. */
async function throughWord(record: MeetingRecord): Promise<MeetingRecord> {
  return recordIn(got(await render(record, 'docx', printPdf, printing)))
}

async function recordIn(bytes: Uint8Array): Promise<MeetingRecord> {
  return got(readDocument(got(await readWord(bytes)), reading)).record
}

/** What is printed, with the look of its words and its footnotes. */
function printedBy(record: MeetingRecord) {
  return compose(record).blocks.map(({ kind, depth, marker, number, runs }) => ({
    kind,
    depth,
    marker,
    number,
    runs,
  }))
}

const actor = fc.constantFrom('Members', 'The Co-Chairs', 'Tonga', 'Fiji and Samoa', 'UNHCR')
const action = fc.constantFrom(
  'welcomed the first report',
  'agreed to share the tide tables',
  'will host the next drill by 3 May 2025',
  'took note of [three / four] near misses',
  'were tasked to draft “terms of reference”',
)
const more = fc.constantFrom('', ' of the pilotage scheme', ', as amended', ' & <its> annex')
const sentence = fc.tuple(actor, action, more).map((words) => `${words[0]} ${words[1]}${words[2]}.`)
const point = fc.constantFrom(
  'publish the tables each year;',
  'share them with the IMO;',
  'keep the raw series for ten years.',
)
const listed = fc.oneof(
  { weight: 3, arbitrary: sentence.map((words) => `- ${words}`) },
  { weight: 1, arbitrary: fc.tuple(sentence, sentence).map((two) => `- ${two.join(' ')}`) },
  {
    weight: 1,
    arbitrary: fc
      .array(point, { minLength: 1, maxLength: 4 })
      .map((points) => ['- Members agreed to:', ...points.map((one) => `  - ${one}`)].join('\n')),
  },
)
const opening = fc
  .record({
    date: fc.constantFrom('On 6 May 2024', 'On 6-7 May 2024', 'From 30 April to 2 May 2024'),
    nth: fc.constantFrom('Third', 'Twelfth', '21st'),
    mode: fc.constantFrom('', 'in hybrid format ', 'virtually '),
  })
  .map(
    ({ date, nth, mode }) =>
      `${date}, the Co-Chairs of the Harbour Process hosted the ${nth} Meeting of the Harbour Forum (HF) ${mode}in Apia, Samoa.`,
  )
const attendance = fc
  .subarray(['Fiji', 'Samoa', 'Tonga', 'Vanuatu', 'Viet Nam'], { minLength: 2 })
  .map(
    (names) =>
      `In attendance were representatives from ${names.slice(0, -1).join(', ')} and ${names.at(-1)} as well as representatives from the IMO. Palau attended as an observer.`,
  )
const annex = fc.constantFrom(
  '',
  '2024 Workshops\nNight Pilots – First Workshop – Suva, Fiji, 2 July 2024',
  'Rules of Procedure (attached separately)',
  'Annex A: 2024 Workshops\nNight Pilots – Suva, Fiji, 2 July 2024\nAnnex B: Rules of Procedure (attached separately)',
  'Annex A: Remarks of the host\nFiji thanked the pilots.\n- It offered tea.\nAnnex B: Charts (attached separately)\nAnnex C: 2024 Workshops\nNight Pilots – Suva, Fiji, 2 July 2024',
)

/** What is said of those at a meeting: one leads, one has only a name, one a party written from the right. */
const people = fc.array(
  fc.record({
    name: fc.constantFrom('Ana Tui', 'Sione Leota', 'Dr. J. K. Thapa', 'סיונה לאוטה', 'A & <B>'),
    title: fc.constantFrom('', 'Director', 'Harbour Master'),
    organisation: fc.constantFrom('', 'Ministry of Harbours, Suva'),
    head: fc.boolean(),
  }),
  { maxLength: 6 },
)

/** A record whose participants are listed in an annex beside the one it has. */
function withPeople(
  record: MeetingRecord,
  named: readonly Omit<Delegate, 'id' | 'attendanceId' | 'order'>[],
) {
  const rows = Object.keys(record.attendance).sort()
  const delegate = Object.fromEntries(
    named.map((one, nth) => {
      const [id, attendanceId] = [`delegate-${nth}`, rows[nth % rows.length] ?? '']
      return [id, { id, attendanceId, order: `a${nth}`, ...one }]
    }),
  )
  const annex: Annex = {
    id: 'annex-list',
    order: 'Zz',
    kind: 'participants',
    heading: 'List of participants',
    lettered: true,
    wording: '',
  }
  const rules: Annex = {
    ...annex,
    id: 'annex-rules',
    order: 'zz',
    kind: 'attached',
    heading: 'Rules',
  }
  return {
    ...record,
    delegate,
    annex: { ...record.annex, 'annex-list': annex, 'annex-rules': rules },
  }
}

/** A bulleted statement: its formulas, its outcomes, now and then an annex. */
const bulleted = fc
  .tuple(opening, attendance, fc.array(listed, { minLength: 1, maxLength: 9 }), annex)
  .map(([first, second, outcomes, last]) =>
    [first, second, 'The purpose of the meeting was to settle the tides.', ...outcomes, last].join(
      '\n',
    ),
  )

/** A numbered statement: title lines, headings, paragraphs numbered on through them. */
const numbered = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((sections) => {
    let number = 0
    const lines = sections.map((sentences, nth) => [
      `${['Tides', 'Night pilotage', 'Budget', 'Next meeting'][nth]}`,
      ...sentences.map((words) => {
        number += 1
        return `${number}. ${words}`
      }),
    ])
    return ['HARBOUR FORUM', 'CO-CHAIRS’ STATEMENT', ...lines.flat()].join('\n')
  })

/** Marks laid on some of a record's items, where their words have room for them. */
function withMarks(record: MeetingRecord, places: readonly number[]): MeetingRecord {
  const item = { ...record.item }
  for (const [nth, id] of Object.keys(item).sort().entries()) {
    const own = item[id]
    const place = places[nth % places.length] ?? 0
    if (own?.text === null || own === undefined || place % 3 === 0) continue
    const { length } = own.text.text
    if (length < 4 || own.text.marks.length > 0) continue
    const from = place % (length - 2)
    const mark = place % 2 === 0 ? 'italic' : 'bold'
    const marks: Mark[] = [
      { kind: mark, from, to: Math.min(from + 2, length) },
      { kind: 'footnote', at: length, note: 'Fiji recalled its letter of 12 January.' },
    ]
    item[id] = { ...own, text: { text: own.text.text, marks } }
  }
  return { ...record, item }
}

const runs = { numRuns: Number(process.env.RUNS ?? 150) }

describe('a record written as Word and read back', () => {
  test.each([
    { name: 'a bulleted statement', text: forum },
    { name: 'minutes', text: minutes },
    ...publishedTexts.map((path) => ({ name: basename(path), text: textOf(path) })),
  ])('shows the same: $name', async ({ text }) => {
    const record = recordOf(text)
    const back = await throughWord(record)
    expect(show(back)).toEqual(show(record))
    expect(printedBy(back)).toEqual(printedBy(record))
  })

  test.skipIf(!hasLibreOffice).each([
    { name: 'a bulleted statement', text: forum },
    { name: 'minutes', text: minutes },
  ])('shows the same where LibreOffice has saved it in between: $name', async ({ text }) => {
    const record = withMarks(recordOf(text), [1, 2])
    const back = await recordIn(
      await savedByLibreOffice(got(await render(record, 'docx', printPdf, printing))),
    )
    expect(show(back)).toEqual(show(record))
    expect(printedBy(back)).toEqual(printedBy(record))
  })

  test('shows the later text where the document tells by tracked changes what has changed', async () => {
    const later = forum
      .replace('the first report', 'the second report')
      .replace('- Tonga will host the next drill.', '- Fiji will host the next drill.')
    const [before, after] = [recordOf(forum), recordOf(later)]
    const word = await createComparison(
      compose(before),
      compose(after),
      { subject: 'Harbour Forum', author: 'Co-Chairs' },
      { author: 'Co-Chairs', at: '2024-05-06T14:02:31.120Z' },
    )
    expect(show(await recordIn(word))).toEqual(show(after))
  })

  test('shows and prints the same, marks and footnotes included, whatever its facts and outcomes', async () => {
    const places = fc.array(fc.nat(999), { minLength: 8, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(fc.oneof(bulleted, numbered), places, async (text, where) => {
        const record = withMarks(recordOf(text), where)
        const back = await throughWord(record)
        expect(show(back)).toEqual(show(record))
        expect(printedBy(back)).toEqual(printedBy(record))
      }),
      runs,
    )
  }, 60_000)

  test('has the list of participants it had, as Word and as plain text', async () => {
    await fc.assert(
      fc.asyncProperty(bulleted, people, async (text, named) => {
        const record = withPeople(recordOf(text), named)
        const back = await throughWord(record)
        expect(show(back)).toEqual(show(record))
        expect(printedBy(back)).toEqual(printedBy(record))
        expect(printedBy(recordOf(renderText(compose(record))))).toEqual(printedBy(record))
        const list = Object.values(back.annex).find(({ heading }) => heading.startsWith('List'))
        expect(list?.kind).toBe('participants')
      }),
      runs,
    )
  }, 60_000)
})
