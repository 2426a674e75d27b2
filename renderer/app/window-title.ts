import { useSyncExternalStore } from 'react'
import { observable } from './observable.ts'

const place = 'window-title'
const chosen = observable(localStorage.getItem(place))

/**
 * Whether the window's title names the meeting, where task bars and shared screens show it: as the person chose, kept between two
 * runs; without a choice, unless the store has a passphrase.
 */
export function useTitleNamesMeeting(hasPassphrase: boolean): boolean {
  const choice = useSyncExternalStore(chosen.subscribe, chosen.get)
  return choice === null ? !hasPassphrase : choice === 'meeting'
}

export function setTitleNamesMeeting(names: boolean): void {
  const choice = names ? 'meeting' : 'app'
  localStorage.setItem(place, choice)
  chosen.set(choice)
}
