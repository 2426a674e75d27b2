import type { Item } from '../../shared/record/item.ts'

type Status = Item['status']

/** A status as the margin shows it: a sign and words. An open item says nothing. */
export const statusSigns: { readonly [status in Status]: string } = {
  open: '',
  'ad-referendum': '≈ ad referendum',
  agreed: '✓ agreed',
}

/** A status in a sentence. */
export const statusNames: { readonly [status in Status]: string } = {
  open: 'open',
  'ad-referendum': 'agreed ad referendum',
  agreed: 'agreed',
}

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** When an item got its status: "at 14:02", with the day where that is not today; '' where nobody knows. */
export function statusMoment(at: string, today = new Date()): string {
  if (at === '') return ''
  const moment = new Date(at)
  const days = [moment, today].map((date) => day.format(date))
  return days[0] === days[1]
    ? `at ${time.format(moment)}`
    : `on ${days[0]} at ${time.format(moment)}`
}
