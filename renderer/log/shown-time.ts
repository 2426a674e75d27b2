const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })

/** The moment of a line as a log shows it: the time, with the day before it in a log of several days. */
export function shownTime(at: string, withDay: boolean): string {
  const moment = new Date(at)
  if (at === '' || Number.isNaN(moment.getTime())) return ''
  return withDay ? `${day.format(moment)}, ${time.format(moment)}` : time.format(moment)
}

/** Whether these moments lie on more than one day. */
export function isOverDays(moments: readonly string[]): boolean {
  const days = new Set(moments.map((at) => (at === '' ? '' : day.format(new Date(at)))))
  return days.size > 1
}
