import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { makePrivateFolder } from './private-files.ts'

/** Waits until what was written to a file is on the disk. */
export function syncFile(path: string): void {
  sync(path, 'r+') // Windows flushes only what is open for writing
}

/** Makes a file's new name last: a rename is on the disk once its folder is. Windows needs no such thing. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r')
}

function sync(path: string, flags: string): void {
  const descriptor = openSync(path, flags)
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Writes a small file that only this person may read, whole or not at all. What the disk refuses is thrown, and the one before it stays. */
export function writeWhole(path: string, text: string): void {
  const part = `${path}.part`
  makePrivateFolder(dirname(path))
  try {
    writeFileSync(part, text, { mode: 0o600 })
    syncFile(part)
    renameSync(part, path)
    syncFolder(dirname(path))
  } finally {
    rmSync(part, { force: true })
  }
}
