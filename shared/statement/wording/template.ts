/**
 * Wording is text with slots for facts: `{city}`; `{date:dd MMMM yyyy}` asks for a form of its own; a name in
 * capitals, `{CITY}`, prints in capitals. A slot that no one fills is printed as it is written.
 */
export type Slot = {
  readonly name: string // in small letters
  readonly form: string
  readonly capitals: boolean
  readonly written: string
}

/** One sentence of a wording: literals and slots in turn, a literal first and last, and the space after it. */
export type Unit = {
  readonly literals: readonly string[]
  readonly slots: readonly Slot[]
  readonly gap: string
}

const slotPattern = /\{([A-Za-z]+)(?::([^{}]*))?\}/g
const unitEnd = /(?:(?<=[.!?])|(?<=\{attendance(?::[^{}]{0,200})?\}))(\s+)(?=[\p{Lu}\p{N}{“"'‘(])/u

const parsed = new Map<string, readonly Unit[]>()
const mostKept = 500 // wordings are few; a person who types one makes a new one with every key

/** The sentences of a wording. */
export function unitsOf(wording: string): readonly Unit[] {
  const known = parsed.get(wording)
  if (known) return known
  const pieces = wording.split(unitEnd) // sentence, gap, sentence, …, sentence
  const units: Unit[] = []
  for (let at = 0; at < pieces.length; at += 2) {
    units.push(unitOf(pieces[at] ?? '', pieces[at + 1] ?? ''))
  }
  if (parsed.size >= mostKept) parsed.clear()
  parsed.set(wording, units)
  return units
}

function unitOf(sentence: string, gap: string): Unit {
  const literals: string[] = []
  const slots: Slot[] = []
  let from = 0
  for (const match of sentence.matchAll(slotPattern)) {
    const [written, name = '', form = ''] = match
    literals.push(sentence.slice(from, match.index))
    slots.push({
      name: name.toLowerCase(),
      form,
      capitals: name === name.toUpperCase(),
      written,
    })
    from = match.index + written.length
  }
  literals.push(sentence.slice(from))
  return { literals, slots, gap }
}
