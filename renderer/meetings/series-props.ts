import type { Series } from '../../shared/record/series.ts'

/** What each part of a series' form is given. */
export type SeriesProps = {
  series: Series
  onSeries: (series: Series) => void
  /** A field was left or ended with Enter. */
  onDone: (series: Series) => void
}
