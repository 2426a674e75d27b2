import type { Document } from '@xmldom/xmldom'
import { ok, type Result } from '../../../shared/result.ts'
import type { Block, Statement } from '../../../shared/statement/statement.ts'
import { childOf, childrenOf, type Element, nameOf } from '../../word/elements.ts'
import type { Template } from '../../word/open-template.ts'
import { type Site, sitesIn, storiesOf } from '../../word/placeholder-sites.ts'
import { isKnown, type PlaceholderName } from '../../word/placeholders.ts'
import type { DocumentProperties } from '../docx/create-document.ts'
import { create, remove } from './build.ts'
import { type Coming, dress, type Holder, takesStyle } from './dress.ts'
import { putOnEveryPage } from './every-page.ts'
import { type Graft, startGraft } from './graft.ts'
import { detach, type PackageDraft, setProperties, startDraft } from './package-draft.ts'
import { createBreak, createRuns, createWords, lettersAt, replaceText } from './replace-text.ts'
import { sourceOf } from './source.ts'
import type { TemplateContent } from './template-content.ts'

export type Filled = {
  readonly bytes: Uint8Array
  /** The placeholders for which the meeting has nothing: they are gone, and nothing stands in their place. */
  readonly empty: readonly PlaceholderName[]
}

/** A placeholder of the template with what goes there; words where it has no paragraphs. */
type Filling = {
  readonly site: Site
  readonly name: PlaceholderName
  readonly document: Document
  readonly blocks: readonly Block[] | null
}

/**
 * A statement in a secretariat's template, as the bytes of a .docx: every placeholder filled, or the statement at the end of the
 * text where there is none. Everything else of the template stays; styles, lists and footnotes of ours are added to its own.
 * Errors: 'unreadable' for a part that is broken, 'failed' for a statement beyond all bounds.
 */
export async function fillTemplate(
  template: Template,
  content: TemplateContent,
  { statement, properties }: { statement: Statement; properties: DocumentProperties },
): Promise<Result<Filled>> {
  const draft = startDraft(template.package)
  const found = fillingsIn(draft, template, content)
  if (!found.ok) return found
  const blocks =
    found.value.length === 0 ? statement.blocks : found.value.flatMap((one) => one.blocks ?? [])
  const source = await sourceOf(blocks, statement, properties)
  if (!source.ok) return source
  const graft = startGraft(draft, source.value, blocks)
  if (!graft.ok) return graft
  let next = 0
  const take = (some: readonly Block[]): Coming[] =>
    some.map((block, nth) => {
      const paragraph = source.value.paragraphs[next] as Element // one a block
      next += 1
      return { block, paragraph, nth }
    })
  const main = draft.open(draft.main)
  if (!main.ok) return main
  if (found.value.length === 0) append(main.value, take(blocks), graft.value)
  // sources are taken in their order, texts replaced from behind: what is before keeps its place
  const taken = found.value.map((one) => ({ ...one, coming: take(one.blocks ?? []) }))
  for (const one of taken.toReversed()) fill(one, one.coming, content, graft.value)
  graft.value.finish()
  if (properties.onEveryPage !== undefined) {
    const names = new Set(found.value.map(({ name }) => name))
    const put = putOnEveryPage(draft, properties.onEveryPage, names)
    if (!put.ok) return put
  }
  const finished = finish(draft, source.value.core)
  if (!finished.ok) return finished
  return ok({ bytes: draft.bytes(), empty: emptyOf(found.value, content) })
}

function fillingsIn(
  draft: PackageDraft,
  template: Template,
  content: TemplateContent,
): Result<Filling[]> {
  const stories = storiesOf(template.package)
  if (!stories.ok) return stories
  const fillings: Filling[] = []
  for (const story of stories.value) {
    const document = draft.open(story.part)
    if (!document.ok) return document
    for (const site of sitesIn(document.value, story).sites) {
      const { name, isInFlow } = site
      if (!isKnown(name)) continue // told of when the template was opened
      const blocks = isInFlow ? content.blocksOf(name) : null
      fillings.push({ site, name, document: document.value, blocks })
    }
  }
  return ok(fillings)
}

