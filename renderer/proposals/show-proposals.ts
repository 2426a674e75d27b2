import type { Session } from '../app/session.ts'
import { currentItem } from '../body/current-item.ts'

export const proposalWordsId = 'proposal-words'

/** The form and the proposals beside the draft, for the item with the cursor; once more, from within them, the paper again. */
export function toggleProposals(session: Session): void {
  const { draft, beside } = session.state()
  if (draft === null) return
  const item = currentItem()
  const isShown = beside?.kind === 'proposals' && beside.item === item
  if (!isShown) session.showBeside({ kind: 'proposals', item })
  else if (document.activeElement?.closest('.proposals')) session.showBeside(null)
  else document.getElementById(proposalWordsId)?.focus()
}
