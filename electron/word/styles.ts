import {
  attribute,
  childOf,
  childrenOf,
  type Element,
  nameOf,
  toggle,
  valueIn,
  wholeOf,
} from './elements.ts'

/** Where a paragraph stands in a list, by its own properties or its style's. */
export type ListAt = { readonly num: string; readonly level: number }

/** What of a style matters to what a paragraph says. */
export type Style = {
  readonly name: string
  readonly heading: number | null
  readonly list: ListAt | null
  readonly indent: number | null
  readonly italic: boolean
  readonly bold: boolean
}

const plainStyle: Style = {
  name: '',
  heading: null,
  list: null,
  indent: null,
  italic: false,
  bold: false,
}

/** The styles of a document by their ids, each with what it takes from the one it is based on. */
export function stylesIn(root: Element | null): (id: string | null) => Style {
  const elements = new Map<string, Element>()
  let usual: string | null = null
  for (const style of childrenOf(root)) {
    const id = attribute(style, 'styleId')
    if (nameOf(style) !== 'style' || id === null) continue
    elements.set(id, style)
    const isDefault = ['1', 'true', 'on'].includes(attribute(style, 'default') ?? '')
    if (isDefault && attribute(style, 'type') === 'paragraph') usual = id
  }
  const known = new Map<string, Style>()
  const styleOf = (id: string, under: number): Style => {
    const element = elements.get(id)
    if (element === undefined || under > 20) return plainStyle // based on itself
    const style = known.get(id) ?? made(element, (above) => styleOf(above, under + 1))
    known.set(id, style)
    return style
  }
  return (id) => styleOf(id !== null && elements.has(id) ? id : (usual ?? ''), 0)
}

function made(element: Element, styleOf: (id: string) => Style): Style {
  const above = valueIn(element, 'basedOn')
  const base = above === null ? plainStyle : styleOf(above)
  const properties = childOf(element, 'pPr')
  const name = valueIn(element, 'name') ?? ''
  const outline = valueIn(properties, 'outlineLvl')
  const own = listAt(properties)
  const letters = childOf(element, 'rPr')
  return {
    name,
    heading: headingOf(name, outline) ?? base.heading,
    list: own === null ? base.list : { num: own.num || (base.list?.num ?? '0'), level: own.level },
    indent: indentOf(properties) ?? base.indent,
    italic: toggle(letters, 'i') ?? base.italic,
    bold: toggle(letters, 'b') ?? base.bold,
  }
}

function headingOf(name: string, outline: string | null): number | null {
  const named = /^heading ([1-9])$/i.exec(name)
  if (named) return Number(named[1])
  const level = outline === null ? 9 : wholeOf(outline)
  return level >= 0 && level < 9 && !/^(?:sub)?title$/i.test(name) ? level + 1 : null
}

/** The list that properties name; `num` is '' where they say the level alone. */
export function listAt(properties: Element | null): ListAt | null {
  const list = childOf(properties, 'numPr')
  if (list === null) return null
  const level = Math.min(Math.max(wholeOf(valueIn(list, 'ilvl')), 0), 8)
  return { num: valueIn(list, 'numId') ?? '', level }
}

/** How far from the margin properties put a text, in twentieths of a point; its bullet or number stands before that. */
export function indentOf(properties: Element | null): number | null {
  const indent = childOf(properties, 'ind')
  const left = attribute(indent, 'start') ?? attribute(indent, 'left')
  return left === null ? null : Math.max(wholeOf(left), 0)
}
