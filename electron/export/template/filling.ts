import type { Document } from '@xmldom/xmldom'
import type { Block } from '../../../shared/statement/statement.ts'
import { childOf, childrenOf, type Element, nameOf } from '../../word/elements.ts'
import type { Site } from '../../word/placeholder-sites.ts'
import type { PlaceholderName } from '../../word/placeholders.ts'
import type { Part } from '../docx/create-comparison.ts'
import type { TemplateContent } from './template-content.ts'

/** A placeholder of the template with what goes there. */
export type Filling = {
  readonly site: Site
  readonly name: PlaceholderName
  readonly document: Document
  readonly goes: Going
}

/** Paragraphs, or words where there can be none; `before` is what an earlier version had, null without one. */
type Going =
  | {
      readonly kind: 'blocks'
      readonly after: readonly Block[]
      readonly before: readonly Block[] | null
    }
  | { readonly kind: 'words'; readonly after: string; readonly before: string | null }

export function fillingOf(
  place: Omit<Filling, 'goes'>,
  content: TemplateContent,
  earlier: TemplateContent | undefined,
): Filling {
  const { name, site } = place
  const after = site.isInFlow ? content.blocksOf(name) : null
  const goes: Going =
    after === null
      ? { kind: 'words', after: content.wordsOf(name), before: earlier?.wordsOf(name) ?? null }
      : { kind: 'blocks', after, before: earlier?.blocksOf(name) ?? null }
  return { ...place, goes }
}

/** The paragraphs of a filling in both versions; none where words go. */
export function partOf(filling: Filling, all: readonly Filling[]): Part {
  const { goes, site } = filling
  if (goes.kind === 'words') return { before: [], after: [], goesOn: false }
  const before = goes.before ?? []
  const { after } = goes
  const isOfOne = before.length === 0 || after.length === 0
  const goesOn = !site.isAlone || (isOfOne && mayGo(site.paragraph) && isFollowed(site, all))
  return { before, after, goesOn }
}

/** Whether a paragraph comes after this one that stays, and into which its end can go. */
function isFollowed({ paragraph }: Site, all: readonly Filling[]): boolean {
  const gone = new Set(all.filter(isNothing).map(({ site }) => site.paragraph))
  let next = paragraph.nextSibling
  while (next !== null && (next.nodeType !== next.ELEMENT_NODE || gone.has(next as Element))) {
    next = next.nextSibling
  }
  return next !== null && nameOf(next as Element) === 'p'
}

function isNothing({ site, goes }: Filling): boolean {
  const none = goes.after.length === 0 && (goes.before ?? []).length === 0
  return none && goes.kind === 'blocks' && site.isAlone && mayGo(site.paragraph)
}

/** Whether a paragraph can be left out: nothing but a placeholder stands in it, and its place needs none, as a cell and a section's end do. */
export function mayGo(paragraph: Element): boolean {
  const parent = paragraph.parentNode
  const holdsMore = [...childrenOf(paragraph)].some((one) => !isText(one))
  if (holdsMore || childOf(childOf(paragraph, 'pPr'), 'sectPr') || !parent) return false
  const siblings = [...childrenOf(parent as Element)]
  const isNeeded = !siblings.some((one) => one !== paragraph && nameOf(one) === 'p')
  const isLast = siblings.at(-1) === paragraph // a cell ends in a paragraph
  return !isNeeded && !isLast
}

function isText(element: Element): boolean {
  const name = nameOf(element)
  if (name !== 'r') return name === 'pPr' || name === 'proofErr'
  return [...childrenOf(element)].every((one) => ['rPr', 't'].includes(nameOf(one)))
}
