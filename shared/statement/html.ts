import { directionOf } from './direction.ts'
import type { Emblem } from './emblem.ts'
import { escaped } from './escaped.ts'
import { statementFaces } from './faces.ts'
import { renderTable } from './html-table.ts'
import { listLevels } from './list-level.ts'
import { nonBreakingRuns } from './non-breaking.ts'
import { type RowBlock, stretchesOf } from './rows.ts'
import type { Block, Run, Statement } from './statement.ts'

/** What of a page is written around a statement's own elements. */
const style = `
  body { max-width: 42em; margin: 3em auto; padding: 0 1.5em; font: 12pt/1.45 ${statementFaces}; color: #111; }
  h1, .subtitle { text-align: center; }
  h1 { font-size: 1.35em; line-height: 1.25; }
  .subtitle { margin: 0.3em 0; font-size: 1.1em; }
  h2 { font-size: 1.1em; margin: 1.6em 0 0.5em; }
  h3, h4 { font-size: 1em; margin: 1.3em 0 0.4em; }
  p { margin: 0 0 0.7em; }
  ul, ol { margin: 0 0 0.7em; padding-left: 2em; }
  li { margin: 0 0 0.4em; }
  li > p { margin: 0.3em 0; }
  li[dir='rtl'] { margin-right: 2em; }
  .emblem { margin: 0 0 1.2em; text-align: center; }
  .annex { border-top: 1px solid #bbb; margin-top: 2.5em; }
  .footnotes { border-top: 1px solid #bbb; margin-top: 2.5em; font-size: 0.9em; }
  sup { line-height: 0; }
  table { width: 100%; border-collapse: collapse; margin: 0 0 0.7em; }
  caption { text-align: start; font-style: italic; padding: 0 0 0.4em; }
  th, td { border: 1px solid #bbb; padding: 0.25em 0.5em; text-align: start; vertical-align: top; font-weight: normal; }
  thead th { font-weight: bold; }
  @media (prefers-color-scheme: dark) { body { background: #16181a; color: #e8e6e1; } a { color: #8ab8ff; } }
  @media print {
    body { margin: 0; max-width: none; background: none; color: #000; }
    h1, h2, h3, h4 { break-after: avoid; white-space: pre-wrap; } /* the outline takes a space at a line's end only where it is kept */
    p, li { orphans: 2; widows: 2; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    .annex { break-before: page; border: 0; margin-top: 0; }
  }
`

/** The statement as an HTML page that needs nothing beside it: headings, lists and footnotes as what they are. */
export function renderHtml(statement: Statement, emblem: Emblem | null = null): string {
  return `<!doctype html>
<html lang="${escaped(statement.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(statement.title)}</title>
<style>${style}</style>
</head>
<body>
${emblem === null ? '' : pictureOf(emblem)}<main>
${renderFragment(statement)}
</main>
</body>
</html>
`
}

/** The picture itself is in the page: nothing stands beside it. */
function pictureOf({ address, altText, width, height }: Emblem): string {
  const size = `width="${width}" height="${height}"`
  return `<header class="emblem"><img src="${address}" alt="${escaped(altText)}" ${size}></header>\n`
}

/** The statement's elements alone, for a clipboard: Word and mail dress them as their own. */
export function renderFragment(statement: Statement): string {
  const notes: string[] = []
  const page = startPage()
  const levels = listLevels(statement.blocks)
  let index = 0
  for (const stretch of stretchesOf(statement.blocks)) {
    if ('rows' in stretch) {
      page.table(stretch.rows)
      index += stretch.rows.length
    } else {
      page.put(stretch.block, levels[index] ?? 0, htmlOf(stretch.block.runs, notes))
      index += 1
    }
  }
  return page.end(notes)
}

type List = { readonly tag: 'ul' | 'ol'; readonly marker: Block['marker'] }

