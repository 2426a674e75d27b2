/** What a key does in the room's window, which has no controls of its own. */
export type RoomKey = 'next' | 'previous' | 'full-screen' | 'leave' | 'close'

type Pressed = {
  readonly type: string
  readonly key: string
  readonly control: boolean
  readonly meta: boolean
  readonly alt: boolean
}

const keys: { readonly [key: string]: RoomKey } = {
  ArrowDown: 'next',
  ArrowRight: 'next',
  PageDown: 'next', // presenters send the page keys
  ' ': 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  F11: 'full-screen',
  Escape: 'leave',
}

/** What a pressed key does there; null for one that does nothing. */
export function roomKey({ type, key, control, meta, alt }: Pressed): RoomKey | null {
  if (type !== 'keyDown' || alt) return null
  if (control || meta) return key.toLowerCase() === 'w' ? 'close' : null
  return Object.hasOwn(keys, key) ? (keys[key] ?? null) : null
}
