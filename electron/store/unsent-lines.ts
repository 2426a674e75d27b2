import type { Database } from 'better-sqlite3'
import type { Output } from '../../shared/calls.ts'

export type UnsentLine = Output<'unsentLines'>[number]

/** The lines that were typed and not filed yet. They are no part of a meeting: no history has them, and no backup waits for them. */
export type UnsentLines = {
  all(): UnsentLine[]
  /** Keeps a line as it is now; one without words is gone. */
  keep(line: UnsentLine): void
}

export function unsentLines(db: Database): UnsentLines {
  const all = db.prepare<[], UnsentLine>(
    'SELECT meeting_id AS meeting, place, words FROM unsent_line ORDER BY meeting_id, place',
  )
  const keep = db.prepare<[UnsentLine]>(
    `INSERT INTO unsent_line (meeting_id, place, words) VALUES (:meeting, :place, :words)
     ON CONFLICT (meeting_id, place) DO UPDATE SET words = excluded.words`,
  )
  const forget = db.prepare<[UnsentLine]>(
    'DELETE FROM unsent_line WHERE meeting_id = :meeting AND place = :place',
  )
  return {
    all: () => all.all(),
    keep: (line) => {
      if (line.words === '') forget.run(line)
      else keep.run(line)
    },
  }
}
