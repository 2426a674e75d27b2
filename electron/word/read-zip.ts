import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { fail, ok, type Result } from '../../shared/result.ts'

/** What an archive may hold at most, unpacked: far more than any statement, far less than would trouble a laptop. */
const ofAStatement = { files: 5_000, bytes: 192 * 1024 * 1024 }

/**
 * The files of a zip archive by their names. Sizes are looked at before anything is unpacked, and a file that turns out
 * larger than it said stops the reading: an archive made to swell is refused in little time and memory. Errors: 'unreadable'.
 */
export async function readZip(
  bytes: Uint8Array,
  most = ofAStatement,
): Promise<Result<Map<string, Uint8Array>>> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const zip = await fromBufferPromise(buffer, { lazyEntries: true })
    const entries = await listed(zip, most)
    return entries.ok ? await unpacked(zip, entries.value) : entries
  } catch {
    return damaged() // what the zip reader says of it helps nobody who has only Word
  }
}

async function listed(zip: ZipFile, most: typeof ofAStatement): Promise<Result<Entry[]>> {
  const entries: Entry[] = []
  const names = new Set<string>()
  let total = 0
  if (zip.entryCount > most.files) return tooLarge()
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) {
      return fail(
        'unreadable',
        'It is protected by a password. Take the password off and try again.',
      )
    }
    const name = entry.fileName.toLowerCase() // parts whose names differ in case only are one part
    if (names.has(name)) return damaged()
    names.add(name)
    total += entry.uncompressedSize
    if (total > most.bytes || names.size > most.files) return tooLarge()
    if (!entry.fileName.endsWith('/')) entries.push(entry)
  }
  return ok(entries)
}

async function unpacked(
  zip: ZipFile,
  entries: readonly Entry[],
): Promise<Result<Map<string, Uint8Array>>> {
  const files = new Map<string, Uint8Array>()
  for (const entry of entries) {
    const content = await contentOf(zip, entry)
    if (crc32(content) !== entry.crc32) return damaged()
    files.set(entry.fileName, content)
  }
  return ok(files)
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function tooLarge(): Result<never> {
  return fail(
    'unreadable',
    'Unpacked it would be far larger than any document. It was not opened: ask whoever sent it.',
  )
}

function damaged(): Result<never> {
  return fail('unreadable', 'The file is damaged: open it in Word, save it again and try again.')
}