function fill(
  { site, name, document, blocks }: Filling,
  coming: readonly Coming[],
  content: TemplateContent,
  graft: Graft,
): void {
  const { paragraph, from, to } = site
  const letters = lettersAt(paragraph, from)
  if (blocks === null) {
    replaceText(paragraph, from, to, createWords(document, content.wordsOf(name), letters))
  } else if (site.isAlone) {
    fillParagraphs({ site, name, document }, coming, letters, graft)
  } else {
    const lines = coming.flatMap((one, nth) => [
      ...(nth === 0 ? [] : [createBreak(document, letters)]),
      ...createRuns(document, one.paragraph, letters, graft),
    ])
    replaceText(paragraph, from, to, lines)
  }
}

function fillParagraphs(
  { site: { paragraph, from, to }, name, document }: Omit<Filling, 'blocks'>,
  coming: readonly Coming[],
  letters: Element | null,
  graft: Graft,
): void {
  const holder: Holder = { name, properties: childOf(paragraph, 'pPr') }
  const [first, ...others] = coming.map((one) => {
    const base = takesStyle(one, holder, graft) ? letters : null
    return {
      properties: dress(document, one, holder, graft),
      runs: createRuns(document, one.paragraph, base, graft),
    }
  })
  replaceText(paragraph, from, to, first?.runs ?? [])
  if (first === undefined) leaveOrGo(paragraph)
  else spread(document, paragraph, first.properties, others)
}

type Dressed = { readonly properties: Element; readonly runs: readonly Element[] }

/** The paragraph that held the placeholder is the first; the others follow it, and a section that ended with it ends with the last. */
function spread(
  document: Document,
  paragraph: Element,
  properties: Element,
  others: readonly Dressed[],
): void {
  const own = childOf(paragraph, 'pPr')
  const section = childOf(own, 'sectPr')
  remove(own)
  paragraph.insertBefore(properties, paragraph.firstChild)
  if (section) (others.at(-1)?.properties ?? properties).appendChild(section)
  const following = document.createDocumentFragment() // put in at once: one by one takes seconds for thousands
  for (const one of others) {
    following.appendChild(createParagraph(document, one.properties, one.runs))
  }
  paragraph.parentNode?.insertBefore(following, paragraph.nextSibling)
}

function createParagraph(
  document: Document,
  properties: Element,
  runs: readonly Element[],
): Element {
  const paragraph = create(document, 'p')
  if (properties.firstChild !== null) paragraph.appendChild(properties)
  for (const run of runs) paragraph.appendChild(run)
  return paragraph
}

/** A paragraph for which there is nothing goes, unless something else stands in it or its place must have one: a cell, a section's end. */
function leaveOrGo(paragraph: Element): void {
  const parent = paragraph.parentNode
  const holdsMore = [...childrenOf(paragraph)].some(
    (one) => !['pPr', 'proofErr'].includes(nameOf(one)),
  )
  if (holdsMore || childOf(childOf(paragraph, 'pPr'), 'sectPr') || !parent) return
  const siblings = [...childrenOf(parent as Element)]
  const isNeeded = !siblings.some((one) => one !== paragraph && nameOf(one) === 'p')
  const isLast = siblings.at(-1) === paragraph // a cell ends in a paragraph
  if (!isNeeded && !isLast) remove(paragraph)
}

/** The statement at the end of the text, before what says how the last pages look. */
function append(document: Document, coming: readonly Coming[], graft: Graft): void {
  const body = childOf(document.documentElement, 'body')
  const section = [...childrenOf(body)].findLast((one) => nameOf(one) === 'sectPr') ?? null
  const last = [...childrenOf(body)].findLast((one) => one !== section)
  if (coming.length > 0 && last && isBlank(last)) remove(last)
  const statement = document.createDocumentFragment()
  for (const one of coming) {
    const properties = dress(document, one, null, graft)
    const runs = createRuns(document, one.paragraph, null, graft)
    statement.appendChild(createParagraph(document, properties, runs))
  }
  body?.insertBefore(statement, section)
}

/** The empty paragraph that Word leaves at the end, for writing on. */
function isBlank(element: Element): boolean {
  return (
    nameOf(element) === 'p' &&
    [...childrenOf(element)].every((one) => nameOf(one) === 'pPr') &&
    !childOf(childOf(element, 'pPr'), 'sectPr')
  )
}

function finish(draft: PackageDraft, core: Uint8Array): Result<void> {
  const detached = detach(draft)
  return detached.ok ? setProperties(draft, core) : detached
}

function emptyOf(fillings: readonly Filling[], content: TemplateContent): PlaceholderName[] {
  const empty = fillings.filter(({ name, blocks }) =>
    blocks === null ? content.wordsOf(name) === '' : blocks.length === 0,
  )
  return [...new Set(empty.map(({ name }) => name))]
}
