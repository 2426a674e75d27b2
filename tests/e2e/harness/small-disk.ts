import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder on a disk of a few megabytes, which a test can fill and clear again. */
export type SmallDisk = { readonly folder: string; fill(): void; free(): void; end(): void }

/**
 * A small disk: the one that RAPPORTEUR_TEST_SMALL_DISK names, which .ci/run mounts for a user who may not; for root a
 * new one; null where none is to be had.
 */
export function smallDisk(): SmallDisk | null {
  const given = process.env.RAPPORTEUR_TEST_SMALL_DISK
  if (given) return onDisk(given, () => {})
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const place = mkdtempSync(join(tmpdir(), 'rapporteur-small-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'rapporteur-test', place])
  } catch {
    return null
  }
  return onDisk(place, () => {
    execFileSync('umount', [place])
    rmdirSync(place)
  })
}

function onDisk(disk: string, unmount: () => void): SmallDisk {
  const folder = mkdtempSync(join(disk, 'desk-'))
  const filler = `${folder}.filler`
  const free = () => rmSync(filler, { force: true })
  return {
    folder,
    free,
    fill: () => {
      for (const size of [65_536, 4096, 1]) takeAll(filler, size)
    },
    end: () => {
      free()
      rmSync(folder, { recursive: true, force: true })
      unmount()
    },
  }
}

function takeAll(filler: string, size: number): void {
  try {
    for (;;) writeFileSync(filler, Buffer.alloc(size), { flag: 'a' })
  } catch {
    // no room for one more of this size
  }
}
