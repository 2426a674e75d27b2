import type { MeetingRecord } from '../record/record.ts'
import type { Stand } from '../record/revision.ts'
import { dateWords } from './wording/dates.ts'

/** What stands on every page beside the statement; '' where it is not wanted. */
export type Particulars = {
  readonly symbol: string
  readonly distribution: string
  /** "Draft 3 · 25 November 2026, 14:05" */
  readonly revision: string
  /** "DRAFT" while the text is not adopted. */
  readonly mark: string
  readonly numbersLines: boolean
}

/** What a text that is not adopted is marked with. */
export const draftMark = 'DRAFT'

/**
 * The particulars of a document, from the meeting's facts and its house style. The date and the time are those of the revision,
 * or, of a text that is still being written, now (an ISO moment); both as this computer's clock shows them.
 */
export function particularsOf(
  { meeting, style }: Pick<MeetingRecord, 'meeting' | 'style'>,
  stand: Stand,
  now: string,
): Particulars {
  const { symbol, distribution } = meeting
  const common = { symbol, distribution, numbersLines: style.numbersLines }
  if (!style.stampsRevision) return { ...common, revision: '', mark: '' }
  return {
    ...common,
    revision: `${stand.name} · ${momentWords(stand.at || now, style.dateForm)}`,
    mark: stand.isAdopted ? '' : draftMark,
  }
}

/** "25 November 2026, 14:05" */
function momentWords(moment: string, form: MeetingRecord['style']['dateForm']): string {
  const at = new Date(moment)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${dateWords(day, form)}, ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** A line of a page's header: what stands at its left and at its right. */
export type HeaderLine = { readonly left: string; readonly right: string }

/** The lines of a page's header; those with nothing are left out. */
export function headerLines(particulars: Particulars): HeaderLine[] {
  const { symbol, distribution, revision, mark } = particulars
  return [
    { left: symbol, right: distribution },
    { left: revision, right: mark },
  ].filter(({ left, right }) => left !== '' || right !== '')
}
