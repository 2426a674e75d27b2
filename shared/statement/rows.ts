import type { Block, Cell } from './statement.ts'

/** A row of a table, in the columns that all rows of its table have. */
export type RowBlock = Block & { readonly cells: readonly Cell[] }

export function isRow(block: Block): block is RowBlock {
  return block.cells !== undefined
}

/** Blocks in their order, with the rows of one table together. */
export type Stretch = { readonly block: Block } | { readonly rows: readonly RowBlock[] }

export function stretchesOf(blocks: readonly Block[]): Stretch[] {
  const stretches: ({ block: Block } | { rows: RowBlock[] })[] = []
  for (const block of blocks) {
    const last = stretches.at(-1)
    if (!isRow(block)) stretches.push({ block })
    else if (last !== undefined && 'rows' in last) last.rows.push(block)
    else stretches.push({ rows: [block] })
  }
  return stretches
}

/** The headings of the columns of these rows. */
export function columnsOf(rows: readonly RowBlock[]): string[] {
  return rows[0]?.cells.map(({ heading }) => heading) ?? []
}
