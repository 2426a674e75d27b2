import type { Change } from './edit.ts'

/**
 * What changes come to when they are taken together: each row once, from its first before to its last after, in the
 * order in which the rows were first touched. A row that was added and removed again is left out.
 */
export function netOf(changes: readonly Change[]): Change[] {
  const net = new Map<string, Change>()
  for (const change of changes) {
    const key = `${change.entity} ${change.id}`
    const known = net.get(key)
    net.set(key, known ? ({ ...change, before: known.before } as Change) : change)
  }
  return [...net.values()].filter(({ before, after }) => before !== null || after !== null)
}
