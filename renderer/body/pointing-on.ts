import { useSyncExternalStore } from 'react'
import { observable } from '../app/observable.ts'

const place = 'house-style-pointing'
const isOn = observable(localStorage.getItem(place) !== 'off')

/** Whether the body points at what the house style writes otherwise: a person's own choice, kept between two runs. */
export function usePointingOn(): boolean {
  return useSyncExternalStore(isOn.subscribe, isOn.get)
}

export const isPointingOn: () => boolean = isOn.get

export function setPointingOn(on: boolean): void {
  localStorage.setItem(place, on ? 'on' : 'off')
  isOn.set(on)
}
