import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { BackupSummary } from '../../shared/store-shapes.ts'
import { connectToLook } from './connection.ts'
import type { DataKey } from './data-key.ts'
import type { Backup } from './kept-backups.ts'

const meetingsIn = `
  SELECT title, (SELECT count(*) FROM item WHERE item.meeting_id = meeting.id AND item.kind = 'outcome') AS outcomes
  FROM meeting WHERE removed_at IS NULL ORDER BY start_date DESC, id`

/** What is in a backup, which stays as it is; `meetings` is null for one that cannot be read. */
export function lookInto(
  { path, at, isBeforeRestoring = false }: Backup,
  key: DataKey | undefined,
): BackupSummary {
  const name = basename(path)
  const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  try {
    const { db, close } = connectToLook(path, key)
    try {
      const meetings = db.prepare<[], { title: string; outcomes: number }>(meetingsIn).all()
      return { name, at, isBeforeRestoring, bytes, meetings }
    } finally {
      close()
    }
  } catch {
    return { name, at, isBeforeRestoring, bytes, meetings: null } // damaged, or of a version with other tables: its date and size are told
  }
}
