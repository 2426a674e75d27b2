import { describe, expect, it } from 'vitest'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { compose } from '../../../shared/statement/compose.ts'
import { renderFragment, renderHtml } from '../../../shared/statement/html.ts'
import { renderMarkdown } from '../../../shared/statement/markdown.ts'
import { forum, minutes, published, publishedTexts, textOf } from '../../electron/cli/texts.ts'
import { emptyRecord, outcome } from '../../fixtures/record.ts'
import { reading } from '../reading/given.ts'

const statementOf = (text: string) => compose(reading(text).record)

/** A record of nothing but these items. */
function recordOf(...texts: MeetingRecord['item'][string]['text'][]): MeetingRecord {
  const items = texts.map((text, index) => ({ ...outcome(`item-${index}`, `a${index}`, ''), text }))
  return { ...emptyRecord(), item: Object.fromEntries(items.map((item) => [item.id, item])) }
}

/** The words of a page, element by element, as they follow each other. */
function wordsOf(html: string): string[] {
  return html
    .replace(/<style>.*?<\/style>|<title>.*?<\/title>|<section class="footnotes".*/gs, '')
    .replace(/<\/?(?:em|strong|sup|a)\b[^>]*>/g, '')
    .split(/<[^>]*>/)
    .map((words) =>
      words
        .replaceAll('\u00A0', ' ')
        .replaceAll('\u2011', '-')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
        .trim(),
    )
    .filter((words) => words !== '')
}

const texts: [name: string, text: string][] = [
  ['a bulleted statement of our own', forum],
  ['minutes of our own', minutes],
  ...publishedTexts.map((path): [string, string] => [
    path.slice(published.length + 1),
    textOf(path),
  ]),
]

describe('the statement as HTML', () => {
  it.each(texts)('%s has every paragraph once, in its order', (_name, text) => {
    const statement = statementOf(text)
    const numbered = (number: string, kind: string) =>
      number !== '' && kind === 'heading' ? `${number} ` : ''
    expect(wordsOf(renderHtml(statement))).toEqual(
      statement.blocks.map(
        ({ runs, number, kind }) =>
          numbered(number, kind) +
          runs
            .map((run) => run.text)
            .join('')
            .trim(),
      ),
    )
  })

  it.each(texts)('%s closes every element that it opens', (_name, text) => {
    const open: string[] = []
    for (const [, end, name = ''] of renderFragment(statementOf(text)).matchAll(/<(\/?)(\w+)/g)) {
      if (end === '') open.push(name)
      else expect(open.pop()).toBe(name)
    }
    expect(open).toEqual([])
  })

  it('makes lists of lists, with their numbers', () => {
    const html = renderFragment(
      statementOf(
        '1. Members agreed:\n(a) to meet;\n(b) to report.\nReturns\n2. Members thanked Fiji.',
      ),
    ).replaceAll('\n', '')
    expect(html).toContain(`<ol type="a"><li value="1" style="list-style-type: '(a) '">to meet;`)
    expect(html).toContain(`<li value="2" style="list-style-type: '2. '">Members thanked Fiji.`)
  })

  it('sets from the right what is written so, and nothing else', () => {
    const marks: [] = []
    const html = renderFragment(
      compose(
        recordOf(
          { text: 'أقر الأعضاء خطة العمل.', marks },
          { text: 'Members thanked ليلى حداد for her survey.', marks },
        ),
      ),
    )
    expect(html).toContain('<li dir="rtl">أقر الأعضاء خطة العمل.')
    expect(html).toContain('<li>Members thanked')
  })

  it('never takes words for markup', () => {
    const words = '<script>alert("x")</script> & [x]'
    const html = renderHtml(compose(recordOf({ text: words, marks: [] })))
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; [x]')
  })

  it('keeps italic, bold and footnotes, and finds the way from a note back to its place', () => {
    const html = renderFragment(
      compose(
        recordOf({
          text: 'Members agreed.',
          marks: [
            { kind: 'bold', from: 0, to: 7 },
            { kind: 'italic', from: 8, to: 14 },
            { kind: 'footnote', at: 15, note: 'See annex.' },
          ],
        }),
      ),
    )
    expect(html).toContain(
      '<strong>Members</strong> <em>agreed</em>.<sup id="ref-1"><a href="#note-1">',
    )
    expect(html).toContain('<li id="note-1">See annex. <a href="#ref-1"')
  })
})

describe('the statement as Markdown', () => {
  it('nests points under what they belong to', () => {
    expect(
      renderMarkdown(
        statementOf('- Members agreed to:\n  - meet again;\n  - report.\n- Fiji will host.'),
      ),
    ).toBe('- Members agreed to:\n\n  - meet again;\n\n  - report.\n\n- Fiji will host.\n')
  })

  it('counts as the statement does', () => {
    const text =
      'Decisions\n1. Members agreed:\n(a) to meet;\n(b) to report.\n2. Members thanked Fiji.'
    expect(renderMarkdown(statementOf(text)).split('\n\n').slice(1)).toEqual([
      '1. Members agreed:',
      '   - (a) to meet;',
      '   - (b) to report.',
      '2. Members thanked Fiji.\n',
    ])
  })

  it('takes signs as words', () => {
    const text = 'Members *noted* the [draft] in a_b, #3 and <b>.'
    expect(renderMarkdown(compose(recordOf({ text, marks: [] })))).toBe(
      '- Members \\*noted\\* the \\[draft\\] in a\\_b, \\#3 and \\<b\\>.\n',
    )
  })

  it('keeps italic, bold and footnotes', () => {
    const text = {
      text: 'Members agreed.',
      marks: [
        { kind: 'bold', from: 0, to: 8 },
        { kind: 'footnote', at: 15, note: 'See annex.' },
      ],
    } satisfies MeetingRecord['item'][string]['text']
    expect(renderMarkdown(compose(recordOf(text)))).toBe(
      '- **Members** agreed.[^1]\n\n[^1]: See annex.\n',
    )
  })
})
