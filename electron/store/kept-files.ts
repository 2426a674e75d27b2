import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { fail, ok, type Result } from '../../shared/result.ts'

/** What a house style names of a file that the store keeps. */
type Named = { readonly hash: string; readonly file: string }

/** The Word files and pictures that house styles name. What SQLite refuses is thrown; nothing has changed then. */
export type KeptFiles = {
  add(bytes: Uint8Array): string
  bytesOf(named: Named): Result<Uint8Array>
}

/** Each kind of file has a table of its own, by the hash of its bytes. */
export function keptFiles(db: Database, kind: 'template' | 'emblem'): KeptFiles {
  const insert = db.prepare(
    `INSERT INTO ${kind} (hash, bytes) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING`,
  )
  const bytes = db.prepare<[string], Uint8Array>(`SELECT bytes FROM ${kind} WHERE hash = ?`).pluck()
  return {
    add: (file) => {
      const hash = createHash('sha256').update(file).digest('hex')
      insert.run(hash, file)
      return hash
    },
    bytesOf: ({ hash, file }) => {
      const kept = bytes.get(hash)
      return kept === undefined ? notHere(kind, file) : ok(kept)
    },
  }
}

const ways = { template: 'export without it', emblem: 'remove it there' }

function notHere(kind: keyof typeof ways, file: string): Result<never> {
  return fail(
    'not-found',
    `The ${kind} “${file}” is not in this store: a meeting brings only its name along. Choose it again under Facts, “On the page”, or ${ways[kind]}.`,
  )
}