/** Elements one after the other; lists are opened and closed as the blocks need them. */
function startPage() {
  const out: string[] = []
  const lists: List[] = [] // each with its last item still open
  const counts = new Map<string, number>()
  let titled = false
  let inAnnex = false

  const leaveLists = (depth: number): void => {
    while (lists.length > depth) out.push(`</li></${lists.pop()?.tag}>`)
  }

  /** Which one of its list it is; a list goes on after other paragraphs until it begins again. */
  function countIn(level: number, { marker, restarts }: Block): number {
    const list = `${level} ${marker}`
    const count = restarts ? 1 : (counts.get(list) ?? 0) + 1
    counts.set(list, count)
    return count
  }

  function item(block: Block, level: number, words: string): void {
    leaveLists(level + 1)
    const tag = block.marker === 'bullet' ? 'ul' : 'ol'
    const open = lists[level]
    if (open && (open.tag !== tag || open.marker !== block.marker || block.restarts)) {
      leaveLists(level)
    }
    if (lists.length > level) out.push('</li>')
    else {
      out.push(tag === 'ul' ? '<ul>' : `<ol${typeOf(block.marker)}>`)
      lists.push({ tag, marker: block.marker })
    }
    out.push(
      tag === 'ul'
        ? `<li${turnOf(block)}>${words}`
        : `<li${turnOf(block)}${markerOf(block, countIn(level, block))}>${words}`,
    )
  }

  function put(block: Block, level: number, words: string): void {
    if (block.marker !== 'none' && block.kind !== 'heading' && block.kind !== 'title') {
      item(block, Math.min(level, lists.length), words)
      return
    }
    leaveLists(block.depth > 0 && block.kind !== 'heading' ? Math.min(level, lists.length) : 0)
    const turn = turnOf(block)
    const number = block.number === '' ? '' : `${escaped(block.number)} `
    switch (block.kind) {
      case 'title':
        out.push(
          titled ? `<p class="subtitle"${turn}>${number}${words}</p>` : `<h1${turn}>${words}</h1>`,
        )
        titled = true
        return
      case 'heading': {
        const tag = `h${Math.min(block.depth + 2, 4)}`
        out.push(`<${tag}${turn}>${number}${words}</${tag}>`)
        return
      }
      case 'annex-heading':
        out.push(inAnnex ? '</section>' : '', `<section class="annex"><h2${turn}>${words}</h2>`)
        inAnnex = true
        return
      default:
        out.push(`<p${turn}>${words}</p>`)
    }
  }

  return {
    put,
    table(rows: readonly RowBlock[]): void {
      leaveLists(0)
      out.push(renderTable(rows))
    },
    end(notes: readonly string[]): string {
      leaveLists(0)
      if (inAnnex) out.push('</section>')
      if (notes.length > 0) out.push(footnotes(notes))
      return out.filter((line) => line !== '').join('\n')
    },
  }
}

/** The attribute of a paragraph's direction, said only where it is not the page's own. */
export function turnOf({ runs }: Pick<Block, 'runs'>): string {
  return directionOf(runs.map(({ text }) => text).join('')) === 'rtl' ? ' dir="rtl"' : ''
}

const types: { readonly [sign: string]: string } = { a: 'a', A: 'A', i: 'i', I: 'I' }

/** The kind of counting, which programs that know no other marker take. */
function typeOf(marker: Block['marker']): string {
  const type = types[/[aAiI]/.exec(marker)?.[0] ?? '']
  return type === undefined ? '' : ` type="${type}"`
}

/** The number as it was computed; its value alone for programs that know no other marker. */
function markerOf({ number }: Block, value: number): string {
  return ` value="${value}" style="list-style-type: '${escaped(number.replace(/['\\]/g, ''))} '"`
}

function htmlOf(runs: readonly Run[], notes: string[]): string {
  return nonBreakingRuns(runs)
    .map(({ text, bold, italic, footnote }) => {
      if (footnote !== undefined) {
        notes.push(footnote)
        const number = notes.length
        return `<sup id="ref-${number}"><a href="#note-${number}">${number}</a></sup>`
      }
      const words = escaped(text)
      const slanted = italic ? `<em>${words}</em>` : words
      return bold ? `<strong>${slanted}</strong>` : slanted
    })
    .join('')
}

function footnotes(notes: readonly string[]): string {
  const items = notes.map(
    (note, index) =>
      `<li id="note-${index + 1}">${escaped(note)} <a href="#ref-${index + 1}" aria-label="Back to the text">↩</a></li>`,
  )
  return `<section class="footnotes" aria-label="Footnotes"><ol>\n${items.join('\n')}\n</ol></section>`
}
