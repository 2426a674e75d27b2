import type { Proposal } from '../record/proposal.ts'
import type { Table } from '../record/record.ts'

/** The proposals in the order in which they came; those on one item first. */
export function proposalsInOrder(table: Table<Proposal>, itemId: string | null): Proposal[] {
  const rank = (one: Proposal) => (itemId !== null && one.itemId === itemId ? 0 : 1)
  return Object.values(table).sort(
    (a, b) => rank(a) - rank(b) || compare(a.at, b.at) || compare(a.id, b.id),
  )
}

/** How many proposals are open on each item. */
export function openByItem(table: Table<Proposal>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { itemId, state } of Object.values(table)) {
    if (itemId !== null && state === 'open') counts.set(itemId, 1 + (counts.get(itemId) ?? 0))
  }
  return counts
}

/** How many wait for a decision, also those whose item has gone. */
export function openProposals(table: Table<Proposal>): number {
  return Object.values(table).filter(({ state }) => state === 'open').length
}

export function proposalWords(count: number): string {
  return count === 1 ? '1 proposal' : `${count} proposals`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
