import type { Database } from 'better-sqlite3'
import type { Output } from '../../shared/calls.ts'

type Hits = Output<'search'>

const mostHits = 200
const excerptWords = 16

/**
 * The words a person typed as a query of FTS5: each must occur, the last letters of each may be missing. Nothing of FTS5's
 * own syntax gets through, since each word is quoted. '' where there is no letter or digit to look for.
 */
export function queryOf(words: string): string {
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
    return query === '' ? [] : find.all(query, mostHits)
  }
}
