const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' })
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })

/** The day of a moment as a list is headed by it: "Today", or "Tuesday 24 November 2026". */
export function showDayOf(iso: string, now = new Date()): string {
  const shown = day.format(new Date(iso))
  return shown === day.format(now) ? 'Today' : shown.replace(',', '')
}

/** The time of a moment, "14:02"; with the day before it where that is not today: "24 Nov, 14:02". */
export function showTimeOf(iso: string, now = new Date()): string {
  const at = new Date(iso)
  return day.format(at) === day.format(now)
    ? time.format(at)
    : `${shortDay.format(at)}, ${time.format(at)}`
}

/** The time of a moment alone, "14:02", where its day is said elsewhere. */
export function showClock(iso: string): string {
  return time.format(new Date(iso))
}
