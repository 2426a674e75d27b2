const onMac = /Mac/.test(navigator.platform)

/** A shortcut as the person's keyboard names it: `Mod+Shift+Z` is `Ctrl+Shift+Z`, or `⇧⌘Z` on a Mac. */
export function shownKeys(shortcut: string): string {
  const keys = shortcut.split('+')
  if (!onMac) return keys.map((key) => (key === 'Mod' ? 'Ctrl' : key)).join('+')
  const signs: { [key: string]: string } = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
  const order = ['Alt', 'Shift', 'Mod']
  const held = order.filter((key) => keys.includes(key)).map((key) => signs[key])
  return [...held, ...keys.filter((key) => !order.includes(key))].join('')
}

/** Whether a key event is this shortcut, no more and no fewer keys held. */
export function isKeys(event: KeyboardEvent, shortcut: string): boolean {
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
