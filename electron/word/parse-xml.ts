import { DOMParser, type Document, XMLSerializer } from '@xmldom/xmldom'
import { fail, ok, type Result } from '../../shared/result.ts'

/** A part beyond these takes seconds to read and hundreds of megabytes: some 80 000 paragraphs of plain text. */
const most = { tags: 500_000, depth: 256 }

/**
 * The XML of one part of a Word package. Nothing outside the text is ever looked at: a document type, and with it every
 * entity of its own, is refused, as Word itself never writes one. `part` names it in the message. Errors: 'unreadable'.
 */
export function parseXml(bytes: Uint8Array, part: string): Result<Document> {
  const text = decoded(bytes)
  if (text === null) return broken(part)
  if (/<!DOCTYPE/i.test(text)) {
    return fail(
      'unreadable',
      `${part} declares a document type, which no Word file has. It was not opened.`,
    )
  }
  const size = sizeOf(text)
  if (size.tags > most.tags) {
    return fail(
      'unreadable',
      `${part} is too long to be read: it would be tens of thousands of paragraphs.`,
    )
  }
  if (size.depth > most.depth) return broken(part)
  try {
    const parser = new DOMParser({ onError: stopAt, locator: false })
    return ok(parser.parseFromString(text, 'application/xml'))
  } catch {
    return broken(part)
  }
}

/** The parser takes U+FFFD for a fault of the encoding; that was checked before, so the character is the author's. */
function stopAt(_level: string, message: string): void {
  if (!message.startsWith('Unicode replacement character')) throw new Error(message)
}

/** A document as the bytes of a part. */
export function writeXml(document: Document): Uint8Array {
  const text = new XMLSerializer().serializeToString(document)
  const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  return Buffer.from(text.startsWith('<?xml') ? text : `${declared}\n${text}`)
}

/** Parts are UTF-8 or UTF-16, and say which by their first bytes. */
function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const label =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes)
    return text.replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/, '$1"UTF-8"')
  } catch {
    return null
  }
}

/** How many tags a text has and how deep they go, told without reading it as XML. */
function sizeOf(text: string): { tags: number; depth: number } {
  let tags = 0
  let open = 0
  let depth = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    tags += 1
    const next = text.charCodeAt(at + 1)
    if (next === slash) open -= 1
    else if (next !== question && next !== exclamation && !isEmpty(text, at)) open += 1
    depth = Math.max(depth, open)
    if (tags > most.tags || depth > most.depth) break
  }
  return { tags, depth }
}

const [slash, question, exclamation] = [47, 63, 33] // / ? !

function isEmpty(text: string, at: number): boolean {
  const end = text.indexOf('>', at)
  return end > 0 && text.charCodeAt(end - 1) === slash
}

function broken(part: string): Result<never> {
  return fail(
    'unreadable',
    `The file is damaged in ${part}: open it in Word, save it again and try again.`,
  )
}
