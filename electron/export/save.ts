import { randomUUID } from 'node:crypto'
import { access, chmod, constants, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { openElsewhere } from './open-elsewhere.ts'
import { failedToReplace, failedToWrite } from './save-errors.ts'

/**
 * Puts bytes at a path, whole or not at all: they are written beside it and forced to the disk, and only then take its name.
 * What lay there stays as it was until that moment, and for good where anything fails. Errors: 'read-only', 'disk-full',
 * 'in-use', 'not-found' (its folder), 'invalid' (its name), 'failed'.
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Result<void>> {
  const target = await realpath(path).catch(() => path) // a link stays a link
  const may = await mayReplace(target)
  if (!may.ok) return may
  const beside = join(dirname(target), `.rapporteur-${randomUUID().slice(0, 8)}.tmp`)
  const saved = await writeAndRename(beside, target, bytes)
  if (!saved.ok) await rm(beside, { force: true }).catch(() => undefined) // the first error is the one to tell
  return saved
}

/** Renaming would step over what a person, or a program that has the file open, has set on it. */
async function mayReplace(target: string): Promise<Result<void>> {
  const there = await stat(target).catch(() => null)
  if (there === null) return ok(undefined)
  if (!there.isFile()) {
    const what = there.isDirectory() ? 'a folder' : 'no ordinary file'
    return fail('invalid', `“${basename(target)}” is ${what}. Choose another name for the file.`)
  }
  const writable = await access(target, constants.W_OK).then(
    () => true,
    () => false,
  )
  if (!writable) {
    return fail('read-only', `“${basename(target)}” is read-only. Save under another name.`)
  }
  return openElsewhere(target)
}

async function writeAndRename(
  beside: string,
  target: string,
  bytes: Uint8Array,
): Promise<Result<void>> {
  try {
    await writeDurably(beside, bytes)
    await keepRights(target, beside)
  } catch (error) {
    return failedToWrite(error, target)
  }
  try {
    await rename(beside, target)
  } catch (error) {
    return failedToReplace(error, target)
  }
  await syncFolder(dirname(target))
  return ok(undefined)
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The new file may be read by whom the old one might. */
async function keepRights(from: string, to: string): Promise<void> {
  const there = await stat(from).catch(() => null)
  if (there !== null) await chmod(to, there.mode)
}

/**
 * Forces the new name to the disk as well. Some file systems cannot do that, Windows does it unasked: the file is saved
 * all the same.
 */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
