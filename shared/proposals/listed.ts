import type { Proposal } from '../record/proposal.ts'
import type { Table } from '../record/record.ts'

/** A correction is entered against a text that was circulated; what else is proposed is about the draft. */
export function isCorrection({ against }: Pick<Proposal, 'against'>): boolean {
  return against !== ''
}

export function correctionsInOrder(table: Table<Proposal>): Proposal[] {
  return Object.values(table)
    .filter(isCorrection)
    .sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id))
}

/** The proposals in the order in which they came; those on one item first. */
export function proposalsInOrder(table: Table<Proposal>, itemId: string | null): Proposal[] {
  const rank = (one: Proposal) => (itemId !== null && one.itemId === itemId ? 0 : 1)
  return Object.values(table)
    .filter((one) => !isCorrection(one))
    .sort((a, b) => rank(a) - rank(b) || compare(a.at, b.at) || compare(a.id, b.id))
}

/** How many proposals are open on each item. */
export function openByItem(table: Table<Proposal>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const one of Object.values(table)) {
    const { itemId, state } = one
    if (itemId !== null && state === 'open' && !isCorrection(one))
      counts.set(itemId, 1 + (counts.get(itemId) ?? 0))
  }
  return counts
}

/** How many wait for a decision, also those whose item has gone. */
export function openIn(proposals: readonly Proposal[]): number {
  return proposals.filter(({ state }) => state === 'open').length
}

export function proposalWords(count: number): string {
  return count === 1 ? '1 proposal' : `${count} proposals`
}

export function correctionWords(count: number): string {
  return count === 1 ? '1 correction' : `${count} corrections`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
