/** What a house style has a convention for that a text may depart from. */
const departureKinds = ['dash', 'dates', 'ordinal', 'name', 'serial-comma', 'spelling'] as const
export type DepartureKind = (typeof departureKinds)[number]

/**
 * A place where negotiated words are not as the house style writes them. It only points: `words` stand there from `from` up to
 * `to`, and the house style would write `house`.
 */
export type Departure = {
  readonly kind: DepartureKind
  readonly from: number
  readonly to: number
  readonly words: string
  readonly house: string
}

/** A departure at a place of a text; none where the house style writes what stands there. */
export function departure(
  kind: DepartureKind,
  text: string,
  from: number,
  to: number,
  house: string,
): Departure[] {
  const words = text.slice(from, to)
  return words === house ? [] : [{ kind, from, to, words, house }]
}
