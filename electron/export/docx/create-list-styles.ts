import type { IParagraphStyleOptions } from 'docx'
import type { ListDefinition } from './lists.ts'
import { indent, points } from './measures.ts'
import { listStyle } from './style-of.ts'

/**
 * List Bullet and List Number to the depth the lists have, each carrying its level of a list as the level says which style
 * it has, and List Continue for words after the points of a list, where there are such.
 */
export function createListStyles(
  definitions: readonly ListDefinition[],
  continued: readonly number[],
): IParagraphStyleOptions[] {
  const carried = definitions.flatMap(({ reference, family, levels }) =>
    levels.map(({ style }, level) => ({ reference, family, level, style })),
  )
  const numbered = carried.flatMap(({ reference, family, level, style }) => {
    if (style === null || family === 'heading') return []
    const name = family === 'bullet' ? 'List Bullet' : 'List Number'
    return [createStyle(style, name, level, { numbering: { reference, level } })]
  })
  const after = continued.map((level) => {
    const along = { indent: { left: indent * (level + 1) } }
    return createStyle(listStyle('ListContinue', level), 'List Continue', level, along)
  })
  return [...numbered, ...after]
}

function createStyle(
  id: string,
  name: string,
  level: number,
  paragraph: IParagraphStyleOptions['paragraph'],
): IParagraphStyleOptions {
  return {
    id,
    name: level === 0 ? name : `${name} ${level + 1}`,
    basedOn: 'BodyText',
    quickFormat: true,
    uiPriority: 12,
    paragraph: { spacing: { after: points(level === 0 ? 6 : 4) }, ...paragraph },
  }
}
