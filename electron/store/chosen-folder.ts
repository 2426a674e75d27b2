import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import { backupsOf } from './backup.ts'
import { syncFolder, writeWhole } from './files.ts'
import { placeIn } from './place.ts'

/** Where a person had the store moved to, other than the folder that the app has for it. */
export type ChosenFolder = {
  /** The folder; null where it was never moved, or moved back. Error: 'not-found' where that is written, and cannot be read. */
  read(): Result<string | null>
  /** Remembers another folder, null for the app's own. What the disk refuses is thrown, and what was remembered stays. */
  write(folder: string | null): void
}

/** For a store that is never moved. */
export const neverMoved: ChosenFolder = { read: () => ok(null), write: () => {} }

const remembered = z.strictObject({ folder: z.string().refine(isAbsolute) })

/** The small file in the app's data folder that remembers where the store was moved to. */
export function chosenFolderIn(userData: string): ChosenFolder {
  const path = join(userData, 'store-folder.json')
  return {
    read: () => {
      if (!existsSync(path)) return ok(null)
      try {
        return ok(remembered.parse(JSON.parse(readFileSync(path, 'utf8'))).folder)
      } catch {
        return fail(
          'not-found',
          `The meetings were moved, and the file that says where to cannot be read: ${path}. Nothing was changed.`,
        )
      }
    },
    write: (folder) => {
      if (folder !== null) return writeWhole(path, `${JSON.stringify({ folder }, null, 2)}\n`)
      if (!existsSync(path)) return
      rmSync(path)
      syncFolder(dirname(path))
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
