import type { MeetingSummary } from '../../shared/calls.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Store } from '../store/store.ts'

/** The meeting that is meant by an id, by a title, by "AHG SOM 12", or by words that only one title holds. */
export function findMeeting(store: Store, wanted: string): Result<MeetingSummary> {
  const library = store.library()
  if (!library.ok) return library
  const words = fold(wanted)
  const steps: ((meeting: MeetingSummary) => boolean)[] = [
    ({ id }) => id === wanted,
    ({ title, seriesShort, ordinal }) =>
      fold(title) === words || (ordinal !== null && fold(`${seriesShort} ${ordinal}`) === words),
    ({ title }) => fold(title).includes(words),
  ]
  const { meetings } = library.value
  const found = steps.map((step) => meetings.filter(step)).find((list) => list.length > 0) ?? []
  const [meeting] = found
  if (meeting === undefined) {
    return fail('not-found', `There is no meeting “${wanted}” in the store. See list.`)
  }
  return found.length === 1 ? ok(meeting) : ambiguous(wanted, found)
}

function fold(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

function ambiguous(wanted: string, found: readonly MeetingSummary[]): Result<never> {
  const list = found.map(({ id, title, start }) => `  ${id}  ${title}${start && `, ${start}`}`)
  return fail('invalid', [`“${wanted}” may be any of these; name its id:`, ...list].join('\n'))
}
