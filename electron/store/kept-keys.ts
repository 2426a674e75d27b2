import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { DataKey } from './data-key.ts'
import { writeWhole } from './files.ts'
import { type KeyFile, readKeyFile, unwrapKey, writeKeyFile } from './key-file.ts'
import { type Place, stampOf } from './place.ts'

/** The key file of a store, and its copy among the backups, which are worth nothing without it. */
function keyPathsOf({ path, backups }: Place): readonly [own: string, copy: string] {
  return [path.replace(/\.db$/, '.key'), join(backups, 'store.key')]
}

/** The key file of a store; its copy where that one is gone or cannot be read, and undefined where both are. */
export function keptKey(place: Place): KeyFile | undefined {
  const [own, copy] = keyPathsOf(place)
  return keyIn(own) ?? keyIn(copy)
}

function keyIn(path: string): KeyFile | undefined {
  try {
    return readKeyFile(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** The key that a passphrase gives. Error: 'invalid' where it is another passphrase, which may be tried again as often as one likes. */
export async function keyBehind(place: Place, passphrase: string): Promise<Result<DataKey>> {
  const file = keptKey(place)
  const key = file && (await unwrapKey(file, passphrase))
  return key === undefined ? fail('invalid', notThePassphrase, 'passphrase') : ok(key)
}

export const notThePassphrase =
  'That is not the passphrase. Look at capitals and the keyboard’s language, and try again.'

/** Keeps a key file beside its store, whole or not at all. What the disk refuses is thrown, and the one before it stays. */
export function keepKey(place: Place, file: KeyFile): void {
  const [own] = keyPathsOf(place)
  writeWhole(own, writeKeyFile(file))
}

/** Makes the key file and its copy among the backups the same again, after a change or where one of them is lost. */
export function mendKeys(place: Place): void {
  const file = keptKey(place)
  if (file === undefined) return
  const text = writeKeyFile(file)
  for (const path of keyPathsOf(place)) {
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeWhole(path, text)
  }
}

/** Writes the key file of a locked store beside a copy of it that lies elsewhere, under the copy's name: without it the copy opens for nobody. */
export function keepKeyBeside(place: Place, copy: string): void {
  const file = keptKey(place)
  if (file) writeWhole(copy.replace(/\.db$/, '.key'), writeKeyFile(file))
}

/** The key file of a store or backup that lies anywhere: beside it under its name, or the copy of a folder of backups. */
export function keyFileBeside(path: string): KeyFile | undefined {
  return keyIn(path.replace(/\.db$/, '.key')) ?? keyIn(join(dirname(path), 'store.key'))
}

/** Puts a key that is there already aside: it may still open something that was copied elsewhere. */
export function putKeyAside(place: Place, now: Date): void {
  const [own] = keyPathsOf(place)
  if (existsSync(own)) renameSync(own, own.replace(/\.key$/, `-${stampOf(now)}.key`))
}

export function removeKeys(place: Place): void {
  for (const path of keyPathsOf(place)) rmSync(path, { force: true })
}
