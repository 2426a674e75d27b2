import { actorsAt, type Known } from './actors.ts'
import type { Extent } from './sentences.ts'
import { verbForm } from './verbs.ts'

/** What stands before a sentence: "RESOLUTION –", "Action.", "RGr –". `end` is where the sentence itself begins. */
export type Label = {
  readonly kind: 'none' | 'decision' | 'action' | 'speaker'
  readonly actors: readonly Extent[]
  readonly end: number
}

const decision =
  /^(?:RESOLUTIONS?|DECISIONS?|RECOMMENDATIONS?|CONCLUSIONS?|OUTCOMES?|Resolution|Decision|Recommendation|Conclusion|Outcome)(?: (?:No\. ?)?[\dIVX][\w./-]{0,20})?\s?(?:[-–—:]|\.(?=\s\p{Lu}))\s+/u
const action =
  /^(?:ACTIONS?|ACTION ITEM|ACTION POINT|Actions?|Action item|Action point)(?: (?:No\. ?)?[\dA-Z][\w./-]{0,20})?\s?(?:[-–—:.])\s+/
const dash = /\s?[-–—:]\s+/uy

/** The label of a sentence, if it has one; a label may be followed by a speaker's name. */
export function labelOf(sentence: string, known: Known): Label {
  const outcome = decision.exec(sentence)
  if (outcome) return { kind: 'decision', actors: [], end: outcome[0].length }
  const task = action.exec(sentence)
  if (task) return { kind: 'action', actors: [], end: task[0].length }
  return speakerOf(sentence, known) ?? { kind: 'none', actors: [], end: 0 }
}

/** "RGr – …", "All - …", "RGr & JT – …": one or several short names, then a dash or a colon. */
function speakerOf(sentence: string, known: Known): Label | null {
  for (const { names, end } of actorsAt(sentence.slice(0, 120), 0, known)) {
    dash.lastIndex = end
    const match = dash.exec(sentence)
    if (!match) continue
    const isShort = names.every(({ from, to }) => {
      const name = sentence.slice(from, to)
      return name.split(' ').length <= 3 && (name.split(' ').length < 3 || known.isParty(name))
    })
    if (!isShort || verbForm(sentence.slice(0, end)) !== undefined) return null
    return { kind: 'speaker', actors: names, end: end + match[0].length }
  }
  return null
}
