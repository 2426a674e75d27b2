import type { Document } from '@xmldom/xmldom'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { childrenOf, type Element, nameOf } from '../../word/elements.ts'
import type { WordPackage } from '../../word/open-package.ts'
import { parseXml } from '../../word/parse-xml.ts'
import {
  piecesOf,
  type Site,
  type Story,
  sitesIn,
  storiesOf,
} from '../../word/placeholder-sites.ts'
import type { ChangedBy } from '../docx/tracked.ts'
import { create } from './build.ts'

type ChangeName = 'ins' | 'del' | 'pPrChange'

/** A tracked change, empty as yet, with a number of its own. */
export type CreateChange = (document: Document, name: ChangeName) => Element

export function startChanges({ author, at }: ChangedBy): CreateChange {
  const date = at.replace(/\.\d+Z$/, 'Z') // Word takes whole seconds
  let id = 0
  return (document, name) => {
    id += 1
    return create(document, name, { id: String(id), author, date })
  }
}

/** Runs inside a tracked change; what has gone is written as such. */
export function inChange(change: Element, runs: readonly Element[]): Element[] {
  if (runs.length === 0) return []
  for (const run of runs) change.appendChild(nameOf(change) === 'del' ? gone(run) : run)
  return [change]
}

function gone(run: Element): Element {
  for (const text of [...childrenOf(run)]) {
    if (nameOf(text) !== 't' || run.ownerDocument === null) continue
    const deleted = create(run.ownerDocument, 'delText')
    deleted.textContent = text.textContent
    deleted.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve')
    run.replaceChild(deleted, text)
  }
  return run
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
/** What says that something was changed (ISO/IEC 29500-1, 17.13.5), beside the properties that did, whose names end in "Change". */
const changes = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel', 'cellMerge'])

/**
 * Whether changes can be shown in a template. Errors: 'invalid' where it has tracked changes of its own, which accepting or rejecting all
 * would settle as well, and where a placeholder stands in an equation, in which Word tracks none; 'unreadable' for broken XML.
 */
export function mayShowChanges(template: WordPackage): Result<void> {
  const stories = storiesOf(template)
  if (!stories.ok) return stories
  for (const story of stories.value) {
    const document = parseXml(template.parts.get(story.part) ?? new Uint8Array(), story.part)
    if (!document.ok) return document
    const fault = faultIn(document.value, story)
    if (fault !== null) return fail('invalid', `${fault} Or export without the template.`)
  }
  return ok(undefined)
}

function faultIn(document: Document, story: Story): string | null {
  const all = [...document.getElementsByTagNameNS(word, '*')]
  if (all.some(({ localName }) => changes.has(localName ?? '') || localName?.endsWith('Change'))) {
    return `The template has tracked changes of its own in ${story.words}, so what changed in the statement cannot be shown in it. Accept or reject them in Word and choose it again.`
  }
  const [site] = sitesIn(document, story).sites.filter(isInEquation)
  return site === undefined
    ? null
    : `{{${site.name}}} in ${site.place} stands in an equation, where Word shows no changes. Write it beside the equation.`
}

function isInEquation({ paragraph, from, to }: Site): boolean {
  return piecesOf(paragraph).some(
    ({ element, text, from: start }) =>
      start < to && start + text.length > from && element.namespaceURI !== word,
  )
}
