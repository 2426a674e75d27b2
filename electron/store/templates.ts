import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { TemplateNamed } from '../../shared/record/meeting.ts'
import { fail, ok, type Result } from '../../shared/result.ts'

/** The Word files that house styles name. What SQLite refuses is thrown; nothing has changed then. */
export type Templates = {
  add(bytes: Uint8Array): string
  bytesOf(named: TemplateNamed): Result<Uint8Array>
}

export function templates(db: Database): Templates {
  const insert = db.prepare(
    'INSERT INTO template (hash, bytes) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING',
  )
  const bytes = db
    .prepare<[string], Uint8Array>('SELECT bytes FROM template WHERE hash = ?')
    .pluck()
  return {
    add: (file) => {
      const hash = createHash('sha256').update(file).digest('hex')
      insert.run(hash, file)
      return hash
    },
    bytesOf: ({ hash, file }) => {
      const kept = bytes.get(hash)
      return kept === undefined ? notHere(file) : ok(kept)
    },
  }
}

function notHere(file: string): Result<never> {
  return fail(
    'not-found',
    `The template “${file}” is not in this store: a meeting brings only its name along. Choose it again under Facts, “On the page”, or export without it.`,
  )
}
