import { crc32 } from 'node:zlib'
import { fail, ok, type Result } from '../shared/result.ts'

/** What a picture is by its content, whatever its file is called; its size in pixels. */
export type Picture = {
  readonly kind: 'png' | 'jpg'
  readonly width: number
  readonly height: number
}

export const largestPicture = 2 * 1024 * 1024
/** A picture may be small as a file and huge once it is unpacked. */
const mostPixels = 16_000_000

/**
 * Looks a picture through: a PNG or a JPEG, whole, of a size that any program can show. Errors: 'unreadable' with what is at fault
 * and what to do.
 */
export function pictureOf(file: Uint8Array): Result<Picture> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const picture = pngOf(bytes) ?? jpegOf(bytes)
  if (picture === 'broken') {
    return fail('unreadable', 'The picture is broken or cut off. Save it again and try once more.')
  }
  if (picture === null) {
    return fail(
      'unreadable',
      'It is no picture that Word takes everywhere: save it as PNG or JPEG.',
    )
  }
  const { width, height } = picture
  if (width * height <= mostPixels) return ok(picture)
  return fail(
    'unreadable',
    `The picture is too large: it has ${width} by ${height} pixels. Some hundred each way are enough for an emblem.`,
  )
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex')

/** PNG (ISO/IEC 15948): chunks, each with its length, name, data and checksum; the first says the size. */
function pngOf(bytes: Buffer): Picture | 'broken' | null {
  if (!bytes.subarray(0, signature.length).equals(signature)) return null
  let at = signature.length
  let size: { width: number; height: number } | null = null
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length) return 'broken'
    const named = bytes.subarray(at + 4, end - 4)
    if (crc32(named) !== bytes.readUInt32BE(end - 4)) return 'broken'
    const name = named.toString('latin1', 0, 4)
    if (size === null && (name !== 'IHDR' || length !== 13)) return 'broken'
    size ??= { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) }
    if (name === 'IEND') return sized('png', size)
    at = end
  }
  return 'broken'
}

/** The markers of a JPEG (ITU-T T.81, B.1.1.3) whose segment says the size. */
const frames = new Set([
  0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
])
const startOfScan = 0xda

function jpegOf(bytes: Buffer): Picture | 'broken' | null {
  if (bytes.length < 3 || bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return null
  let at = 2
  let size: { width: number; height: number } | null = null
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return 'broken'
    if (marker === 0xff) {
      at += 1 // a byte that only fills
      continue
    }
    if (marker === startOfScan) return size === null ? 'broken' : endingJpeg(bytes, size)
    const length = bytes.readUInt16BE(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) return 'broken'
    if (frames.has(marker) && length >= 8) {
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    }
    at += 2 + length
  }
  return 'broken'
}

function endingJpeg(bytes: Buffer, size: { width: number; height: number }): Picture | 'broken' {
  return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) < 0 ? 'broken' : sized('jpg', size)
}

function sized(
  kind: Picture['kind'],
  { width, height }: { width: number; height: number },
): Picture | 'broken' {
  return width > 0 && height > 0 ? { kind, width, height } : 'broken'
}
