import type { Revisions, Stand } from '../record/revision.ts'
import { revisionName, textName } from './revisions.ts'

/** Which revision a text is: the newest while the text is unchanged since; else the one that is being written. */
export function standOf(revisions: Revisions, isUnchanged: boolean): Stand {
  const newest = isUnchanged ? revisions.list.at(-1) : undefined
  if (newest === undefined) return { name: textName(revisions), at: '', isAdopted: false }
  const isAdopted = newest.kind === 'adopted' || newest.kind === 'corrigendum'
  return { name: revisionName(newest), at: newest.at, isAdopted }
}
