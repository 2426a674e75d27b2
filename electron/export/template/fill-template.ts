import type { Document } from '@xmldom/xmldom'
import { ok, type Result } from '../../../shared/result.ts'
import type { Statement } from '../../../shared/statement/statement.ts'
import { childOf, childrenOf, type Element, nameOf, valueIn } from '../../word/elements.ts'
import type { Template } from '../../word/open-template.ts'
import { sitesIn, storiesOf } from '../../word/placeholder-sites.ts'
import { isKnown, type PlaceholderName } from '../../word/placeholders.ts'
import { listAt } from '../../word/styles.ts'
import type { DocumentProperties } from '../docx/create-document.ts'
import type { ChangedBy } from '../docx/tracked.ts'
import { arrive, arriveCompared } from './arrive.ts'
import { create, remove } from './build.ts'
import { createChangedWords, createLines } from './create-lines.ts'
import { createTable, partsOf } from './create-table.ts'
import { type Coming, dress, type Holder, takesStyle } from './dress.ts'
import { putOnEveryPage } from './every-page.ts'
import { type Filling, fillingOf, mayGo, partOf } from './filling.ts'
import { type Graft, startGraft } from './graft.ts'
import { detach, type PackageDraft, setProperties, startDraft } from './package-draft.ts'
import { createRuns, lettersAt, replaceText } from './replace-text.ts'
import type { TemplateContent } from './template-content.ts'
import { mayShowChanges, startChanges } from './track-changes.ts'

export type Filled = Left & { readonly bytes: Uint8Array }

/** What a person should know of a statement in a template. */
type Left = {
  /** The placeholders for which the meeting has nothing: they are gone, and nothing stands in their place. */
  readonly empty: readonly PlaceholderName[]
  /** What the meeting has for every page and the template has no place for. */
  readonly unplaced: readonly PlaceholderName[]
}

/** An earlier version of what goes into a template: what has changed since is shown as tracked changes of this person. */
export type Since = {
  readonly content: TemplateContent
  readonly statement: Statement
  readonly by: ChangedBy
}

type Whole = {
  readonly statement: Statement
  readonly properties: DocumentProperties
  readonly since?: Since | undefined
}

/**
 * A statement in a secretariat's template, as the bytes of a .docx: every placeholder filled, or the statement at the end of the
 * text where there is none. Everything else of the template stays; styles, lists and footnotes of ours are added to its own.
 * Errors: 'unreadable' for a part that is broken, 'invalid' for a template that cannot show changes, 'failed' for a statement
 * beyond all bounds.
 */
export async function fillTemplate(
  template: Template,
  content: TemplateContent,
  whole: Whole,
): Promise<Result<Filled>> {
  const { statement, properties, since } = whole
  const may = since === undefined ? ok(undefined) : mayShowChanges(template.package)
  if (!may.ok) return may
  const draft = startDraft(template.package)
  const found = fillingsIn(draft, template, content, since)
  if (!found.ok) return found
  const atEnd = found.value.length === 0
  const all = { after: statement.blocks, before: since?.statement.blocks ?? [], goesOn: false }
  const parts = atEnd ? [all] : found.value.map((one) => partOf(one, found.value))
  const arrived =
    since === undefined ? await arrive(parts, whole) : await arriveCompared(parts, whole, since.by)
  if (!arrived.ok) return arrived
  const { source, coming } = arrived.value
  const blocks = parts.flatMap(({ before, after }) => [...after, ...before])
  const graft = startGraft(draft, source, blocks, startChanges(since?.by ?? nobody))
  if (!graft.ok) return graft
  const main = draft.open(draft.main)
  if (!main.ok) return main
  if (atEnd) append(main.value, coming[0] ?? [], graft.value)
  else fillAll(found.value, coming, graft.value)
  graft.value.finish()
  const names = new Set(found.value.map(({ name }) => name))
  const put = putOnEveryPage(draft, properties.onEveryPage ?? null, names)
  if (!put.ok) return put
  const finished = finish(draft, source.core)
  if (!finished.ok) return finished
  return ok({ bytes: draft.bytes(), empty: emptyOf(found.value), unplaced: put.value })
}

const nobody: ChangedBy = { author: '', at: '' } // without an earlier version nothing is tracked

function fillingsIn(
  draft: PackageDraft,
  template: Template,
  content: TemplateContent,
  since: Since | undefined,
): Result<Filling[]> {
  const stories = storiesOf(template.package)
  if (!stories.ok) return stories
  const fillings: Filling[] = []
  for (const story of stories.value) {
    const document = draft.open(story.part)
    if (!document.ok) return document
    for (const site of sitesIn(document.value, story).sites) {
      const { name } = site
      if (!isKnown(name)) continue // told of when the template was opened
      fillings.push(fillingOf({ site, name, document: document.value }, content, since?.content))
    }
  }
  return ok(fillings)
}

