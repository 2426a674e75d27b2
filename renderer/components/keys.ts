import { type CommandId, keysOn } from '../../shared/commands.ts'

export const onMac = /Mac/.test(navigator.platform)

/** The keys of a command on this machine. */
export function keysOf(command: CommandId): readonly string[] {
  return keysOn(command, onMac)
}

/** The keys that are shown beside a command; '' where it has none. */
export function keyOf(command: CommandId): string {
  return keysOf(command)[0] ?? ''
}

const signs: { readonly [key: string]: string } = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
}

/** A shortcut as the person's keyboard names it: `Mod+Shift+Z` is `Ctrl+Shift+Z`, or `⇧⌘Z` on a Mac. */
export function shownKeys(shortcut: string): string {
  const keys = shortcut.split('+').map((key) => signs[key] ?? key)
  if (!onMac) return keys.map((key) => (key === 'Mod' ? 'Ctrl' : key)).join('+')
  const held: { [key: string]: string } = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
  const order = ['Alt', 'Shift', 'Mod']
  const first = order.filter((key) => keys.includes(key)).map((key) => held[key])
  return [...first, ...keys.filter((key) => !order.includes(key))].join('')
}

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'getModifierState'
>

/** Whether a key types what AltGr makes of it: Windows reports AltGr as Ctrl and Alt, which may be held for a command as well. */
export function typesByAltGr(event: Pick<Pressed, 'key' | 'getModifierState'>): boolean {
  return event.key.length === 1 && event.getModifierState('AltGraph')
}

/** Whether a key event is this shortcut, no more and no fewer keys held. */
export function isKeys(event: Pressed, shortcut: string): boolean {
  if (typesByAltGr(event)) return false
  const keys = shortcut.split('+')
  const key = keys.at(-1) ?? ''
  const mod = onMac ? event.metaKey : event.ctrlKey
  const other = onMac ? event.ctrlKey : event.metaKey
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    mod === keys.includes('Mod') &&
    event.shiftKey === keys.includes('Shift') &&
    event.altKey === keys.includes('Alt') &&
    !other
  )
}
