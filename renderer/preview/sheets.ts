import { listLevels } from '../../shared/statement/list-level.ts'
import type { Block } from '../../shared/statement/statement.ts'

/** How a paragraph is set on the paper. */
type Setting =
  | 'title'
  | 'subtitle'
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'annex-heading'
  | 'annex-entry'
  | 'participant'
  | 'text'
  | 'list'

/** A block with its setting, how deep its list lies (0 at the margin), and the number of its first footnote. */
export type Paragraph = {
  readonly block: Block
  readonly setting: Setting
  readonly level: number
  readonly firstNote: number
}

type Note = { readonly number: number; readonly words: string }

/** What lies on one sheet: the body, or an annex, which begins on a page of its own. */
export type Sheet = {
  readonly key: string
  readonly paragraphs: Paragraph[]
  readonly notes: Note[]
}

/** The blocks of a statement on their sheets. */
export function sheetsOf(blocks: readonly Block[]): Sheet[] {
  const sheets: Sheet[] = [{ key: 'body', paragraphs: [], notes: [] }]
  const levels = listLevels(blocks)
  let isTitled = false
  let noteCount = 0
  for (const [nth, block] of blocks.entries()) {
    if (block.kind === 'annex-heading') {
      sheets.push({ key: block.source.id, paragraphs: [], notes: [] })
    }
    const sheet = sheets.at(-1)
    const setting = settingOf(block, isTitled)
    sheet?.paragraphs.push(paragraphOf(block, setting, levels[nth] ?? 0, noteCount + 1))
    for (const { footnote } of block.runs) {
      if (footnote === undefined) continue
      noteCount += 1
      sheet?.notes.push({ number: noteCount, words: footnote })
    }
    isTitled ||= block.kind === 'title'
  }
  return sheets
}

const known = new WeakMap<Block, Paragraph>() // a block that did not change keeps its paragraph

function paragraphOf(block: Block, setting: Setting, level: number, firstNote: number): Paragraph {
  const before = known.get(block)
  const isSame =
    before?.setting === setting && before.level === level && before.firstNote === firstNote
  if (before && isSame) return before
  const paragraph: Paragraph = { block, setting, level, firstNote }
  known.set(block, paragraph)
  return paragraph
}

function settingOf(block: Block, isTitled: boolean): Setting {
  switch (block.kind) {
    case 'title':
      return isTitled ? 'subtitle' : 'title'
    case 'heading':
      return block.depth === 0 ? 'heading-1' : block.depth === 1 ? 'heading-2' : 'heading-3'
    case 'annex-heading':
    case 'annex-entry':
    case 'participant':
      return block.kind
    case 'annex-text':
      return block.marker === 'none' ? 'text' : 'list'
    case 'opening':
    case 'attendance':
    case 'purpose':
    case 'paragraph':
    case 'outcome':
    case 'point':
      return block.marker === 'none' ? 'text' : 'list'
  }
}
