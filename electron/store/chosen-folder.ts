import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import { backupsOf } from './backup.ts'
import { syncFolder, writeWhole } from './files.ts'
import { placeIn } from './place.ts'

/** Where a person had the store moved to, other than the folder that the app has for it. */
export type ChosenFolder = {
  /** The folder; null where it was never moved, or moved back. Error: 'not-found' where that is written, and cannot be read. */
  read(): Result<string | null>
  /** Remembers another folder, null for the app's own, and that no moving is under way. What the disk refuses is thrown, and what was remembered stays. */
  write(folder: string | null): void
  /** The folder that a moving goes to that is under way, or that was cut short; null where there is none. */
  begun(): string | null
  /** Remembers that one is under way, or (null) that it was given up. */
  begin(to: string | null): void
}

/** For a store that is never moved. */
export const neverMoved: ChosenFolder = {
  read: () => ok(null),
  write: () => {},
  begun: () => null,
  begin: () => {},
}

const absolute = z.string().refine(isAbsolute)
const remembered = z.strictObject({
  folder: z.union([z.null(), absolute]),
  movingTo: z.exactOptional(absolute),
})
type Remembered = z.infer<typeof remembered>

/** The small file in the app's data folder that remembers where the store was moved to. */
export function chosenFolderIn(userData: string): ChosenFolder {
  const path = join(userData, 'store-folder.json')
  const read = (): Remembered =>
    existsSync(path) ? remembered.parse(JSON.parse(readFileSync(path, 'utf8'))) : { folder: null }
  const write = (next: Remembered) => {
    if (next.folder !== null || next.movingTo !== undefined)
      return writeWhole(path, `${JSON.stringify(next, null, 2)}\n`)
    rmSync(path, { force: true })
    if (existsSync(userData)) syncFolder(userData)
  }
  return {
    read: () => {
      try {
        return ok(read().folder)
      } catch {
        return fail(
          'not-found',
          `The meetings were moved, and the file that says where to cannot be read: ${path}. Nothing was changed.`,
        )
      }
    },
    write: (folder) => write({ folder }),
    begun: () => read().movingTo ?? null,
    begin: (to) => {
      const { folder } = read()
      write(to === null ? { folder } : { folder, movingTo: to })
    },
  }
}

/**
 * The folder that the store lies in. Error: 'not-found' where it was moved and is not there now (its disk may have been taken
 * out), and never the start of an empty one in its place.
 *
 * @param own the folder that the app has for it
 */
export function folderOfStore(own: string, chosen: ChosenFolder): Result<string> {
  const folder = chosen.read()
  if (!folder.ok) return folder
  if (folder.value === null) return ok(own)
  return hasStore(folder.value) ? ok(folder.value) : gone(folder.value)
}

/** Whether a store lies in a folder, or at least its backups do. */
export function hasStore(folder: string): boolean {
  const place = placeIn(folder)
  const size = statSync(place.path, { throwIfNoEntry: false })?.size ?? 0
  return size > 0 || backupsOf(place).length > 0
}

function gone(folder: string): Result<never> {
  return fail(
    'not-found',
    `The meetings were moved to ${folder}, and are not there now. If that is on a disk or stick that can be taken out, put it in and try again. Nothing was changed.`,
  )
}
