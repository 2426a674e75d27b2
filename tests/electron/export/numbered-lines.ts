import fc from 'fast-check'
import { type ItemKind, type Marker, markers } from '../../../shared/record/vocabulary.ts'
import { startNumbering } from '../../../shared/statement/numbering.ts'
import type { Block } from '../../../shared/statement/statement.ts'
import { block } from './statements.ts'

/** The numbers that a statement has. */
export function numbersOf(blocks: readonly Block[]): string[] {
  return blocks.map(({ marker, number }) => (marker === 'bullet' ? 'bullet' : number))
}

/** The numbers that Word prints, whatever its bullets look like. */
export function withoutGlyphs(numbers: readonly string[]): string[] {
  return numbers.map((number) => (/[•–]/.test(number) ? 'bullet' : number))
}

type Line = { kind: ItemKind; marker: Marker; depth: number; headingLevel: number }

/** Any line in any list. */
export const line: fc.Arbitrary<Line> = fc.record({
  kind: fc.constantFrom('heading', 'paragraph', 'outcome', 'point'),
  marker: fc.constantFrom(...markers),
  depth: fc.nat(3),
  headingLevel: fc.integer({ min: 1, max: 3 }),
})

/** Blocks as compose numbers them: lines under the nearest line above that is less deep. */
export function numbered(lines: readonly Line[]): Block[] {
  const numbering = startNumbering()
  const above: string[] = []
  return lines.map(({ kind, marker, depth, headingLevel }, nth) => {
    const heading = kind === 'heading'
    const deep = heading ? 0 : Math.min(depth, above.length)
    const parentId = above[deep - 1] ?? null
    const id = `item-${nth}`
    above.length = deep
    if (!heading) above.push(id)
    const taken = numbering.take({ id, parentId, kind, headingLevel, marker })
    return block(kind, `Line ${nth}.`, {
      marker,
      depth: heading ? headingLevel - 1 : deep,
      ...taken,
    })
  })
}
