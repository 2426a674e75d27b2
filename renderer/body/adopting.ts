import { type EditorState, NodeSelection } from 'prosemirror-state'
import { type BracketCount, bracketsIn, sumOf } from '../../shared/reading/count-brackets.ts'
import { isAgreed, isForAdoption, mayBeAgreed, progressOf } from '../../shared/record/adoption.ts'
import type { Item } from '../../shared/record/item.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import type { Adopting } from './adoption-keys.ts'
import { selectedItems } from './commands/command.ts'
import { branchEnd } from './outline.ts'
import { attrsOf } from './schema.ts'
import { statusNames } from './status-words.ts'

/** The items that are meant: those selected, with all that lies under one that is selected whole; or those up to the cursor. */
export function chosenItems(
  { item }: Pick<MeetingRecord, 'item'>,
  state: EditorState,
  how: Adopting,
): Item[] {
  const nodes = state.doc.children
  const { first, last } = selectedItems(state)
  const isWhole = state.selection instanceof NodeSelection && state.selection.$from.depth === 0
  const end = isWhole ? branchEnd(nodes, first) : last + 1
  const start = how === 'agreed-to-here' ? 0 : first
  const items = nodes.slice(start, end).flatMap((node) => item[attrsOf(node).id] ?? [])
  if (how === 'open') return items.filter(isAgreed)
  if (how === 'agreed-to-here') return items.filter((one) => isForAdoption(one) && !isAgreed(one))
  return items.filter(mayBeAgreed)
}

/** Why there is nothing to do. */
export function nothingChosen(how: Adopting): string {
  switch (how) {
    case 'open':
      return 'It is open.'
    case 'agreed-to-here':
      return 'All is agreed up to here.'
    case 'agreed':
    case 'ad-referendum':
      return 'There are no words here to agree: what is composed follows the facts.'
  }
}

/** The brackets left in these items. */
export function bracketsOf(items: readonly Item[]): BracketCount {
  return items.map(({ text }) => bracketsIn(text.text)).reduce(sumOf, bracketsIn(''))
}

/** What a screen reader hears when it is done. */
export function saidOf({ item }: MeetingRecord, status: Item['status']): string {
  const { agreed, all } = progressOf(item)
  if (status === 'open') return 'Reopened.'
  const name = statusNames[status]
  const progress = agreed === all ? `All ${all} are agreed.` : `${agreed} of ${all} agreed.`
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}. ${progress}`
}
