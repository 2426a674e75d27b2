import { readBrackets } from '../reading/brackets.ts'
import type { Extent } from '../reading/sentences.ts'
import { inserted } from '../reading/settle-bracket.ts'
import type { Text } from '../record/text.ts'
import { wordDiff } from '../statement/word-diff.ts'

type Disputed = Extent & { readonly theirs: string }

/**
 * The draft's words with what a proposer would say instead beside each stretch that differs: `[noted / AUS: welcomed]`, and
 * `[AUS: warmly]` for words that are only added. Where a stretch holds signs of brackets itself, all the words stand against
 * all of theirs, so that what is read again is what was meant.
 */
export function bracketed(draft: Text, theirs: string, proposer: string): Text {
  const whole = [{ from: 0, to: draft.text.length, theirs }]
  const stretches = disputedIn(draft.text, theirs)
  const canStand = stretches.every((one) => isPlain(draft.text.slice(one.from, one.to), one.theirs))
  const by = put(draft, canStand ? stretches : whole, proposer)
  return readBrackets(by.text).malformed.length === 0 ? by : put(draft, whole, proposer)
}

function put(draft: Text, stretches: readonly Disputed[], proposer: string): Text {
  return stretches.toReversed().reduce((text, { from, to, theirs }) => {
    const own = draft.text.slice(from, to)
    const label = theirs.trim() === '' ? `${proposer}:` : `${proposer}: ${theirs.trim()}`
    if (own.trim() === '') return inserted(text, to, `${leadOf(theirs)}[${label}]${tailOf(theirs)}`)
    const [start, end] = [from + leadOf(own).length, to - tailOf(own).length]
    return inserted(inserted(text, end, ` / ${label}]`), start, '[')
  }, draft)
}

/** Whether both can stand in a bracket of their own: no signs of another, and the same spaces around them, which stay outside. */
function isPlain(own: string, theirs: string): boolean {
  if (/[[\]/]/.test(own + theirs)) return false
  const alone = own === '' ? theirs : theirs === '' ? own : null
  if (alone !== null) return alone.trim() !== '' && (leadOf(alone) === '' || tailOf(alone) === '')
  if (own.trim() === '' || theirs.trim() === '') return false
  return leadOf(own) === leadOf(theirs) && tailOf(own) === tailOf(theirs)
}

function leadOf(words: string): string {
  return words.slice(0, words.length - words.trimStart().length)
}

function tailOf(words: string): string {
  return words.slice(words.trimEnd().length)
}

/** The stretches that differ, by whole words; those with only a space between them are one. */
function disputedIn(draft: string, theirs: string): Disputed[] {
  const found: { from: number; to: number; theirs: string }[] = []
  let at = 0
  let space: string | null = null // what is the same since the last stretch, while it is a space alone
  for (const { kind, words } of wordDiff(draft, theirs)) {
    if (kind === 'same') {
      space = words.trim() === '' ? words : null
      at += words.length
      continue
    }
    let last = found.at(-1)
    const isNear = last !== undefined && (last.to === at || space !== null)
    if (last === undefined || !isNear) {
      last = { from: at, to: at, theirs: '' }
      found.push(last)
    } else if (last.to !== at) {
      last.theirs += draft.slice(last.to, at)
      last.to = at
    }
    if (kind === 'removed') {
      at += words.length
      last.to = at
    } else last.theirs += words
    space = null
  }
  return found
}
