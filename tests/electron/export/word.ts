import { unzip } from './unzip.ts'

/** A paragraph as Word shows it: its style, the number or bullet it counts, its words. */
export type WordParagraph = {
  readonly style: string
  readonly number: string
  readonly text: string
  readonly xml: string
}

const numberingPart = 'word/numbering.xml'

/** A .docx as Word reads it: its parts, and its paragraphs with the numbers that Word counts. */
export type WordDocument = {
  part(name: string): string
  readonly paragraphs: readonly WordParagraph[]
}

export function readWord(bytes: Uint8Array): WordDocument {
  const files = unzip(Buffer.from(bytes))
  const part = (name: string) => {
    const file = files.get(name)
    if (file === undefined) throw new Error(`no part ${name}`)
    return file.toString('utf8')
  }
  const listed = (name: string) => (name === numberingPart && !files.has(name) ? '' : part(name)) // a document without lists need not have the part
  return { part, paragraphs: paragraphsIn(part('word/document.xml'), listed) }
}

/** The paragraphs of a document's own part, counted with its numbering and its styles. */
export function paragraphsIn(xml: string, part: (name: string) => string): WordParagraph[] {
  const lists = listsOf(part(numberingPart), part('word/styles.xml'))
  return elements(xml, 'w:p').map((xml) => {
    const style = value(xml, 'w:pStyle') ?? 'Normal'
    return { style, number: lists.numberOf(xml, style), text: textOf(xml), xml }
  })
}

/** Every `<name …>…</name>` of some XML without elements of that name inside each other. */
export function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?: [^>]*)?(?:/>|>.*?</${name}>)`, 'gs')) ?? []
}

/** The `w:val` of the first element of that name. */
export function value(xml: string, name: string): string | null {
  return attribute(elements(xml, name)[0] ?? '', 'w:val')
}

export function attribute(xml: string, name: string): string | null {
  return new RegExp(`^<[^>]* ${name}="([^"]*)"`).exec(xml)?.[1] ?? null
}

function textOf(xml: string): string {
  const typed = xml.replaceAll('<w:noBreakHyphen/>', '<w:t>-</w:t>')
  const words = elements(typed, 'w:t').map((t) => t.replace(/^<w:t[^>]*>|<\/w:t>$/g, ''))
  return unescaped(words.join(''))
}

const entities: { readonly [name: string]: string } = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
}

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => entities[name] ?? whole)
}

type Level = {
  readonly start: number
  readonly format: string
  readonly text: string
}

/** Counts as Word does: lists of one definition share their counting, and a list's first paragraph starts it again. */
function listsOf(numbering: string, styles: string) {
  const abstracts = new Map<string, Level[]>()
  for (const xml of elements(numbering, 'w:abstractNum')) {
    abstracts.set(attribute(xml, 'w:abstractNumId') ?? '', elements(xml, 'w:lvl').map(levelOf))
  }
  const nums = new Map<string, string>()
  for (const xml of elements(numbering, 'w:num')) {
    nums.set(attribute(xml, 'w:numId') ?? '', value(xml, 'w:abstractNumId') ?? '')
  }
  const counters = new Map<string, (number | undefined)[]>()
  const started = new Set<string>()

  function numberOf(paragraph: string, style: string): string {
    const { num, level } = listOf(paragraph) ?? styleList(styles, style) ?? { num: '0', level: 0 }
    const abstract = nums.get(num)
    const levels = abstracts.get(abstract ?? '')
    if (abstract === undefined || levels === undefined) return ''
    const counted = counters.get(abstract) ?? []
    const last = counted[level]
    const first = levels[level]?.start ?? 1
    const again = !started.has(`${num} ${level}`)
    counted.length = level + 1
    counted[level] = again || last === undefined ? first : last + 1
    counters.set(abstract, counted)
    started.add(`${num} ${level}`)
    return printed(levels, level, counted)
  }
  return { numberOf }
}

function listOf(xml: string): { num: string; level: number } | null {
  const num = value(xml, 'w:numId')
  return num === null ? null : { num, level: Number(value(xml, 'w:ilvl') ?? 0) }
}

/** A style's list, or that of the style it is based on. */
function styleList(styles: string, id: string): { num: string; level: number } | null {
  const style = elements(styles, 'w:style').find((xml) => attribute(xml, 'w:styleId') === id)
  if (style === undefined) return null
  return listOf(style) ?? styleList(styles, value(style, 'w:basedOn') ?? '')
}

function levelOf(xml: string): Level {
  return {
    start: Number(value(xml, 'w:start') ?? 1),
    format: value(xml, 'w:numFmt') ?? 'decimal',
    text: value(xml, 'w:lvlText') ?? '',
  }
}

function printed(
  levels: readonly Level[],
  level: number,
  counted: readonly (number | undefined)[],
) {
  const own = levels[level]
  return (own?.text ?? '').replace(/%(\d)/g, (_, nth: string) => {
    const at = Number(nth) - 1
    const count = counted[at] ?? levels[at]?.start ?? 1
    return inFormat(levels[at]?.format ?? 'decimal', count)
  })
}

function inFormat(format: string, count: number): string {
  switch (format) {
    case 'lowerLetter':
      return letters(count)
    case 'upperLetter':
      return letters(count).toUpperCase()
    case 'lowerRoman':
      return roman(count)
    case 'upperRoman':
      return roman(count).toUpperCase()
    default:
      return String(count)
  }
}

function letters(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
}

function roman(count: number): string {
  const units = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']
  const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc']
  return (
    'c'.repeat(Math.floor(count / 100)) +
    (tens[Math.floor(count / 10) % 10] ?? '') +
    (units[count % 10] ?? '')
  )
}
