import { fail, ok, type Result } from '../shared/result.ts'

const remedy = 'Open it in a text editor and save it as plain text in UTF-8.'

/**
 * The text that a .txt file's bytes hold, without a byte order mark. Takes UTF-8, UTF-16 either way round, and
 * Windows-1252, which older Windows editors write. Anything else is an 'unreadable' error that says what it looks like.
 *
 * @param saveAs what another kind of file should be saved as first
 */
export function decodeText(bytes: Uint8Array, saveAs = 'plain text (.txt)'): Result<string> {
  if (bytes.length === 0) return fail('unreadable', 'The file is empty.')
  const other = otherFormat(bytes)
  if (other !== null) {
    return fail('unreadable', `This is ${other}, not a plain text. Save it as ${saveAs} first.`)
  }
  const utf16 = utf16Of(bytes)
  if (utf16 !== null) return decodeAs(utf16, bytes)
  if (bytes.includes(0)) return binary()
  const utf8 = decodeAs('utf-8', bytes)
  if (utf8.ok || !isWindows1252(bytes)) return utf8
  return decodeAs('windows-1252', bytes)
}

const signatures: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'a Word document, an Excel workbook or an archive'],
  ['\u00D0\u00CF\u0011\u00E0', 'an old Word document'],
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'an RTF document'],
  ['SQLite format 3\0', 'a database'],
]

function otherFormat(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  return signatures.find(([signature]) => start.startsWith(signature))?.[1] ?? null
}

/** UTF-16 by its mark or, without one, by the zero that stands in every other byte of a Western text. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = sample.length / 4
  if (odd > many && even === 0) return 'utf-16le'
  if (even > many && odd === 0) return 'utf-16be'
  return null
}

function decodeAs(encoding: string, bytes: Uint8Array): Result<string> {
  const text = decoded(encoding, bytes)
  if (text === null) {
    const name = encoding.toUpperCase()
    return fail(
      'unreadable',
      `The characters cannot be read: this is not proper ${name}. ${remedy}`,
    )
  }
  if (controls.test(text)) return binary()
  return text.trim() === '' ? fail('unreadable', 'The file holds no words.') : ok(text)
}

function decoded(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function binary(): Result<never> {
  return fail('unreadable', `This is not a text: it holds characters that no text has. ${remedy}`)
}

/** Tabs, ends of lines and of pages are a text's own; so is the Ctrl-Z that once ended files. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\0-\x08\x0E-\x19\x1B-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/

/**
 * Whether bytes that are not UTF-8 may be Windows-1252. Not where more of them are UTF-8 than are not, which is a
 * damaged UTF-8; and not where three accented letters follow each other, which is another encoding altogether.
 */
function isWindows1252(bytes: Uint8Array): boolean {
  const read = new TextDecoder('utf-8').decode(bytes)
  const broken = read.match(/\uFFFD/g)?.length ?? 0
  const proper = read.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0
  const inARow = /[\xC0-\xFF]{3}/.test(Buffer.from(bytes).toString('latin1'))
  return broken > proper && !inARow
}
