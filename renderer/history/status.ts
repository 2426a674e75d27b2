import { isFrozen, revisionName, textName } from '../../shared/edit/revisions.ts'
import type { Revisions } from '../../shared/record/revision.ts'
import { showTimeOf } from './moments.ts'

/**
 * Which text this is: "Circulated 2, 14:10" while it is the newest revision's, "Draft 3" or "Corrigendum 1" while that
 * is being written.
 */
export function statusWords(revisions: Revisions, isUnchanged: boolean): string {
  const { list, corrigendumSince } = revisions
  const newest = list.at(-1)
  const isRevision = isFrozen(revisions) || (isUnchanged && corrigendumSince === '')
  if (newest === undefined || !isRevision) return textName(revisions)
  return `${revisionName(newest)}, ${showTimeOf(newest.at)}`
}
