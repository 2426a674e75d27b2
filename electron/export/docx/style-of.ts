import { deepest } from '../../../shared/record/vocabulary.ts'
import type { Block } from '../../../shared/statement/statement.ts'

/** A block with the named style it prints in and, in a list, how deep its list lies (0 at the margin). */
export type Styled = {
  readonly block: Block
  readonly style: string
  readonly level: number
  /** Whether it introduces the points under it: "Members agreed to:" never ends a page. */
  readonly introduces: boolean
}

/** The levels that every document's lists have, for what a person may add; more only where they are used. */
const usualDepth = 3
const mostDepth = deepest + 1
export const headingDepth = 3

/** "ListBullet", "ListBullet2", …: Word's own ids of its built-in list styles. */
export function listStyle(
  name: 'ListBullet' | 'ListNumber' | 'ListContinue',
  level: number,
): string {
  return level === 0 ? name : `${name}${level + 1}`
}

/** The levels of the lists of a document, 0 at the margin. */
export function listLevels(blocks: readonly Styled[]): number[] {
  const depth = blocks.reduce((most, { level }) => Math.max(most, level + 1), usualDepth)
  return Array.from({ length: depth }, (_, level) => level)
}

/** The levels of lists that words after their points continue. */
export function continuedLevels(blocks: readonly Styled[]): number[] {
  const used = new Set(blocks.map(({ style }) => style))
  return listLevels(blocks).filter((level) => used.has(listStyle('ListContinue', level)))
}

/**
 * The named style of every block. Points below a paragraph without a marker start at the margin: a list is as deep
 * as the markers above it, not as its place in the outline.
 */
export function stylesOf(blocks: readonly Block[]): Styled[] {
  const marked: boolean[] = [] // of the block last seen at each depth
  let titled = false
  return blocks.map((block, nth) => {
    const introduces = introducesNext(block, blocks[nth + 1])
    const styled = { block, introduces, ...styleOf(block, marked, titled) }
    titled ||= block.kind === 'title'
    marked.length = block.depth
    marked[block.depth] = block.kind !== 'heading' && block.marker !== 'none'
    return styled
  })
}

function introducesNext(block: Block, next: Block | undefined): boolean {
  return block.kind !== 'heading' && next?.kind === 'point' && next.depth > block.depth
}

function styleOf(
  block: Block,
  marked: readonly boolean[],
  titled: boolean,
): { style: string; level: number } {
  switch (block.kind) {
    case 'title':
      return { style: titled ? 'Subtitle' : 'Title', level: 0 }
    case 'heading': {
      const level = Math.min(block.depth, headingDepth - 1)
      return { style: `Heading${level + 1}`, level }
    }
    case 'annex-heading':
      return { style: 'AnnexHeading', level: 0 }
    case 'annex-entry':
      return { style: 'AnnexEntry', level: 0 }
    case 'annex-text':
      return { style: block.marker === 'bullet' ? 'ListBullet' : 'BodyText', level: 0 }
    case 'participant':
      return { style: 'BodyText', level: 0 }
    case 'opening':
    case 'attendance':
    case 'purpose':
    case 'paragraph':
    case 'outcome':
    case 'point':
      return styleInBody(block, marked.slice(0, block.depth).filter(Boolean).length)
  }
}

function styleInBody(block: Block, level: number): { style: string; level: number } {
  const deep = Math.min(level, mostDepth - 1)
  switch (block.marker) {
    case 'bullet':
      return { style: listStyle('ListBullet', deep), level: deep }
    case 'none':
      return block.depth === 0
        ? { style: 'BodyText', level: 0 }
        : { style: listStyle('ListContinue', Math.max(deep - 1, 0)), level: deep }
    default:
      return { style: listStyle('ListNumber', deep), level: deep }
  }
}
