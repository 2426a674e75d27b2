import { type EditorState, TextSelection } from 'prosemirror-state'
import { said } from '../body/commands/command.ts'
import type { BodyEditor } from '../body/editor.ts'
import { announce } from '../components/announce.ts'
import type { Checker } from './checker.ts'
import { allMarked, type Marked } from './marks.ts'

/** Selects the next misspelt word after the cursor (-1: the one before), going round at the ends, and says it; or that there is none. */
export function stepToMisspelt({ view }: BodyEditor, by: 1 | -1, checker: Checker): void {
  if (!checker.standard().isMarked) {
    announce('Spelling is switched off for the meetings of this series.')
    return
  }
  const all = allMarked(view.state)
  const nth = nextFrom(view.state, all, by)
  const goal = all[nth]
  if (goal === undefined) {
    announce('No misspelt word in the body.')
    return
  }
  const { doc, tr } = view.state
  const word = doc.textBetween(goal.from, goal.to)
  view.focus()
  view.dispatch(
    tr
      .setSelection(TextSelection.create(doc, goal.from, goal.to))
      .scrollIntoView()
      .setMeta(said, `Misspelt: “${word}”, ${nth + 1} of ${all.length}.`),
  )
}

/** The place among the misspelt words of the one to go to; -1 where there is none. */
function nextFrom({ selection }: EditorState, all: readonly Marked[], by: 1 | -1): number {
  const { from, to } = selection
  const isOn = all.some((one) => one.from === from && one.to === to)
  if (by === 1) {
    const after = all.findIndex((one) => (isOn ? one.from >= to : one.to >= to))
    return after < 0 ? Math.min(0, all.length - 1) : after
  }
  const before = all.findLastIndex((one) => one.to <= from)
  return before < 0 ? all.length - 1 : before
}
