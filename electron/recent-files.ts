import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import type { Output } from '../shared/calls.ts'
import { newId } from '../shared/record/new-id.ts'
import { writeWhole } from './store/files.ts'

/** The system's own list of documents that were used lately, where it has one. */
export type SystemRecents = { add(path: string): void; clear(): void }

/** The meetings' files that were opened or saved lately: their names and places, never a word of what is in them. */
export type RecentFiles = {
  /** The newest first; none where no list is kept. */
  list(isLocked: boolean): Output<'recentFiles'>
  add(path: string, isLocked: boolean): void
  /** The path of one of the list, undefined where it is not in it any more. */
  pathOf(id: string): string | undefined
  /** Takes one from the list; the file itself stays. */
  forget(id: string): void
  /** As the person chose: to keep the list, or to keep none, which clears it. */
  keep(keeps: boolean): void
}

const mostKept = 8

const kept = z.object({
  /** As the person chose; null while they have not. */
  keeps: z.union([z.null(), z.boolean()]),
  files: z.array(z.object({ id: z.string(), path: z.string() })),
})
type Kept = z.infer<typeof kept>

/**
 * The list in a file of its own. `isLocked` says whether the store has a passphrase: then no list is kept unless the person
 * chose that, and one that is there goes. What the disk refuses costs the list, and nothing else.
 */
export function recentFiles(path: string, system: SystemRecents): RecentFiles {
  const read = (): Kept => {
    try {
      return kept.parse(JSON.parse(readFileSync(path, 'utf8')))
    } catch {
      return { keeps: null, files: [] } // there is none yet
    }
  }
  const write = (next: Kept): Kept => {
    try {
      writeWhole(path, `${JSON.stringify(next, null, 2)}\n`)
    } catch {
      // a full disk: saving a meeting says so
    }
    return next
  }
  const clear = (now: Kept): Kept => {
    system.clear()
    return write({ ...now, files: [] })
  }
  /** What is kept, once that is as the lock wants it. */
  const settled = (isLocked: boolean): Kept & { keepsNow: boolean } => {
    const now = read()
    const keepsNow = now.keeps ?? !isLocked
    return { ...(keepsNow || now.files.length === 0 ? now : clear(now)), keepsNow }
  }
  return {
    list: (isLocked) => {
      const { keepsNow, files } = settled(isLocked)
      const told = files.map((file) => ({
        id: file.id,
        name: basename(file.path),
        folder: dirname(file.path),
        isThere: existsSync(file.path),
      }))
      return { keeps: keepsNow, files: told }
    },
    add: (added, isLocked) => {
      const { keepsNow, keeps, files } = settled(isLocked)
      if (!keepsNow) return
      const others = files.filter((file) => file.path !== added)
      const all = [{ id: newId('recent'), path: added }, ...others]
      write({ keeps, files: all.slice(0, mostKept) })
      system.add(added)
    },
    pathOf: (id) => read().files.find((file) => file.id === id)?.path,
    forget: (id) => {
      const now = read()
      write({ ...now, files: now.files.filter((file) => file.id !== id) })
    },
    keep: (keeps) => {
      const now = { ...read(), keeps }
      if (keeps) write(now)
      else clear(now)
    },
  }
}
