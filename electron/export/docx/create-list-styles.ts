import type { IParagraphStyleOptions } from 'docx'
import type { ListDefinition } from './lists.ts'
import { indent, points } from './measures.ts'
import { listLevels, listStyle, type StyleUse } from './style-of.ts'

/**
 * List Bullet and List Number to the depth the lists have, each carrying its level of a list as the level says which style
 * it has, and List Continue for words after the points of a list, where there are such.
 */
export function createListStyles(
  definitions: readonly ListDefinition[],
  uses: readonly StyleUse[],
): IParagraphStyleOptions[] {
  const used = new Set(uses.map(({ style }) => style))
  const carried = definitions.flatMap(({ reference, family, levels }) =>
    levels.map(({ style }, level) => ({ reference, family, level, style })),
  )
  const numbered = carried.flatMap(({ reference, family, level, style }) => {
    if (style === null || family === 'heading') return []
    const name = family === 'bullet' ? 'List Bullet' : 'List Number'
    return [createStyle(style, name, level, { numbering: { reference, level } })]
  })
  const continued = listLevels(uses).flatMap((level) => {
    const style = listStyle('ListContinue', level)
    const along = { indent: { left: indent * (level + 1) } }
    return used.has(style) ? [createStyle(style, 'List Continue', level, along)] : []
  })
  return [...numbered, ...continued]
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
