import { observable } from '../app/observable.ts'

/** What a screen reader was told last, and how many times it was told something: the same words twice are news. */
export const told = observable({ words: '', count: 0 })

/**
 * Tells a screen reader what has just been done and cannot be seen by it: politely, once it has said what it is saying, and
 * without moving the focus. What goes wrong is said by an alert where it is shown.
 */
export function announce(words: string): void {
  if (words !== '') told.set({ words, count: told.get().count + 1 })
}
