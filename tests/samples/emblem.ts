import { crc32, deflateSync } from 'node:zlib'

/** A drawn emblem as a PNG: a wave in a disc. */
export function emblem(size = 96): Buffer {
  const rows = Buffer.alloc(size * (size * 4 + 1))
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const at = y * (size * 4 + 1) + 1 + x * 4
      const isInside = Math.hypot(x - size / 2 + 0.5, y - size / 2 + 0.5) < size / 2
      const wave = size / 2 + Math.sin((x / size) * Math.PI * 2) * (size / 8)
      rows.writeUInt32BE(isInside ? (y < wave ? 0xdbe9f4ff : 0x1f4e79ff) : 0, at)
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head.set([8, 6], 8) // eight bits of red, green, blue and opacity
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
