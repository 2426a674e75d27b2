import { type Slot, type Unit, unitsOf } from './template.ts'

/**
 * What a slot prints: words, '' where the fact is not known, null where the slot is none of ours. A span of days
 * also has its words after a preposition ("On {date}" is "From 23 to 24 July" where the style says so).
 */
export type SlotValue = string | null | { bare: string; preposition: string; words: string }
export type Facts = (slot: Slot) => SlotValue

/**
 * Fills a wording with facts. A fact that is not known takes its stretch of the sentence with it: the preposition before
 * it (" in {city}, {country}"), the brackets around it (" ({short})"), the separator of a row ("{title} – {subtitle}"),
 * an ordinal or a mode alone. A sentence that cannot do without it (its subject, its purpose) is left out whole, so
 * that half a sentence never stands.
 *
 * @returns '' where none of the sentences with slots can stand
 */
export function fill(wording: string, facts: Facts): string {
  const units = unitsOf(wording)
  let text = ''
  let gap = ''
  let standing = units.every((unit) => unit.slots.length === 0)
  for (const unit of units) {
    const sentence = fillUnit(unit, facts)
    if (sentence !== '') {
      text += text === '' ? sentence : gap + sentence
      gap = unit.gap
      standing ||= unit.slots.length > 0
    }
  }
  return standing ? text : ''
}

/** Slots parted by nothing but a separator, as one: some of them may be missing. */
type Chain = { names: string[]; before: string; after: string; value: string }

function fillUnit(unit: Unit, facts: Facts): string {
  if (unit.slots.length === 0) return unit.literals[0] ?? ''
  const values: string[] = []
  const literals = [...unit.literals]
  for (const [index, slot] of unit.slots.entries()) {
    const [before, value] = valueAfter(literals[index] ?? '', slot, facts(slot))
    literals[index] = before
    values.push(value)
  }
  if (values.every((value) => value !== '')) {
    return literals.map((literal, index) => literal + (values[index] ?? '')).join('')
  }
  if (values.every((value) => value === '')) return ''
  return withoutTheMissing(chainsOf(unit.slots, literals, values))
}

function valueAfter(before: string, slot: Slot, value: SlotValue): [before: string, value: string] {
  if (value === null) return [before, slot.written]
  if (typeof value === 'string') return [before, inCase(slot, value)]
  const preposition = /\b(?:on|from|between)(?=\s$)/i.exec(before)
  if (!preposition) return [before, inCase(slot, value.bare)]
  const capital = /^\p{Lu}/u.test(preposition[0])
  const word = capital
    ? value.preposition.charAt(0).toUpperCase() + value.preposition.slice(1)
    : value.preposition
  return [before.slice(0, preposition.index) + word + before.slice(-1), inCase(slot, value.words)]
}

function inCase(slot: Slot, value: string): string {
  return slot.capitals ? value.toUpperCase() : value
}

const separator = /^(?:[,;/·|]\s*|\s*[–—-]\s+|\s+[/·|]\s+)$/

function chainsOf(slots: readonly Slot[], literals: string[], values: string[]): Chain[] {
  const chains: Chain[] = []
  let skipped = '' // the separator before the missing slots, for the next that is there
  for (const [index, { name }] of slots.entries()) {
    const [before, value, after] = [literals[index] ?? '', values[index] ?? '', literals[index + 1]]
    const chain = chains.at(-1)
    if (chain && separator.test(before)) {
      chain.names.push(name)
      if (value !== '') chain.value += (chain.value === '' ? '' : skipped || before) + value
      skipped = value === '' ? skipped || before : ''
      chain.after = after ?? ''
    } else {
      chains.push({ names: [name], before, value, after: after ?? '' })
      skipped = ''
    }
  }
  return chains
}

function withoutTheMissing(chains: readonly Chain[]): string {
  let printed = ''
  let between = chains[0]?.before ?? ''
  let opening = true
  for (const chain of chains) {
    if (chain.value === '') {
      const closed = withoutChain(between, chain, opening)
      if (closed === null) return ''
      between = closed
    } else {
      printed += between + chain.value
      between = chain.after
      opening = false
    }
  }
  const text = (printed + between).trimStart()
  return /[\p{L}\p{N}]/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : ''
}

const leadIns: readonly RegExp[] = [
  /,\s+(?:co-)?(?:chaired|hosted|led|convened|organi[sz]ed)(?: jointly)? by(?: the)?\s$/i,
  /,?\s+(?<!chaired )(?:by|in|at|on|of|from|between|for)(?: the)?\s$/i,
  /\s*[,–—-]\s$/,
]

/** What stands around a chain that has no value, closed up; null where the sentence cannot do without it. */
function withoutChain(before: string, { names, after }: Chain, opening: boolean): string | null {
  if (/\($/.test(before) && after.startsWith(')')) {
    return before.replace(/\s*\($/, '') + after.slice(1)
  }
  if (names.every((name) => name === 'ordinal')) return before + after.trimStart()
  if (names.every((name) => name === 'mode') && /\s$/.test(before)) {
    return before.trimEnd().replace(/,$/, '') + after
  }
  if (opening && /^(?:(?:on|from|between|in|at)\s)?$/i.test(before) && /^\s*[,–—-]\s/.test(after)) {
    return after.replace(/^\s*[,–—-]\s+/, '')
  }
  for (const leadIn of leadIns) {
    if (leadIn.test(before)) return before.replace(leadIn, '') + after
  }
  return null
}