/** Texts are replaced from behind: what is before keeps its place. */
function fillAll(
  fillings: readonly Filling[],
  coming: readonly (readonly Coming[])[],
  graft: Graft,
): void {
  for (const [nth, filling] of [...fillings.entries()].toReversed()) {
    fill(filling, coming[nth] ?? [], graft)
  }
}

function fill(filling: Filling, coming: readonly Coming[], graft: Graft): void {
  const { site, document, goes } = filling
  const { paragraph, from, to } = site
  const letters = lettersAt(paragraph, from)
  if (goes.kind === 'words') {
    replaceText(paragraph, from, to, createChangedWords(document, goes, letters, graft))
  } else if (site.isAlone) {
    fillParagraphs(filling, coming, letters, graft)
  } else {
    replaceText(paragraph, from, to, createLines(document, coming, letters, graft))
  }
}

function fillParagraphs(
  { site: { paragraph, from, to }, name, document }: Filling,
  coming: readonly Coming[],
  letters: Element | null,
  graft: Graft,
): void {
  const holder: Holder = { name, properties: childOf(paragraph, 'pPr') }
  const parts = isInList(holder, graft) ? coming.map((one) => ({ one })) : partsOf(coming)
  const [first, ...others] = parts.map((part): Dressed | Element => {
    if ('rows' in part) return createTable(document, part.rows, graft)
    const base = takesStyle(part.one, holder, graft) ? letters : null
    return {
      properties: dress(document, part.one, holder, graft),
      runs: createRuns(document, part.one.paragraph, base, graft),
    }
  })
  const isTable = first !== undefined && !('runs' in first)
  if (isTable) paragraph.parentNode?.insertBefore(first, paragraph)
  const start = isTable ? others[0] : first
  const rest = isTable ? others.slice(1) : others
  replaceText(paragraph, from, to, start !== undefined && 'runs' in start ? start.runs : [])
  if (start === undefined || !('runs' in start)) leaveOrGo(paragraph)
  else spread(document, paragraph, start.properties, rest)
}

/** A list of the template's takes participants as its items, a line each; elsewhere they are a table. */
function isInList({ name, properties }: Holder, graft: Graft): boolean {
  const list = listAt(properties) ?? graft.theirs(valueIn(properties, 'pStyle')).list
  return name === 'participants' && list !== null && list.num !== '0'
}

type Dressed = { readonly properties: Element; readonly runs: readonly Element[] }

/** The paragraph that held the placeholder is the first; the others follow it, and a section that ended with it ends with the last. */
function spread(
  document: Document,
  paragraph: Element,
  properties: Element,
  others: readonly (Dressed | Element)[],
): void {
  const own = childOf(paragraph, 'pPr')
  const section = childOf(own, 'sectPr')
  remove(own)
  paragraph.insertBefore(properties, paragraph.firstChild)
  // a cell, and a section, ends in a paragraph
  const end: Dressed = { properties: create(document, 'pPr'), runs: [] }
  const last = others.at(-1)
  const isTableLast = last !== undefined && !('runs' in last)
  const all = isTableLast ? [...others, end] : others
  const ending = isTableLast ? end : last
  if (section) endSection(ending && 'runs' in ending ? ending.properties : properties, section)
  const following = document.createDocumentFragment() // put in at once: one by one takes seconds for thousands
  for (const one of all) {
    following.appendChild('runs' in one ? createParagraph(document, one.properties, one.runs) : one)
  }
  paragraph.parentNode?.insertBefore(following, paragraph.nextSibling)
}

/** What a section is like stands before what the properties were (ISO/IEC 29500-1, 17.3.1.25). */
function endSection(properties: Element, section: Element): void {
  properties.insertBefore(section, childOf(properties, 'pPrChange'))
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

/** A paragraph for which there is nothing goes, unless something else stands in it or its place must have one. */
function leaveOrGo(paragraph: Element): void {
  if (mayGo(paragraph)) remove(paragraph)
}

/** The statement at the end of the text, before what says how the last pages look. */
function append(document: Document, coming: readonly Coming[], graft: Graft): void {
  const body = childOf(document.documentElement, 'body')
  const section = [...childrenOf(body)].findLast((one) => nameOf(one) === 'sectPr') ?? null
  const last = [...childrenOf(body)].findLast((one) => one !== section)
  if (coming.length > 0 && last && isBlank(last)) remove(last)
  const statement = document.createDocumentFragment()
  for (const part of partsOf(coming)) {
    if ('rows' in part) {
      statement.appendChild(createTable(document, part.rows, graft))
      continue
    }
    const properties = dress(document, part.one, null, graft)
    const runs = createRuns(document, part.one.paragraph, null, graft)
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

function emptyOf(fillings: readonly Filling[]): PlaceholderName[] {
  const empty = fillings.filter(({ goes }) => goes.after.length === 0)
  return [...new Set(empty.map(({ name }) => name))]
}
