import { bracketVerb } from './bracket-verb.ts'
import type { Change } from './edit.ts'
import { firstWords } from './first-words.ts'
import { references } from './references.ts'

/**
 * What an edit did, in words for "Undo …" and the history: `change of “Members welcomed …”`. An edit of many
 * rows is named by its first, with the number of the others.
 */
export function labelOf(changes: readonly Change[]): string {
  const told = changes.filter(worthTelling(changes))
  const [first] = told
  if (first === undefined) return 'no change'
  const others = told.filter((change) => change.id !== first.id || change.entity !== first.entity)
  const more = new Set(others.map((change) => change.id)).size
  const label = `${verbOf(first)} ${nameOf(first)}`
  return more === 0 ? label : `${label} and ${more} more`
}

/** A row that went, or forgot what it pointed to, only because another row went is not worth a word. */
function worthTelling(changes: readonly Change[]): (change: Change) => boolean {
  const removed = new Set(
    changes.filter(({ after }) => after === null).map(({ entity, id }) => `${entity} ${id}`),
  )
  const isOfItems = changes.some(({ entity }) => entity === 'item') // what was set on a sentence follows it
  return ({ entity, before, after }) =>
    !(isOfItems && entity === 'sentence') &&
    !references.some(({ from, field, to, owned }) => {
      if (from !== entity || before === null || !(field in before)) return false
      const target = (before as { readonly [field: string]: unknown })[field]
      const wentAlong = owned ? after === null : forgot(after, field)
      return wentAlong && removed.has(`${to} ${target}`)
    })
}

function forgot(after: Change['after'], field: string): boolean {
  return after !== null && (after as { readonly [field: string]: unknown })[field] === null
}

function verbOf(change: Change): string {
  if (change.before === null) return 'adding'
  if (change.after === null) return 'removal of'
  if (change.entity === 'item') return itemVerb(change.before, change.after)
  return 'change of'
}

function itemVerb(
  before: { order: string; parentId: string | null; text: { text: string }; status: string },
  after: { order: string; parentId: string | null; text: { text: string }; status: string },
): string {
  if (before.text.text !== after.text.text) {
    return bracketVerb(before.text.text, after.text.text) ?? 'edit of'
  }
  if (before.parentId !== after.parentId || before.order !== after.order) return 'move of'
  if (before.status === after.status) return 'change of'
  if (after.status === 'open') return 'reopening of'
  return after.status === 'agreed' ? 'adoption of' : 'adoption ad referendum of'
}

function nameOf(change: Change): string {
  switch (change.entity) {
    case 'meeting':
      return 'the facts'
    case 'style':
      return 'the house style'
    case 'party':
      return (change.after ?? change.before)?.name || 'a party'
    case 'group':
      return `the group ${quoted((change.after ?? change.before)?.label ?? '')}`
    case 'attendance':
      return 'attendance'
    case 'delegate':
      return `the delegate ${quoted((change.after ?? change.before)?.name ?? '')}`
    case 'item':
      return itemName(change)
    case 'sentence':
      return 'what a sentence says'
    case 'logLine':
      return 'a line of the log'
    case 'annex':
      return `the annex ${quoted((change.after ?? change.before)?.heading ?? '')}`
    case 'annexEntry':
      return `the entry ${quoted((change.after ?? change.before)?.title ?? '')}`
    case 'followUp':
      return `the follow-up ${quoted((change.after ?? change.before)?.words ?? '')}`
  }
}

function itemName(change: Extract<Change, { entity: 'item' }>): string {
  const item = change.after ?? change.before
  if (item === null) return 'an item'
  if (item.part !== '') return item.part === 'line' ? 'a line' : `the ${item.part}`
  return item.text.text === '' ? `an empty ${item.kind}` : quoted(item.text.text)
}

function quoted(words: string): string {
  return `“${firstWords(words)}”`
}
