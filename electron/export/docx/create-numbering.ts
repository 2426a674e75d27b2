import type { INumberingOptions } from 'docx'
import type { ListDefinition, ListLevel } from './lists.ts'
import { bulletHang, headingHang, indent } from './measures.ts'
import { countings } from './ordinals.ts'

type Config = INumberingOptions['config'][number]
type Level = Config['levels'][number]

/** numbering.xml: a definition a list, its levels linked to the styles that carry them. */
export function createNumbering(definitions: readonly ListDefinition[]): INumberingOptions {
  return { config: definitions.map(createDefinition) }
}

function createDefinition({ reference, family, levels }: ListDefinition): Config {
  return { reference, levels: levels.map((one, level) => createLevel(one, level, family)) }
}

function createLevel(
  { marker, start, depth, style }: ListLevel,
  level: number,
  family: ListDefinition['family'],
): Level {
  const paragraph = { indent: createIndent(family, depth) }
  return {
    level,
    start,
    alignment: 'left',
    style: style === null ? { paragraph } : { paragraph, style },
    ...(marker === 'bullet'
      ? { format: 'bullet', text: level % 2 === 0 ? '•' : '–' }
      : {
          format: countings[marker].format,
          text: textOf(marker, level),
        }),
  }
}

/** Text of one depth stands on one line, whatever stands before it; headings all begin at the margin. */
function createIndent(family: ListDefinition['family'], depth: number) {
  switch (family) {
    case 'heading':
      return { left: headingHang, hanging: headingHang }
    case 'bullet':
      return { left: indent * (depth + 1), hanging: bulletHang }
    case 'number':
      return { left: indent * (depth + 1), hanging: indent }
  }
}

/** Word's own way to write a number: %1 is the number of the first level, so "%1.%2" is 7.1. */
function textOf(marker: keyof typeof countings, level: number): string {
  const { around, outline } = countings[marker]
  const first = outline ? 0 : level
  const numbers = Array.from({ length: level + 1 - first }, (_, nth) => `%${first + nth + 1}`)
  return around.replace('%', numbers.join('.'))
}
