import { describe, expect, test } from 'vitest'
import { readWord } from '../../../electron/word/read-word.ts'
import { countingIds } from '../../../shared/record/new-id.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import type { WordDocument } from '../../../shared/returned/document.ts'
import { readDocument } from '../../../shared/returned/read-returned.ts'
import { accepting, rejecting, settle, wordsIn } from '../../../shared/returned/settle.ts'
import { compose } from '../../../shared/statement/compose.ts'
import { paragraphs } from '../../../shared/statement/text.ts'
import { got } from '../store/opened.ts'
import {
  documentOf,
  type Parts,
  relationship,
  relationships,
  wordFile,
  wordNamespace,
} from './package.ts'

const names = ['styles', 'numbering', 'footnotes', 'comments'] as const

/** A document with this body and these other parts, each from what stands inside its root. */
function wordWith(
  body: string,
  inner: { readonly [name in (typeof names)[number]]?: string } = {},
) {
  const parts: { [name: string]: string } = {
    'word/document.xml': documentOf(body),
    'word/_rels/document.xml.rels': relationships(
      ...names
        .filter((name) => inner[name] !== undefined)
        .map((name) => relationship(name, name, `${name}.xml`)),
    ),
  }
  for (const name of names) {
    if (inner[name] === undefined) continue
    parts[`word/${name}.xml`] = `<w:${name} xmlns:w="${wordNamespace}">${inner[name]}</w:${name}>`
  }
  return wordFile(parts satisfies Parts)
}

const p = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`
const r = (words: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
const by = (name: string) => `w:id="1" w:author="${name}" w:date="2024-05-07T09:00:00Z"`
const ins = (inner: string, name = 'Fiji') => `<w:ins ${by(name)}>${inner}</w:ins>`
const del = (words: string, name = 'Tonga') =>
  `<w:del ${by(name)}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`
const inList = (num: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${720 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>`
const numbering = [
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'lowerRoman', '(%3)')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uF0B7')}${level(1, 'bullet', 'o')}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
].join('')

async function documentIn(bytes: Uint8Array): Promise<WordDocument> {
  return got(await readWord(bytes))
}

async function recordIn(bytes: Uint8Array): Promise<MeetingRecord> {
  return got(readDocument(await documentIn(bytes), { ids: countingIds() })).record
}

function textsOf(document: WordDocument, taken = accepting): string[] {
  return settle(document, taken).map(({ runs }) => wordsIn(runs))
}

describe('the lists of a document made by hand', () => {
  test('are counted as Word counts them, on three levels and from the start again', async () => {
    const body = [
      p(r('First.'), inList(1)),
      p(r('one;'), inList(1, 1)),
      p(r('inner;'), inList(1, 2)),
      p(r('two.'), inList(1, 1)),
      p(r('Second:'), inList(1)),
      p(r('one.'), inList(1, 1)),
      p(r('First again.'), inList(3)),
    ].join('')
    const { paragraphs } = await documentIn(wordWith(body, { numbering }))
    const numbers = paragraphs.map(({ number }) => number)
    expect(numbers).toEqual(['1.', '(a)', '(i)', '(b)', '2.', '(a)', '1.'])
  })

  test('come from a style where the paragraph says nothing, and end where it says none', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Item"/><w:pPr>${inList(2)}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own item"/><w:basedOn w:val="Base"/></w:style>`
    const body = [
      p(r('Members met.'), '<w:pStyle w:val="Own"/>'),
      p(r('They ate.'), `<w:pStyle w:val="Own"/>${inList(0)}`),
    ].join('')
    const { paragraphs } = await documentIn(wordWith(body, { numbering, styles }))
    expect(paragraphs.map(({ style, list }) => [style, list])).toEqual([
      ['Own item', 'bullet'],
      ['Own item', 'none'],
    ])
  })

  test('become the points of an outcome', async () => {
    const body = [
      p(r('The purpose of the meeting was to settle the tide tables.')),
      p(r('Members agreed to:'), inList(2)),
      p(r('publish the tables;'), inList(2, 1)),
      p(r('share them.'), inList(2, 1)),
      p(r('Tonga will host the next drill.'), inList(2)),
    ].join('')
    const record = await recordIn(wordWith(body, { numbering }))
    expect(paragraphs(compose(record))).toEqual([
      'The purpose of the meeting was to settle the tide tables.',
      '- Members agreed to:',
      '- publish the tables;',
      '- share them.',
      '- Tonga will host the next drill.',
    ])
    const rows = compose(record).blocks.map(({ kind, depth }) => [kind, depth])
    expect(rows.slice(1)).toEqual([
      ['outcome', 0],
      ['point', 1],
      ['point', 1],
      ['outcome', 0],
    ])
  })
})

describe('what stands on the words of a document', () => {
  test('italics, bold and footnotes are laid on the same words of the record', async () => {
    const footnotes = `<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">${p(r(' Fiji asked for more time.'))}</w:footnote>`
    const body = [
      p(r('Members met.')),
      p(
        r('Members adopted ') +
          r('The Ledger', '<w:i/>') +
          r(' and ') +
          r('closed', '<w:b/>') +
          '<w:r><w:footnoteReference w:id="2"/></w:r>' +
          r(' it.'),
        inList(2),
      ),
    ].join('')
    const record = await recordIn(wordWith(body, { numbering, footnotes }))
    expect(
      Object.values(record.item)
        .map(({ text }) => text)
        .at(-1),
    ).toEqual({
      text: 'Members adopted The Ledger and closed it.',
      marks: [
        { kind: 'italic', from: 16, to: 26 },
        { kind: 'bold', from: 31, to: 37 },
        { kind: 'footnote', at: 37, note: 'Fiji asked for more time.' },
      ],
    })
  })

  test('they find their words behind a typed number and through runs of spaces', async () => {
    const body = [
      p(r('Members met.')),
      p(r('1.  Tonga   will ') + r('host', '<w:i/>') + r('   the  drill.')),
      p(r('2. Fiji will pay.')),
    ].join('')
    const texts = Object.values((await recordIn(wordWith(body))).item).map(({ text }) => text)
    expect(texts).toContainEqual({
      text: 'Tonga will host the drill.',
      marks: [{ kind: 'italic', from: 11, to: 15 }],
    })
  })

  test('are found in a paragraph of thousands of runs in good time', async () => {
    const body = p(`${r('ab  ')}${r('c ', '<w:b/>')}`.repeat(10_000))
    const [item] = Object.values((await recordIn(wordWith(body))).item)
    expect(item?.text?.marks).toHaveLength(10_000)
  })

  test('hidden words do not print; tabs and breaks are spaces; a field says its result', async () => {
    const body = p(
      r('Members') +
        '<w:r><w:tab/></w:r>' +
        r('met') +
        r(' in secret', '<w:vanish/>') +
        '<w:r><w:br/></w:r><w:fldSimple w:instr="DATE">' +
        r('in May.') +
        '</w:fldSimple>',
    )
    expect(textsOf(await documentIn(wordWith(body)))).toEqual(['Members met in May.'])
  })

  test('tables and content controls are read where they stand', async () => {
    const cell = (words: string) => `<w:tc>${p(r(words))}</w:tc>`
    const body = `${p(r('Before.'))}<w:tbl><w:tr>${cell('Fiji')}${cell('Present')}</w:tr></w:tbl><w:sdt><w:sdtContent>${p(r('After.'))}</w:sdtContent></w:sdt>`
    expect(textsOf(await documentIn(wordWith(body)))).toEqual([
      'Before.',
      'Fiji',
      'Present',
      'After.',
    ])
  })
})

