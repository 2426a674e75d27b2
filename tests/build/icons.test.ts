import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../build/bundle.ts'

const icons = join(root, 'build', 'icons')
const bytesOf = (...names: string[]) => readFileSync(join(icons, ...names))

/** Width and height, where the bytes are a PNG. */
function sizeOfPng(bytes: Buffer): number[] {
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

describe('the icon', () => {
  it.each([16, 24, 32, 48, 64, 128, 256, 512])('is there at %d pixels for Linux', (size) => {
    expect(sizeOfPng(bytesOf('png', `${size}x${size}.png`))).toEqual([size, size])
  })

  it('has a form for Windows with all the sizes it shows', () => {
    const icon = bytesOf('rapporteur.ico')
    const sizes = Array.from({ length: icon.readUInt16LE(4) }, (_, index) => {
      const entry = 6 + 16 * index
      const from = icon.readUInt32LE(entry + 12)
      const [width = 0] = sizeOfPng(icon.subarray(from, from + icon.readUInt32LE(entry + 8)))
      expect(icon.readUInt8(entry)).toBe(width % 256)
      return width
    })
    expect(sizes).toEqual([16, 24, 32, 48, 64, 256])
  })

  it('has a form for macOS with all the sizes it shows', () => {
    const icon = bytesOf('rapporteur.icns')
    expect(icon.subarray(0, 4).toString()).toBe('icns')
    expect(icon.readUInt32BE(4)).toBe(icon.length)
    const sizes: Record<string, number | undefined> = {}
    for (let at = 8; at < icon.length; at += icon.readUInt32BE(at + 4)) {
      const type = icon.subarray(at, at + 4).toString()
      sizes[type] = sizeOfPng(icon.subarray(at + 8))[0]
    }
    expect(sizes).toEqual({
      ic11: 32,
      ic12: 64,
      ic07: 128,
      ic08: 256,
      ic13: 256,
      ic09: 512,
      ic14: 512,
      ic10: 1024,
    })
  })
})
