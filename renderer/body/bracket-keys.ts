import { keyOf, keysOf } from '../components/keys.ts'

/** The keys that settle the bracket at the cursor, as menus and help show them; the nth wording's own is `Alt+n`. */
export const bracketShortcuts = {
  toggle: keyOf('bracket.toggle'),
  another: keyOf('bracket.another'),
  remove: keyOf('bracket.remove'),
  next: keyOf('bracket.next'),
  previous: keyOf('bracket.previous'),
} as const

/** The most wordings of a bracket that have a key. */
export const mostKeys = keysOf('bracket.keep').length
