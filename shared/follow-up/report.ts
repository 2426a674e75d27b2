import { recognise } from '../reading/recognise.ts'
import { sentencesOf } from '../reading/sentences.ts'
import { gerundOf, verbForm } from '../reading/verbs.ts'
import type { FollowUp } from '../record/follow-up.ts'
import { joinList } from '../statement/wording/lists.ts'

const withArticle = new Set(['secretariat', 'co-chairs', 'chair', 'co-managers', 'participants'])

/**
 * A sentence that reports on a follow-up, for a person to see and change before it is filed: "The Secretariat reported on publishing
 * the survey." Where the words do not give one, they are quoted whole.
 */
export function reportOn(row: Pick<FollowUp, 'words' | 'owner' | 'kind' | 'source'>): string {
  const actor = subject(row.owner)
  const extent = sentencesOf(row.words)[0]
  const first = extent === undefined ? '' : row.words.slice(extent.from, extent.to)
  const about = taskIn(first) ?? objectIn(first)
  if (about !== null) return `${actor} reported on ${about.replace(/[.;,]$/, '')}.`
  const quoted = row.words.trim().replace(/[.;,]$/, '')
  return `${actor} reported on the ${row.kind} of the ${row.source} Meeting: “${quoted}”.`
}

/** Who reports: the owner as a sentence begins with it. */
function subject(owner: string): string {
  const name = joinList(owner.trim().split(/,\s*/), false)
  if (name === '') return 'Participants'
  const first = name.split(/[\s,]/)[0]?.toLowerCase() ?? ''
  const takesThe = /^\p{Lu}{2,}$/u.test(name) || withArticle.has(first)
  if (takesThe && first !== 'participants') return `The ${name}`
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** "will publish the survey", "was tasked to publish the survey": publishing the survey; null where there is no such task. */
function taskIn(sentence: string): string | null {
  for (const match of sentence.matchAll(/\b(?:will(?: also)?|to|shall) ([\p{L}-]+)/giu)) {
    const gerund = gerundOf(match[1] ?? '')
    if (gerund !== null) return gerund + sentence.slice(match.index + match[0].length)
  }
  return null
}

/** "adopted the work plan": the work plan; null where the action has no thing it acts on. */
function objectIn(sentence: string): string | null {
  const { action, rest } = recognise(sentence)
  if (verbForm(action) === undefined) return null
  return /^(?:the|an?|its|their|this|these)\b/i.test(rest) ? rest : null
}
