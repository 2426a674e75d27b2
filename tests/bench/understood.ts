import { compose } from '../../shared/statement/compose.ts'
import type { Bench } from './measure.ts'
import { allTexts, reading } from './texts.ts'

/**
 * How much of every text is understood and how much is only kept: the share that reading itself tells, and what became of
 * the paragraphs that could be composed from facts.
 */
export const bench: Bench = async (print) => {
  for (const { name, text } of await allTexts()) {
    const { record, paragraphs, understood } = reading(text)
    const { blocks } = compose(record)
    const count = (composed: string) => blocks.filter((block) => block.composed === composed).length
    print({
      bench: 'understood',
      text: name,
      paragraphs,
      understood,
      composedFromFacts: count('from-facts'),
      overwritten: count('overwritten'),
    })
  }
}
