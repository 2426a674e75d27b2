import type { Database } from 'better-sqlite3'
import type { Output } from '../../shared/calls.ts'

type Hits = Output<'search'>

const mostHits = 200
const excerptWords = 16

/**
 * The words a person typed as a query of FTS5: each must occur, the last letters of each may be missing. Nothing of FTS5's
 * own syntax gets through, since each word is quoted. '' where there is no letter or digit to look for.
 */
function queryOf(words: string): string {
  return (
    words
      // biome-ignore lint/suspicious/noControlCharactersInRegex: SQLite would end the query at a NUL
      .split(/[\s\u0000]+/u)
      .filter((word) => /[\p{L}\p{N}\p{Co}]/u.test(word)) // what FTS5's unicode61 makes tokens of
      .map((word) => `"${word.replaceAll('"', '""')}"*`)
      .join(' ')
  )
}

/** Finds items by their words in the meetings that are there, the best matches first. */
export function search(db: Database): (words: string) => Hits {
  const bringInStep = keepingInStep(db)
  const find = db.prepare<[string, number], Hits[number]>(
    `SELECT item.meeting_id AS meeting, meeting.title AS title, item.id AS item,
       snippet(item_words, 0, '', '', '…', ${excerptWords}) AS excerpt
     FROM item_words
       JOIN item ON item.number = item_words.rowid
       JOIN meeting ON meeting.id = item.meeting_id
     WHERE item_words MATCH ? AND meeting.removed_at IS NULL
     ORDER BY rank, item.number LIMIT ?`,
  )
  return (words) => {
    const query = queryOf(words)
    if (query === '') return []
    bringInStep()
    return find.all(query, mostHits)
  }
}

/**
 * Brings the index of words in step with the items, where anything was written since that was last done. It could be kept
 * so by triggers, but then every edit would wait for the pages of the index to reach the disk, and searches are rare.
 */
function keepingInStep(db: Database): () => void {
  const written = db.prepare<[], number>('SELECT total_changes()').pluck()
  const forgetGone = db.prepare(
    'DELETE FROM item_words WHERE rowid NOT IN (SELECT number FROM item)',
  )
  const different = db
    .prepare<[], number>(
      `SELECT item.number FROM item LEFT JOIN item_words ON item_words.rowid = item.number
       WHERE item_words.text IS NOT item.text`,
    )
    .pluck()
  const forget = db.prepare('DELETE FROM item_words WHERE rowid = ?')
  const learn = db.prepare(
    'INSERT INTO item_words (rowid, text) SELECT number, text FROM item WHERE number = ?',
  )
  const bring = db.transaction(() => {
    forgetGone.run()
    for (const number of different.all()) {
      forget.run(number)
      learn.run(number)
    }
  })
  let inStepAt = -1 // by the count of rows this connection, which is the only one, has written
  return () => {
    if (written.get() === inStepAt) return
    bring()
    inStepAt = written.get() ?? -1
  }
}
