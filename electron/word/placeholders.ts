import { fail, ok, type Result } from '../../shared/result.ts'
import type { WordPackage } from './open-package.ts'
import { parseXml } from './parse-xml.ts'
import { type Site, sitesIn, storiesOf } from './placeholder-sites.ts'

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
  'distribution',
  'revision',
  'draft',
] as const
export type PlaceholderName = (typeof placeholderNames)[number]

/** One placeholder of a template: its part of the package and its place as a person finds it. */
export type Placeholder = {
  readonly name: PlaceholderName
  readonly part: string
  readonly place: string
  readonly isInFlow: boolean
}

/** These are many paragraphs: they need one of their own in the text. Those of the statement stand there once. */
const spread: readonly PlaceholderName[] = ['body', 'annexes', 'participants']
const once: readonly PlaceholderName[] = ['body', 'annexes']

/**
 * The placeholders of a template in the order of its text, then of its headers and footers, whether or not Word split them
 * over runs. None means that the statement goes to the end of the body. Errors: 'invalid' with the place of every one that
 * is unknown, not closed or cannot stand where it does, and where there are some but no {{body}} in the text; 'unreadable' for broken XML.
 */
export function placeholdersOf(template: WordPackage): Result<Placeholder[]> {
  const stories = storiesOf(template)
  if (!stories.ok) return stories
  const found: Placeholder[] = []
  const faults: string[] = []
  for (const story of stories.value) {
    const document = parseXml(template.parts.get(story.part) ?? new Uint8Array(), story.part)
    if (!document.ok) return document
    const { sites, open } = sitesIn(document.value, story)
    for (const site of sites) {
      if (site.isCopy) continue
      const { name, place, isInFlow } = site
      if (!isKnown(name)) faults.push(`{{${name}}} in ${place} is not known.`)
      else {
        faults.push(...faultsOf(name, site, found))
        found.push({ name, part: story.part, place, isInFlow })
      }
    }
    faults.push(...open.map((place) => `A placeholder in ${place} lacks its {{ or its }}.`))
  }
  if (faults.length > 0) return fail('invalid', [...faults.slice(0, 10), known()].join(' '))
  const hasBody = found.some(({ name }) => name === 'body')
  return found.length > 0 && !hasBody ? withoutBody() : ok(found)
}

function faultsOf(
  name: PlaceholderName,
  { place, isAlone, isInFlow }: Site,
  before: readonly Placeholder[],
): string[] {
  if (!spread.includes(name)) return []
  if (!isInFlow) {
    return [`{{${name}}} in ${place} is many paragraphs: write it into the text itself.`]
  }
  if (!isAlone) return [`{{${name}}} in ${place} needs a paragraph of its own.`]
  const isAgain = once.includes(name) && before.some((one) => one.name === name)
  return isAgain ? [`{{${name}}} stands a second time in ${place}: keep one of the two.`] : []
}

export function isKnown(name: string): name is PlaceholderName {
  return placeholderNames.some((one) => one === name)
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
