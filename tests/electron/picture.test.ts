import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pictureOf } from '../../electron/picture.ts'
import { emblem } from '../samples/emblem.ts'
import { jpeg } from '../samples/jpeg.ts'

const png = emblem(96)
const faultOf = (bytes: Uint8Array) => {
  const picture = pictureOf(bytes)
  return picture.ok ? null : picture.error.message
}

describe('a picture', () => {
  test('is known by its content, with its size', () => {
    expect(pictureOf(png)).toEqual({ ok: true, value: { kind: 'png', width: 96, height: 96 } })
    expect(pictureOf(jpeg(40, 30))).toEqual({
      ok: true,
      value: { kind: 'jpg', width: 40, height: 30 },
    })
  })

  test('of another kind is refused, whatever it is called', () => {
    for (const words of [
      'GIF89a',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'BM',
      '%PDF-1.7',
      '',
    ]) {
      expect(faultOf(Buffer.from(words))).toMatch(/save it as PNG or JPEG/)
    }
  })

  test('that is cut off anywhere, or was changed, is refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: png.length - 1 }), (length) => {
        expect(faultOf(png.subarray(0, length))).toMatch(/broken or cut off/)
      }),
    )
    const changed = Buffer.from(png)
    changed.writeUInt8(changed.readUInt8(60) ^ 1, 60)
    expect(faultOf(changed)).toMatch(/broken or cut off/)
    const photo = jpeg(40, 30)
    expect(faultOf(photo.subarray(0, photo.length - 2))).toMatch(/broken or cut off/)
    expect(faultOf(photo.subarray(0, 12))).toMatch(/broken or cut off/)
  })

  test('that would be huge once unpacked is refused with its size', () => {
    expect(faultOf(jpeg(65_000, 65_000))).toMatch(/65000 by 65000 pixels/)
    expect(faultOf(jpeg(0, 30))).toMatch(/broken or cut off/)
  })

  test('made of any bytes is looked at without harm', () => {
    const heads = fc.constantFrom(
      png.subarray(0, 8),
      Buffer.from([0xff, 0xd8, 0xff]),
      Buffer.alloc(0),
    )
    fc.assert(
      fc.property(heads, fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        expect(pictureOf(Buffer.concat([head, rest])).ok).toBe(false)
      }),
    )
  })
})
