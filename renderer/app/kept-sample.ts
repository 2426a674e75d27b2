import { observable } from './observable.ts'

const place = 'kept-sample'

/** The sample meeting that a person has kept, of which nothing is said any more: a matter of this computer, not of the meeting. */
export const keptSample = observable(localStorage.getItem(place))

export function keepSample(meeting: string): void {
  localStorage.setItem(place, meeting)
  keptSample.set(meeting)
}
