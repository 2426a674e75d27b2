import type { Style } from '../record/meeting.ts'
import { startingStyle } from '../statement/starting.ts'
import { spellingOf } from '../statement/wording/spelling.ts'
import { type FoundDate, isStyleForm, rangeFormOf } from './dates.ts'
import type { Formula } from './formula.ts'

type Told = {
  readonly formulas: readonly Formula[]
  /** Dates of the lines at the head, then of the annexes, then of the body. */
  readonly dates: readonly FoundDate[]
  readonly numbered: boolean
  /** The words of the paragraphs that are formulas. */
  readonly words: readonly string[]
}

/** The house style that a text is written in; what it does not tell is as a new series has it. */
export function styleOf({ formulas, dates, numbered, words }: Told): Omit<Style, 'id'> {
  const openings = formulas.flatMap(({ date }) => (date ? [date] : []))
  const all = [...openings, ...dates]
  const segments = formulas.flatMap(({ runs }) => runs.flatMap((run) => run.segments))
  const gap = formulas.flatMap(({ runs }) => runs.map((run) => run.gap)).find((one) => one !== null)
  const opening = openings.find(({ joined }) => joined !== '')
  return {
    ...startingStyle,
    serialComma: segments.find((one) => one.serialComma !== null)?.serialComma ?? false,
    rangeDash: all.find(({ joined }) => joined === 'dash')?.dash ?? startingStyle.rangeDash,
    rangeForm: (opening && rangeFormOf(opening)) ?? startingStyle.rangeForm,
    dateForm: all.map(({ pattern }) => pattern).find(isStyleForm) ?? startingStyle.dateForm,
    ordinal: ordinalFormOf(formulas),
    spelling: spellingOf(words) ?? startingStyle.spelling,
    layout: numbered ? 'numbered' : 'bulleted',
    sentenceGap: gap === '  ' ? '  ' : ' ',
  }
}

function ordinalFormOf(formulas: readonly Formula[]): Style['ordinal'] {
  const forms = ['word', 'lower-word', 'digits'] as const
  const pieces = formulas.flatMap(({ part, pieces: own }) => (part === 'opening' ? own : []))
  const style = { ...startingStyle, id: 'style-x' }
  return (
    forms.find((ordinal) =>
      pieces.some(({ slot }) => slot({ ...style, ordinal }) === '{ordinal}'),
    ) ?? startingStyle.ordinal
  )
}
