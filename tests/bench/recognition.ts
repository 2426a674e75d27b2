import { startingDirectory } from '../../shared/directory/index.ts'
import { createLookup } from '../../shared/directory/lookup.ts'
import { recognise } from '../../shared/reading/recognise.ts'
import { type Expected, recognition } from '../fixtures/recognition.ts'
import type { Bench } from './measure.ts'

const parties = createLookup(startingDirectory)
const known = { isParty: (words: string) => parties.find(words) !== undefined }

/**
 * How many sentences of our own writing are recognised as a reader would: right where actors, action and level are, wrong where
 * neither the actors nor the action is, partly right between the two. What is not right is shown.
 */
export const bench: Bench = async (print) => {
  const all = { right: 0, partlyRight: 0, wrong: 0 }
  for (const [form, sentences] of Object.entries(recognition)) {
    const counts = { right: 0, partlyRight: 0, wrong: 0 }
    const missed: object[] = []
    for (const expected of sentences) {
      const { verdict, found } = judged(expected)
      counts[verdict] += 1
      all[verdict] += 1
      if (verdict !== 'right') missed.push({ verdict, sentence: expected.sentence, found })
    }
    print({ bench: 'recognition', form, ...counts, ...(missed.length > 0 && { missed }) })
  }
  print({ bench: 'recognition', form: 'all', ...all })
}

/** What recognition makes of a sentence, and how that compares with what a reader would say. */
export function judged({ sentence, actors, action, level, under }: Expected) {
  const found = recognise(sentence, { known, chapeau: under })
  const sameActors = found.actors.join('\n') === actors.join('\n')
  const sameAction = found.action === action
  const isRight = sameActors && sameAction && found.level === level
  const verdict = isRight ? 'right' : sameActors || sameAction ? 'partlyRight' : 'wrong'
  return {
    verdict: verdict as 'right' | 'partlyRight' | 'wrong',
    found: { actors: found.actors, action: found.action, level: found.level },
  }
}
