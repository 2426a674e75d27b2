import type { MeetingSummary } from '../../shared/calls.ts'
import type { Series } from '../../shared/record/series.ts'

/** The meetings of one series, newest first, before them those whose day is still to come; or (series null) those that belong to none. */
export type Shelf = {
  readonly series: Series | null
  readonly name: string
  readonly meetings: readonly MeetingSummary[]
}

/** All meetings by series, the series in the order of their names; meetings of a removed series stand with those of none. */
export function shelvesOf(library: {
  series: readonly Series[]
  meetings: readonly MeetingSummary[]
}): Shelf[] {
  const known = new Set(library.series.map(({ id }) => id))
  const meetings = library.meetings.toSorted((a, b) => later(a.start, b.start))
  const of = Map.groupBy(meetings, ({ seriesId }) => (known.has(seriesId) ? seriesId : ''))
  const shelves = library.series
    .map((series) => {
      const meetings = of.get(series.id) ?? []
      return { series, name: shelfName(series, meetings), meetings }
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  const others = of.get('') ?? []
  if (others.length === 0) return shelves
  return [...shelves, { series: null, name: 'Outside any series', meetings: others }]
}

function later(a: string, b: string): number {
  if (a === b) return 0
  if (a === '' || b === '') return a === '' ? -1 : 1
  return a < b ? 1 : -1
}

/** A series by its short form: its own, else the one its newest meeting was given. */
function shelfName(series: Series, meetings: readonly MeetingSummary[]): string {
  const known = meetings.find(({ seriesName, seriesShort }) => {
    return seriesShort !== '' && seriesName === series.name
  })
  return series.shortName || known?.seriesShort || series.name || 'Unnamed series'
}
