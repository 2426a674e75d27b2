import { describe, expect, it } from 'vitest'
import { compose } from '../../../shared/statement/compose.ts'
import { richCopy } from '../../../shared/statement/rich-copy.ts'
import { forum, minutes, published, publishedTexts, textOf } from '../../electron/cli/texts.ts'
import { emptyRecord, outcome } from '../../fixtures/record.ts'
import { reading } from '../reading/given.ts'

const statementOf = (text: string) => compose(reading(text).record)
const lettered =
  '1. Members agreed:\n(a) to meet;\n(b) to report.\n2. Members thanked Fiji:\n(a) for its welcome.'

const texts: [name: string, text: string][] = [
  ['a bulleted statement of our own', forum],
  ['minutes of our own', minutes],
  ...publishedTexts.map((path): [string, string] => [
    path.slice(published.length + 1),
    textOf(path),
  ]),
]

describe('the statement for a clipboard', () => {
  it.each(texts)('%s closes every element that it opens', (_name, text) => {
    const open: string[] = []
    const { html } = richCopy(statementOf(text), null)
    for (const [, end, name = ''] of html.matchAll(/<(\/?)(\w+)/g)) {
      if (name === 'hr') continue
      if (end === '') open.push(name)
      else expect(open.pop()).toBe(name)
    }
    expect(open).toEqual([])
  })

  it('makes lists that Word counts as the statement does, and mail as well as it can', () => {
    const { html } = richCopy(statementOf(lettered), null)
    expect(html).toMatch(/@list l0:level1 \{mso-level-start-at:1;mso-level-text:"%1\\\."/)
    expect(html).toMatch(
      /@list l1:level2 \{mso-level-start-at:1;mso-level-number-format:alpha-lower;mso-level-text:"\\\(%2\\\)"/,
    )
    const items = [...html.matchAll(/list-style-type:'([^ ]+) ';mso-list:(l\d level\d)/g)]
    expect(items.map(([, value, list]) => `${value} ${list}`)).toEqual([
      '1. l0 level1',
      '(a) l1 level2',
      '(b) l1 level2',
      '2. l0 level1',
      '(a) l2 level2', // begins again under the second
    ])
    expect(html).toContain('<ol type="a"')
  })

  it('gives single items the numbers that they have in the whole', () => {
    const statement = statementOf(lettered)
    const second = statement.blocks.find(({ number }) => number === '2.')
    const { html, text } = richCopy(statement, new Set([second?.source.id ?? '']))
    expect(html).toContain('<ol start="2"')
    expect(html).toContain('mso-level-start-at:2')
    expect(html).not.toContain('to meet')
    expect(text).toBe('2. Members thanked Fiji:\n')
  })

  it('keeps italic, bold, footnotes and the language, and takes no words for markup', () => {
    const marks = [
      { kind: 'bold', from: 0, to: 7 },
      { kind: 'footnote', at: 11, note: 'See <annex> A.' },
    ] as const
    const item = {
      ...outcome('item-1', 'a0', ''),
      text: { text: 'Members <b>', marks: [...marks] },
    }
    const { html, text } = richCopy(compose({ ...emptyRecord(), item: { 'item-1': item } }), null)
    expect(html).toContain('<div lang="en-GB">')
    expect(html).toContain('<b>Members</b> &lt;b&gt;<a style="mso-footnote-id:ftn1"')
    expect(html).toMatch(/mso-element:footnote" id="ftn1">.*See &lt;annex&gt; A\./s)
    expect(text).toBe('- Members <b>¹\n¹ See <annex> A.\n')
  })

  it('says of paragraphs, points and footnotes that are written from the right that they are', () => {
    const footnote = { kind: 'footnote', at: 0, note: 'تونغا' } as const
    const item = {
      ...outcome('item-1', 'a0', ''),
      text: { text: 'رحب الأعضاء', marks: [footnote] },
    }
    const heading = { ...outcome('item-2', 'a1', 'التقرير'), kind: 'heading' as const }
    const english = outcome('item-3', 'a2', 'Members welcomed the report.')
    const record = {
      ...emptyRecord(),
      item: { 'item-1': item, 'item-2': heading, 'item-3': english },
    }
    const { html } = richCopy(compose(record), null)
    expect(html.match(/<[a-z0-9]+ dir="rtl"/g)).toEqual([
      '<li dir="rtl"',
      '<h1 dir="rtl"',
      '<p dir="rtl"',
    ])
    expect(html).toMatch(/<li style="[^"]*"><span lang="en-GB">Members welcomed/)
  })
})
