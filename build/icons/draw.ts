import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { icns, ico, type Picture } from './containers.ts'

// Draws the icon anew after a change of its SVG: `node build/icons/draw.ts` (Debian: librsvg2-bin). What it writes is
// committed, so that packaging needs no tool for it.
const folder = import.meta.dirname
const small = [16, 24, 32]
const large = [48, 64, 128, 256, 512, 1024]

const pictures = [
  ...small.map((size) => drawn('rapporteur-small.svg', size)),
  ...large.map((size) => drawn('rapporteur.svg', size)),
]
mkdirSync(join(folder, 'png'), { recursive: true })
for (const { size, png } of pictures) {
  if (size <= 512) writeFileSync(join(folder, 'png', `${size}x${size}.png`), png)
}
const inWindows = [16, 24, 32, 48, 64, 256]
writeFileSync(
  join(folder, 'rapporteur.ico'),
  ico(pictures.filter(({ size }) => inWindows.includes(size))),
)
writeFileSync(join(folder, 'rapporteur.icns'), icns(pictures))

function drawn(file: string, size: number): Picture {
  const how = ['--width', String(size), '--height', String(size)]
  return { size, png: execFileSync('rsvg-convert', [...how, join(folder, file)]) }
}
