import type { Revision, Revisions, Stand } from '../record/revision.ts'
import { revisionName, textName } from './revisions.ts'

/** Which revision a text is: the newest while the text is unchanged since; else the one that is being written. */
export function standOf(revisions: Revisions, isUnchanged: boolean): Stand {
  const newest = isUnchanged ? revisions.list.at(-1) : undefined
  if (newest === undefined) return { name: textName(revisions), at: '', isAdopted: false }
  return standOfRevision(newest)
}

/** A document that is this revision. */
export function standOfRevision(revision: Revision): Stand {
  const isAdopted = revision.kind === 'adopted' || revision.kind === 'corrigendum'
  return { name: revisionName(revision), at: revision.at, isAdopted }
}
