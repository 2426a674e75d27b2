import { fail, ok, type Result } from '../../shared/result.ts'
import { parseXml } from './parse-xml.ts'
import { readZip } from './read-zip.ts'
import { type Relationship, relationshipsOf } from './relationships.ts'

/** The largest file that is read as a Word document, in bytes: photographs on every page stay below it. */
export const largestWordFile = 48 * 1024 * 1024

/** A Word file taken apart, nothing of it changed. Names of parts have no slash before them. */
export type WordPackage = {
  readonly parts: ReadonlyMap<string, Uint8Array>
  /** The part with the document's text: "word/document.xml" nearly always. */
  readonly main: string
  /** Whether it is a template (.dotx), whatever its name says. */
  readonly isTemplate: boolean
  /** What it points to outside itself, hyperlinks not counted. Nothing of it was or will be fetched. */
  readonly external: readonly Outside[]
  /** Parts that hold another program's file: a sheet, an OLE object. They are not opened. */
  readonly embedded: readonly string[]
}
type Outside = {
  readonly part: string
  readonly type: string
  readonly target: string
}

const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
const mainTypes = {
  document: `${wordprocessing}document.main+xml`,
  template: `${wordprocessing}template.main+xml`,
}
const embedding = ['oleObject', 'package', 'aFChunk', 'subDocument']

/**
 * Opens a .docx or .dotx of a stranger's: nothing runs, nothing is fetched, nothing is unpacked to the disk, and time and
 * memory are bounded. What holds macros or controls, is encrypted or broken is refused with a sentence that says what to do; links and
 * embedded objects are listed for the caller to speak of. Errors: 'unreadable'.
 */
export async function openPackage(bytes: Uint8Array): Promise<Result<WordPackage>> {
  const zipped = looksZipped(bytes)
  if (!zipped.ok) return zipped
  const read = await readZip(bytes)
  if (!read.ok) return read
  const parts = read.value
  const types = contentTypes(parts)
  if (!types.ok) return types
  const harmless = withoutCode(parts, types.value)
  if (!harmless.ok) return harmless
  const main = mainPart(parts, types.value)
  if (!main.ok) return main
  const related = allRelationships(parts)
  if (!related.ok) return related
  const isEmbedding = ({ type }: { type: string }) => embedding.includes(type)
  return ok({
    parts,
    ...main.value,
    external: related.value.filter(({ isExternal, type }) => isExternal && type !== 'hyperlink'),
    embedded: related.value
      .filter((one) => !one.isExternal && isEmbedding(one))
      .map(({ target }) => target),
  })
}

function looksZipped(bytes: Uint8Array): Result<void> {
  if (bytes.length > largestWordFile) {
    return fail(
      'unreadable',
      `It is larger than ${largestWordFile / 1024 / 1024} MB. Make its pictures smaller.`,
    )
  }
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  if (start.startsWith('504b')) return ok(undefined)
  if (start === 'd0cf11e0a1b11ae1') {
    return fail(
      'unreadable',
      holdsEncrypted(bytes)
        ? 'It is protected by a password. Take the password off in Word, save it and try again.'
        : 'It is a document of an old Word (.doc). Save it as a Word document (.docx) and try again.',
    )
  }
  return fail('unreadable', 'It is no Word document (.docx or .dotx).')
}

/** An encrypted document lies in a container of the same kind as an old .doc, under this name. */
function holdsEncrypted(bytes: Uint8Array): boolean {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
}

/** Each part's content type, by the part's name in lower case; an extension's by "*.xml". */
type ContentTypes = ReadonlyMap<string, string>

function contentTypes(parts: ReadonlyMap<string, Uint8Array>): Result<ContentTypes> {
  const name = '[Content_Types].xml'
  const bytes = parts.get(name)
  if (bytes === undefined) return notWord()
  const document = parseXml(bytes, name)
  if (!document.ok) return document
  const types = new Map<string, string>()
  for (const one of document.value.getElementsByTagNameNS('*', 'Default')) {
    types.set(
      `*.${one.getAttribute('Extension')}`.toLowerCase(),
      one.getAttribute('ContentType') ?? '',
    )
  }
  for (const one of document.value.getElementsByTagNameNS('*', 'Override')) {
    const part = (one.getAttribute('PartName') ?? '').replace(/^\//, '').toLowerCase()
    types.set(part, one.getAttribute('ContentType') ?? '')
  }
  return ok(types)
}

function typeOf(part: string, types: ContentTypes): string {
  const name = part.toLowerCase()
  return types.get(name) ?? types.get(`*.${name.slice(name.lastIndexOf('.') + 1)}`) ?? ''
}

function withoutCode(parts: ReadonlyMap<string, Uint8Array>, types: ContentTypes): Result<void> {
  const names = [...parts.keys()]
  const holds = (mark: RegExp) =>
    names.some((name) => mark.test(name) || mark.test(typeOf(name, types))) ||
    [...types.values()].some((type) => mark.test(type))
  if (holds(/vbaProject|macroEnabled|vbaData/i)) {
    return fail(
      'unreadable',
      'It holds macros (small programs). Save it in Word as a document without macros (.docx) and try again.',
    )
  }
  if (holds(/activeX/i)) {
    return fail(
      'unreadable',
      'It holds controls that run programs (ActiveX). Delete them in Word, save it and try again.',
    )
  }
  return ok(undefined)
}

function mainPart(
  parts: ReadonlyMap<string, Uint8Array>,
  types: ContentTypes,
): Result<{ main: string; isTemplate: boolean }> {
  const related = relationshipsOf(parts, '')
  if (!related.ok) return related
  const main = related.value.find(({ type }) => type === 'officeDocument')?.target
  if (main === undefined || !parts.has(main)) return notWord()
  const type = typeOf(main, types)
  if (type !== mainTypes.document && type !== mainTypes.template) return notWord()
  if (Buffer.from(parts.get(main) ?? []).includes('http://purl.oclc.org/ooxml/')) {
    return fail(
      'unreadable',
      'It is saved as “Strict Open XML”. Save it in Word as “Word Document (.docx)” and try again.',
    )
  }
  return ok({ main, isTemplate: type === mainTypes.template })
}

function allRelationships(
  parts: ReadonlyMap<string, Uint8Array>,
): Result<(Relationship & { readonly part: string })[]> {
  const all: (Relationship & { readonly part: string })[] = []
  for (const part of ['', ...parts.keys()]) {
    const related = relationshipsOf(parts, part)
    if (!related.ok) return related
    all.push(...related.value.map((one) => ({ ...one, part })))
  }
  return ok(all)
}

function notWord(): Result<never> {
  return fail(
    'unreadable',
    'It is no Word document (.docx or .dotx), though it is packed like one.',
  )
}
