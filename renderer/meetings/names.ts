import type { MeetingSummary } from '../../shared/calls.ts'
import { nameFromFacts } from '../../shared/statement/title.ts'
import { ordinalWords } from '../../shared/statement/wording/ordinals.ts'
import { showDay, showShortDay } from '../components/parse-date.ts'

type Named = Pick<
  MeetingSummary,
  'title' | 'seriesName' | 'seriesShort' | 'ordinal' | 'start' | 'end' | 'city' | 'country'
>

/** A meeting's name in words of its own: the title given by hand, else "Twelfth AHG SOM", else what to call one without facts. */
export function meetingName(meeting: Named): string {
  const series = meeting.seriesShort || meeting.seriesName
  if (isNamedByHand(meeting)) return meeting.title
  if (series === '') return 'Untitled meeting'
  if (meeting.ordinal === null) return series
  return `${ordinalWords(meeting.ordinal, 'digits')} ${series}`
}

/** Whether the title was typed, and does not just follow the facts. */
export function isNamedByHand(meeting: Pick<Named, 'title' | 'seriesName' | 'ordinal'>): boolean {
  return meeting.title !== '' && meeting.title !== nameFromFacts({ meeting })
}

/** A meeting's name among the others of its series, which stands over them: "12th meeting". */
export function nameInSeries(meeting: Named): string {
  if (isNamedByHand(meeting)) return meeting.title
  return meeting.ordinal === null ? 'Meeting' : `${ordinalWords(meeting.ordinal, 'digits')} meeting`
}

/** Where and when in a narrow list: "Kuala Lumpur, 31 Oct 2017". */
export function shortPlace(meeting: Named): string {
  return [meeting.city || meeting.country, showShortDay(meeting.start)].filter(Boolean).join(', ')
}

/** Where and when, as far as it is known: "Kuala Lumpur, 31 October 2017". */
export function meetingPlace(meeting: Named): string {
  const place = meeting.city || meeting.country
  return [place, showDay(meeting.start)].filter(Boolean).join(', ')
}
