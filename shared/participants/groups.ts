import { normalise } from '../directory/normalise.ts'
import type { Group } from '../record/attendance.ts'
import type { Role } from '../record/vocabulary.ts'

/** What lists call those who attend in each role. */
const called: { readonly [role in Role]: RegExp } = {
  member: /^(?:members?|member (?:states?|countries|country|economies)|states?|countries)$/,
  organisation:
    /^(?:(?:international |regional )?organizations?|agencies|igos?|intergovernmental organizations?)$/,
  observer: /^observers?(?: (?:states?|countries|organizations?))?$/,
  participant:
    /^(?:participants?|guests?|invited(?: guests?)?|invitees?|others?|resource persons?|experts?)$/,
  'new-member': /^new members?$/,
  apologies: /^(?:apolog(?:y|ies)|absent|absentees|regrets|not attending|excused)$/,
}

/** The group that these words name, by its own name or by what such a group is usually called; null where they name none. */
export function groupCalled(words: string, groups: readonly Group[]): string | null {
  const key = normalise(words)
  if (key === '') return null
  const byLabel = groups.find(({ label }) => normalise(label) === key)
  return (byLabel ?? groups.find(({ role }) => called[role].test(key)))?.id ?? null
}
