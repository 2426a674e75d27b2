/** What was typed into fields and could not be taken over, for as long as the window is open: a field that goes out of sight keeps it. */
const kept = new Map<string, string>()

/**
 * The words a field was left with; null where it was left with none that need putting right.
 *
 * @param place names the field and what it belongs to, and no other; without it nothing is kept
 */
export function keptWords(place: string | undefined): string | null {
  return place === undefined ? null : (kept.get(place) ?? null)
}

/** Keeps the words of a field that cannot be taken over; null when they can, or have given way. */
export function keepWords(place: string | undefined, words: string | null): void {
  if (place === undefined) return
  if (words === null) kept.delete(place)
  else kept.set(place, words)
}
