import { crc32, deflateRawSync } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'

const deflated = 8 // APPNOTE.TXT 4.4.5

/** Files by their names, as text or bytes, in one zip in this order. Node compresses: it takes a third of the time that JavaScript does. */
export function writeZip(files: { readonly [name: string]: string | Uint8Array }): Uint8Array {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  for (const [name, content] of Object.entries(files)) add(zip, name, content)
  zip.end()
  return Buffer.concat(chunks)
}

function add(zip: Zip, filename: string, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const crc = crc32(bytes)
  const file: ZipInputFile = { filename, size: bytes.length, crc, compression: deflated }
  zip.add(file)
  file.ondata?.(null, deflateRawSync(bytes), true)
}
