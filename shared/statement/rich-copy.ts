import { escaped } from './escaped.ts'
import { turnOf } from './html.ts'
import { renderTable } from './html-table.ts'
import { listLevels } from './list-level.ts'
import { nonBreakingRuns } from './non-breaking.ts'
import { isRow, type RowBlock } from './rows.ts'
import type { Block, Run, Statement } from './statement.ts'
import { renderText } from './text.ts'
import { startWordLists, type WordList } from './word-lists.ts'

/** What a clipboard holds: markup for Word and mail, plain words for all else. */
export type RichCopy = { readonly html: string; readonly text: string }

/**
 * The statement, or the items of it with these ids (with the numbers they have in the whole), for a clipboard. The markup is plain
 * HTML without a look of its own; beside that it carries what Word writes there itself, so that Word makes lists that count and
 * footnotes of it: mso-list with its @list, mso-footnote-id (Microsoft Office HTML and XML reference).
 */
export function richCopy(statement: Statement, only: ReadonlySet<string> | null): RichCopy {
  const isIn = ({ source }: Block) => only === null || only.has(source.id)
  const levels = listLevels(statement.blocks)
  const lists = startWordLists()
  const page = startPage(statement.language)
  const rows: RowBlock[] = []
  for (const [index, block] of statement.blocks.entries()) {
    if (isRow(block)) {
      if (isIn(block)) rows.push(block)
      if (rows.length > 0 && !statement.blocks[index + 1]?.cells) page.table(rows.splice(0))
      continue
    }
    const list = isListed(block) ? lists.take(block, levels[index] ?? 0) : null // those left out count as well
    if (isIn(block)) page.put(block, list, levels[index] ?? 0)
  }
  const html = `${lists.styles()}<div lang="${escaped(statement.language)}">\n${page.end()}\n</div>`
  return { html, text: renderText({ ...statement, blocks: statement.blocks.filter(isIn) }) }
}

function isListed({ kind, marker }: Block): boolean {
  return marker !== 'none' && kind !== 'heading' && kind !== 'title'
}

const space = 'margin:0 0 6pt 0'
const cellStyle = 'border:1px solid #888;padding:2pt 5pt;text-align:start;vertical-align:top'

/** Elements one after the other; lists are opened and closed as the blocks need them. */
function startPage(language: string) {
  const out: string[] = []
  const open: WordList[] = [] // each with its last item still open
  const notes: string[] = []
  let titled = false

  const leaveLists = (depth: number): void => {
    while (open.length > depth) out.push(`</li></${open.pop()?.tag}>`)
  }

  function item(list: WordList, level: number, words: string, turn: string): void {
    leaveLists(level + 1)
    if (open[level] && open[level].name !== list.name) leaveLists(level)
    const before = open[level]
    if (before === undefined) out.push(`<${list.tag}${list.type}${startOf(list)} style="${space}">`)
    else out.push('</li>')
    open[level] = list
    const goesOn = before === undefined || list.nth === before.nth + 1
    const value = goesOn || list.tag === 'ul' ? '' : ` value="${list.nth}"`
    out.push(`<li${turn}${value} style="margin:0 0 3pt 0;${list.style(level)}">${words}`)
  }

  return {
    table(rows: readonly RowBlock[]): void {
      leaveLists(0)
      out.push(renderTable(rows).replaceAll(/<(td|th)\b/g, `<$1 style="${cellStyle}"`))
    },
    put(block: Block, list: WordList | null, level: number): void {
      const words = htmlOf(block.runs, notes, language)
      const shown = Math.min(level, open.length)
      if (list !== null) {
        item(list, shown, words, turnOf(block))
        return
      }
      leaveLists(block.depth > 0 && block.kind !== 'heading' ? shown : 0)
      out.push(elementOf(block, words, titled))
      titled ||= block.kind === 'title'
    },
    end(): string {
      leaveLists(0)
      return [...out, ...footnotes(notes)].join('\n')
    },
  }
}

/** A list that does not begin at its first number says where it does. */
function startOf({ tag, nth }: WordList): string {
  return tag === 'ul' || nth === 1 ? '' : ` start="${nth}"`
}

const sizes = [14, 13, 12]

function elementOf(block: Block, words: string, titled: boolean): string {
  const { kind, depth, number } = block
  const turn = turnOf(block)
  const lead = number === '' ? '' : `${escaped(number)} `
  switch (kind) {
    case 'title': {
      const line = titled ? `${lead}${words}` : `<b>${lead}${words}</b>`
      return `<p${turn} align="center" style="text-align:center;${space}">${line}</p>`
    }
    case 'heading':
    case 'annex-heading': {
      const nth = kind === 'heading' ? Math.min(depth, sizes.length - 1) : 0
      const style = `font-size:${sizes[nth]}pt;margin:12pt 0 6pt 0`
      return `<h${nth + 1}${turn} style="${style}">${lead}${words}</h${nth + 1}>`
    }
    default:
      return `<p${turn} style="${space}">${words}</p>`
  }
}

function htmlOf(runs: readonly Run[], notes: string[], language: string): string {
  const words = nonBreakingRuns(runs).map(({ text, bold, italic, footnote }) => {
    if (footnote !== undefined) return reference(notes.push(footnote))
    const slanted = italic ? `<i>${escaped(text)}</i>` : escaped(text)
    return bold ? `<b>${slanted}</b>` : slanted
  })
  return `<span lang="${escaped(language)}">${words.join('')}</span>`
}

function reference(nth: number): string {
  return `<a style="mso-footnote-id:ftn${nth}" href="#_ftn${nth}" name="_ftnref${nth}"><sup>[${nth}]</sup></a>`
}

/** Word takes them as its own footnotes; elsewhere they stand under the text. */
function footnotes(notes: readonly string[]): string[] {
  if (notes.length === 0) return []
  const each = notes.map((note, index) => {
    const nth = index + 1
    const back = `<a style="mso-footnote-id:ftn${nth}" href="#_ftnref${nth}" name="_ftn${nth}"><sup>[${nth}]</sup></a>`
    return `<div style="mso-element:footnote" id="ftn${nth}"><p${turnOf({ runs: [{ text: note }] })} style="margin:0">${back} ${escaped(note)}</p></div>`
  })
  return [
    '<div style="mso-element:footnote-list">',
    '<hr width="33%" align="left" size="1">',
    ...each,
    '</div>',
  ]
}
