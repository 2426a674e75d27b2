import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { syncFile, syncFolder } from './files.ts'
import { namesIn, type Place, stampOf } from './place.ts'
import { makePrivateFolder } from './private-files.ts'
import type { Store } from './store.ts'

/** A copy of a store's folder that is still being written: of no use where that was cut short. */
function comingTo(to: string): string {
  return `${to}.part`
}

/**
 * Copies all that is the app's in the folder of an open store beside the place where it is to lie: the backups, the keys and
 * what was put aside, file by file; the store itself by SQLite, checked row by row. What the disk refuses is thrown, and no copy stays.
 */
export async function copyFolder(store: Store, to: string): Promise<void> {
  const coming = comingTo(to)
  removeUnfinishedCopy(to)
  try {
    makePrivateFolder(coming) // the place that was chosen may be everybody's
    for (const name of filesBeside(store.place)) {
      makePrivateFolder(dirname(join(coming, name)))
      await copyFile(join(store.place.folder, name), join(coming, name))
      syncFile(join(coming, name))
    }
    await store.backups.copyWhole(join(coming, basename(store.path)))
    for (const folder of [coming, ...foldersIn(coming)]) syncFolder(folder)
  } catch (error) {
    removeUnfinishedCopy(to)
    throw error
  }
}

/** Takes away what a moving that was cut short, or failed, has copied. */
export function removeUnfinishedCopy(to: string): void {
  rmSync(comingTo(to), { recursive: true, force: true })
}

/** The folders beside a store's that it left when it was moved. */
export function foldersLeft(folder: string): string[] {
  const name = basename(folder)
  return namesIn(dirname(folder))
    .filter((other) => other.startsWith(`${name}-moved-`) || other.startsWith(`${name}${before}`))
    .map((other) => join(dirname(folder), other))
}

const before = '-before-moving-'

/** Gives the copy its name; a folder that has it is put aside first. */
export function nameCopy(to: string, now: Date): void {
  if (namesIn(to).length > 0) renameSync(to, `${to}${before}${stampOf(now)}`)
  else if (existsSync(to)) rmdirSync(to)
  renameSync(comingTo(to), to)
  syncFolder(dirname(to))
}

/**
 * Gives the folder that a store has left a name that says so, and returns where it lies then: where it always was, if there are
 * other things in it, or the system does not let it be renamed.
 */
export function putFolderAside({ folder }: Place, now: Date): string {
  if (!namesIn(folder).every(isOurs)) return folder
  const aside = `${folder}-moved-${stampOf(now)}`
  try {
    renameSync(folder, aside)
    syncFolder(dirname(folder))
    return aside
  } catch {
    return folder // a disk of its own, or a file that another program has open
  }
}

const ours = /^rapporteur.*\.(db|key)/

function isOurs(name: string): boolean {
  return name === 'backups' || ours.test(name)
}

/** The files of a store's folder by their ways from it: without the store's own, and without what is unfinished or says who is there. */
function filesBeside({ folder, path }: Place): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => isOurs(name.split(/[\\/]/)[0] ?? ''))
    .filter((name) => /\.(db|key|db-wal)$/.test(name) && !name.startsWith(basename(path)))
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
}