describe('tracked changes', () => {
  const moved = (name: string, words: string) => `<w:${name} ${by('Palau')}>${r(words)}</w:${name}>`
  const body = [
    p(r('Members ') + del('noted') + ins(r('welcomed')) + r(' the report.')),
    p(r('Tonga will host'), `<w:rPr><w:del ${by('Samoa')}/></w:rPr>`),
    p(r(' the drill.')),
    p(ins(r('Fiji will pay.')), `<w:rPr><w:ins ${by('Fiji')}/></w:rPr>`),
    p(moved('moveFrom', 'Palau observed.')),
    p(moved('moveTo', 'Palau observed.')),
  ].join('')

  test('taken or left, each gives its own text', async () => {
    const document = await documentIn(wordWith(body))
    expect(textsOf(document).filter((words) => words !== '')).toEqual([
      'Members welcomed the report.',
      'Tonga will host the drill.',
      'Fiji will pay.',
      'Palau observed.',
    ])
    expect(textsOf(document, rejecting).filter((words) => words !== '')).toEqual([
      'Members noted the report.',
      'Tonga will host',
      ' the drill.',
      'Palau observed.',
    ])
  })

  test('are told with who made them and when', async () => {
    const [first] = settle(await documentIn(wordWith(body)), accepting)
    expect(first?.tracked).toEqual([
      { kind: 'deleted', author: 'Tonga', at: '2024-05-07T09:00:00Z', moved: false },
      { kind: 'inserted', author: 'Fiji', at: '2024-05-07T09:00:00Z', moved: false },
    ])
  })

  test('are read into a record as if they were accepted', async () => {
    expect(paragraphs(compose(await recordIn(wordWith(body))))).toEqual([
      'Members welcomed the report.',
      'Tonga will host the drill.',
      'Fiji will pay.',
      'Palau observed.',
    ])
  })
})

describe('comments', () => {
  const comments = ['1', '2'].map(
    (id) =>
      `<w:comment w:id="${id}" w:author="Vanuatu" w:date="2024-05-07T10:00:00Z">${p(r(`Comment ${id}.`))}</w:comment>`,
  )

  test('stand on their words, and one that stands nowhere is not lost', async () => {
    const body = p(
      `${r('Members ')}<w:commentRangeStart w:id="1"/>${r('welcomed')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${r(' it.')}`,
    )
    const document = await documentIn(wordWith(body, { comments: comments.join('') }))
    const said = { author: 'Vanuatu', at: '2024-05-07T10:00:00Z' }
    expect(document.paragraphs[0]?.comments).toEqual([
      { ...said, words: 'Comment 1.', on: 'welcomed' },
    ])
    expect(document.loose).toEqual([{ ...said, words: 'Comment 2.', on: '' }])
  })
})

describe('a document that cannot be read', () => {
  test.each<[string, string, RegExp]>([
    ['without words', p(''), /It holds no words/],
    ['with too many paragraphs', p(r('a')).repeat(16_000), /16000 paragraphs; up to 15000/],
    ['with a paragraph beyond bounds', p(r('a'.repeat(200_001))), /Paragraph 1 of it is longer/],
  ])('%s is refused in plain words', async (_, body, complaint) => {
    const read = await readWord(wordWith(body))
    expect(read.ok ? '' : read.error.message).toMatch(complaint)
  })
})
