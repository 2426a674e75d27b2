import { posix } from 'node:path'
import type { Document } from '@xmldom/xmldom'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Element } from '../../word/elements.ts'
import type { WordPackage } from '../../word/open-package.ts'
import { parseXml, writeXml } from '../../word/parse-xml.ts'
import { relationshipsName, relationshipsOf } from '../../word/relationships.ts'
import { writePackage } from '../write-package.ts'
import { remove } from './build.ts'

/** A package while it is changed: the parts of the template, those that were looked into as documents. */
export type PackageDraft = {
  readonly main: string
  /** A part to read and to change. Errors: 'unreadable'. */
  open(part: string): Result<Document>
  /** The part that the main one has of a kind ("styles"); made of this XML where it has none. */
  openOrAdd(kind: PartKind, empty: string): Result<Document>
  replace(part: string, bytes: Uint8Array): void
  /** A name with this stem that no part has. */
  freshName(stem: string): string
  readonly parts: ReadonlyMap<string, Uint8Array>
  bytes(): Uint8Array
}
type PartKind = 'styles' | 'numbering' | 'footnotes' | 'header'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const ofPackage = 'http://schemas.openxmlformats.org/package/2006'
const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const typesName = '[Content_Types].xml'

export function startDraft({ parts: given, main }: WordPackage): PackageDraft {
  const parts = new Map(given)
  const documents = new Map<string, Document>()
  const open = (part: string): Result<Document> => {
    const known = documents.get(part)
    if (known !== undefined) return ok(known)
    const bytes = parts.get(part)
    if (bytes === undefined) return fail('unreadable', `It lacks its part ${part}.`)
    const document = parseXml(bytes, part)
    if (document.ok) documents.set(part, document.value)
    return document
  }
  const openOrAdd = (kind: PartKind, empty: string): Result<Document> => {
    const related = relationshipsOf(parts, main)
    if (!related.ok) return related
    const there = related.value.find(({ type, isExternal }) => type === kind && !isExternal)
    if (there !== undefined && parts.has(there.target)) return open(there.target)
    const part = freshName(parts, posix.join(posix.dirname(main), kind))
    parts.set(part, Buffer.from(empty))
    const named = setContentType(open, part, `${wordprocessing}.${kind}+xml`)
    if (!named.ok) return named
    const linked = changeRelationships(parts, main, (links) =>
      addRelationship(links, `${office}/${kind}`, part),
    )
    if (!linked.ok) return linked
    parts.set(linked.value.name, linked.value.bytes)
    return open(part)
  }
  const bytes = () => {
    for (const [part, document] of documents) parts.set(part, writeXml(document))
    return writePackage(Object.fromEntries(parts))
  }
  return {
    main,
    open,
    openOrAdd,
    replace: (part, content) => parts.set(part, content),
    freshName: (stem) => freshName(parts, stem),
    parts,
    bytes,
  }
}

function freshName(parts: ReadonlyMap<string, Uint8Array>, stem: string): string {
  const names = new Set([...parts.keys()].map((name) => name.toLowerCase()))
  for (let nth = 0; ; nth += 1) {
    const name = `${stem}${nth === 0 ? '' : nth}.xml`
    if (!names.has(name.toLowerCase())) return name
  }
}

/** Says what a part is, whatever was said before. */
function setContentType(open: PackageDraft['open'], part: string, type: string): Result<void> {
  const types = open(typesName)
  if (!types.ok) return types
  const root = types.value.documentElement
  const said = [...types.value.getElementsByTagNameNS('*', 'Override')].find(
    (one) => one.getAttribute('PartName')?.toLowerCase() === `/${part}`.toLowerCase(),
  )
  const override = said ?? types.value.createElementNS(`${ofPackage}/content-types`, 'Override')
  override.setAttribute('PartName', said?.getAttribute('PartName') ?? `/${part}`)
  override.setAttribute('ContentType', type)
  if (said === undefined) root?.appendChild(override)
  return ok(undefined)
}

/** Relationships are read from the parts each time, so a change is written there at once. */
function changeRelationships(
  parts: ReadonlyMap<string, Uint8Array>,
  from: string,
  change: (document: Document) => void,
): Result<{ name: string; bytes: Uint8Array }> {
  const name = relationshipsName(from)
  const empty = `<Relationships xmlns="${ofPackage}/relationships"/>`
  const document = parseXml(parts.get(name) ?? Buffer.from(empty), name)
  if (!document.ok) return document
  change(document.value)
  return ok({ name, bytes: writeXml(document.value) })
}

function addRelationship(document: Document, type: string, to: string): void {
  const known = new Set(relationshipElements(document).map((one) => one.getAttribute('Id')))
  let nth = known.size + 1
  while (known.has(`rId${nth}`)) nth += 1
  const added = document.createElementNS(`${ofPackage}/relationships`, 'Relationship')
  added.setAttribute('Id', `rId${nth}`)
  added.setAttribute('Type', type)
  added.setAttribute('Target', `/${to}`)
  document.documentElement?.appendChild(added)
}

function relationshipElements(document: Document): Element[] {
  return [...document.getElementsByTagNameNS('*', 'Relationship')]
}

/** A document of its own: it does not go back to the template's file, and is a document where that was a template. */
export function detach(draft: PackageDraft): Result<void> {
  const type = `${wordprocessing}.document.main+xml`
  const typed = setContentType(draft.open, draft.main, type)
  if (!typed.ok) return typed
  for (const part of [...draft.parts.keys()]) {
    const related = relationshipsOf(draft.parts, part)
    if (!related.ok) return related
    if (!related.value.some((one) => one.type === 'attachedTemplate')) continue
    const changed = changeRelationships(draft.parts, part, withoutTemplate)
    if (!changed.ok) return changed
    draft.replace(changed.value.name, changed.value.bytes)
    const settings = draft.open(part)
    if (!settings.ok) return settings
    for (const one of [...settings.value.getElementsByTagNameNS('*', 'attachedTemplate')]) {
      remove(one)
    }
  }
  return ok(undefined)
}

function withoutTemplate(links: Document): void {
  for (const one of relationshipElements(links)) {
    if (one.getAttribute('Type')?.endsWith('/attachedTemplate')) remove(one)
  }
}

/** What a file says of itself: the statement's title, subject and author, not the template's. */
export function setProperties(draft: PackageDraft, core: Uint8Array): Result<void> {
  const related = relationshipsOf(draft.parts, '')
  if (!related.ok) return related
  const there = related.value.find(({ type }) => type === 'core-properties')
  if (there !== undefined) {
    draft.replace(there.target, core)
    return ok(undefined)
  }
  const part = draft.freshName('docProps/core')
  draft.replace(part, core)
  const type = 'application/vnd.openxmlformats-package.core-properties+xml'
  const named = setContentType(draft.open, part, type)
  if (!named.ok) return named
  const linked = changeRelationships(draft.parts, '', (links) =>
    addRelationship(links, `${ofPackage}/relationships/metadata/core-properties`, part),
  )
  if (linked.ok) draft.replace(linked.value.name, linked.value.bytes)
  return linked.ok ? ok(undefined) : linked
}
