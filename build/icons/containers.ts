/** A square picture in PNG: its width in pixels and its bytes. */
export type Picture = { size: number; png: Buffer }

/** A Windows icon: a table of pictures, then the pictures, which may be PNG since Windows Vista. */
export function ico(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2) // an icon, not a cursor
  head.writeUInt16LE(pictures.length, 4)
  let at = head.length
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index
    head.writeUInt8(size % 256, entry) // 0 stands for 256
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4) // planes
    head.writeUInt16LE(32, entry + 6) // bits a pixel
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(at, entry + 12)
    at += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** What macOS calls a PNG of this many pixels; 32 and 64 are the sharp forms of 16 and 32 points. */
const icnsTypes: readonly (readonly [type: string, size: number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
]

/** A macOS icon of all the sizes that macOS asks for; throws where one of the pictures is missing. */
export function icns(pictures: readonly Picture[]): Buffer {
  const chunks = icnsTypes.map(([type, size]) => {
    const picture = pictures.find((one) => one.size === size)
    if (picture === undefined) throw new Error(`there is no picture of ${size} pixels`)
    return chunk(type, picture.png)
  })
  return chunk('icns', Buffer.concat(chunks))
}

function chunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([head, content])
}
