import type { Element } from '@xmldom/xmldom'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { WordPackage } from './open-package.ts'
import { parseXml } from './parse-xml.ts'
import { relationshipsOf } from './relationships.ts'

/** What a secretariat's template may ask for, written {{so}}. */
export const placeholderNames = [
  'title',
  'opening',
  'attendance',
  'purpose',
  'body',
  'annexes',
  'participants',
  'date',
  'place',
  'symbol',
  'revision',
] as const
export type PlaceholderName = (typeof placeholderNames)[number]

/** One placeholder of a template: its part of the package and its place as a person finds it. */
export type Placeholder = {
  readonly name: PlaceholderName
  readonly part: string
  readonly place: string
}

type Story = { readonly part: string; readonly words: string }

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/**
 * The placeholders of a template in the order of its text, then of its headers and footers, whether or not Word split them
 * over runs. None means that the statement goes to the end of the body. Errors: 'invalid' with the place of every one that
 * is unknown or not closed, and where there are some but no {{body}} in the text; 'unreadable' for broken XML.
 */
export function placeholdersOf(template: WordPackage): Result<Placeholder[]> {
  const stories = storiesOf(template)
  if (!stories.ok) return stories
  const found: Placeholder[] = []
  const faults: string[] = []
  for (const story of stories.value) {
    const document = parseXml(template.parts.get(story.part) ?? new Uint8Array(), story.part)
    if (!document.ok) return document
    const paragraphs = [...document.value.getElementsByTagNameNS(word, 'p')].filter(isShown)
    for (const [index, paragraph] of paragraphs.entries()) {
      const text = textOf(paragraph)
      const place = placeOf(paragraph, index + 1, story)
      for (const name of namesIn(text)) {
        if (isKnown(name)) found.push({ name, part: story.part, place })
        else faults.push(`{{${name}}} in ${place} is not known.`)
      }
      if (isOpen(text)) faults.push(`A placeholder in ${place} lacks its {{ or its }}.`)
    }
  }
  if (faults.length > 0) return fail('invalid', [...faults.slice(0, 10), known()].join(' '))
  const hasBody = found.some(({ name, part }) => name === 'body' && part === template.main)
  return found.length > 0 && !hasBody ? withoutBody() : ok(found)
}

function storiesOf({ parts, main }: WordPackage): Result<Story[]> {
  const related = relationshipsOf(parts, main)
  if (!related.ok) return related
  const margins = related.value.filter(
    ({ type, target, isExternal }) =>
      !isExternal && (type === 'header' || type === 'footer') && parts.has(target),
  )
  const once = new Map(margins.map(({ type, target }) => [target, type])) // sections may share one
  return ok([
    { part: main, words: 'the text' },
    ...[...once].map(([part, type]) => ({ part, words: `the ${type} (${part})` })),
  ])
}

/** Word writes a text box twice, the second time for older programs: that copy is not counted. */
function isShown(paragraph: Element): boolean {
  return !hasAbove(paragraph, 'Fallback')
}

function hasAbove(element: Element, name: string): boolean {
  for (let above = element.parentNode; above !== null; above = above.parentNode) {
    if ('localName' in above && above.localName === name) return true
  }
  return false
}

/** The text of a paragraph over all its runs; a text box in it has paragraphs of its own. */
function textOf(element: Element): string {
  let text = ''
  for (const child of element.childNodes) {
    if (!isElement(child) || child.localName === 'p' || child.localName === 'pPr') continue
    if (child.localName === 't') text += child.textContent ?? ''
    else if (child.localName === 'tab' || child.localName === 'br') text += ' '
    else text += textOf(child)
  }
  return text
}

function isElement(node: { readonly nodeType: number }): node is Element {
  return node.nodeType === 1
}

const whole = /\{\{([^{}]*)\}\}/g

function namesIn(text: string): string[] {
  return [...text.matchAll(whole)].map(([, name = '']) => name.trim().toLowerCase())
}

function isOpen(text: string): boolean {
  return /\{\{|\}\}/.test(text.replace(whole, ''))
}

function isKnown(name: string): name is PlaceholderName {
  return placeholderNames.some((one) => one === name)
}

function placeOf(paragraph: Element, number: number, { words }: Story): string {
  const table = hasAbove(paragraph, 'tbl') ? ', in a table' : ''
  return `paragraph ${number} of ${words}${table}`
}

function known(): string {
  return `A template may hold ${placeholderNames.map((name) => `{{${name}}}`).join(' ')}.`
}

function withoutBody(): Result<never> {
  return fail(
    'invalid',
    'The template has placeholders but no {{body}} in its text: write it into a paragraph of its own where the outcomes should stand.',
  )
}
