import type { Output } from '../../shared/calls.ts'
import { type UnsentPlace, unsentPlaces } from '../../shared/record/vocabulary.ts'
import type { Api } from '../api.ts'

type Line = Output<'unsentLines'>[number]

const begins: { readonly [place in UnsentPlace]: string } = {
  statement: 'unsent-line/',
  log: 'unsent-log-line/',
}

/** Where lines wait that were typed and not filed yet: in the window's own storage, which anybody can read, or in a locked store. */
let locked: { readonly lines: Map<string, Line>; readonly keep: (line: Line) => void } | null = null

/** A line as it was last kept, '' where there is none. */
export function unsentLine(place: UnsentPlace, meeting: string): string {
  const key = begins[place] + meeting
  return locked === null ? (localStorage.getItem(key) ?? '') : (locked.lines.get(key)?.words ?? '')
}

/** Keeps a line as it is now, also for the next run of the app. */
export function keepUnsentLine(place: UnsentPlace, meeting: string, words: string): void {
  const key = begins[place] + meeting
  if (locked !== null) {
    locked.lines.set(key, { meeting, place, words })
    locked.keep({ meeting, place, words })
  } else if (words === '') localStorage.removeItem(key)
  else localStorage.setItem(key, words)
}

/** The store has a passphrase: lines wait in there from now on, and those that waited here go there. */
export async function waitInStore(api: Api): Promise<void> {
  const kept = await api.unsentLines({})
  if (!kept.ok) return
  const lines = new Map(kept.value.map((line) => [begins[line.place] + line.meeting, line]))
  locked = { lines, keep: (line) => void api.keepUnsentLine(line) }
  for (const [key, line] of linesHere()) {
    const moved = await api.keepUnsentLine(line)
    if (!moved.ok) continue
    lines.set(key, line)
    localStorage.removeItem(key)
  }
}

/** The store is to be plain: lines wait in the window again. */
export function waitInWindow(): void {
  const lines = locked?.lines ?? new Map<string, Line>()
  locked = null
  for (const { place, meeting, words } of lines.values()) keepUnsentLine(place, meeting, words)
}

function linesHere(): [key: string, line: Line][] {
  return Object.entries({ ...localStorage }).flatMap(([key, words]) =>
    unsentPlaces
      .filter((place) => key.startsWith(begins[place]))
      .map((place): [string, Line] => [
        key,
        { place, meeting: key.slice(begins[place].length), words: String(words) },
      ]),
  )
}
