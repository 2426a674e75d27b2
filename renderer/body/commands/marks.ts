import { toggleMark } from 'prosemirror-commands'
import { NodeSelection, type Transaction } from 'prosemirror-state'
import { schema, types } from '../schema.ts'
import { type Command, opensNote, said } from './command.ts'

/** Italic or bold on what is selected, or on what is typed next. */
export function toggle(kind: 'italic' | 'bold'): Command {
  return (state) => {
    let done: Transaction | null = null
    toggleMark(schema.mark(kind).type)(state, (tr) => {
      done = tr
    })
    return done ?? 'Select some words first.'
  }
}

/** A footnote after the cursor or the selected words, opened for writing. */
export const insertFootnote: Command = (state) => {
  const { selection } = state
  if (selection instanceof NodeSelection || selection.$to.depth === 0) {
    return 'A footnote stands in the words of an item: put the cursor there.'
  }
  const tr = state.tr.insert(selection.to, types.footnote.create({ note: '' }))
  return tr
    .setSelection(NodeSelection.create(tr.doc, selection.to))
    .setMeta(opensNote, selection.to)
    .setMeta(said, 'Footnote.')
    .scrollIntoView()
}
