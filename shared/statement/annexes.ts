import type { Annex, AnnexEntry } from '../record/annex.ts'
import { inOrder } from '../record/body.ts'
import type { MeetingRecord } from '../record/record.ts'

/** What stands after the heading of an annex that is not in the document. */
export const attachedWords = '(attached separately)'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A, B, … Z, AA, BB: as annexes beyond the alphabet are lettered. */
export function annexLetter(index: number): string {
  return letters.charAt(index % letters.length).repeat(1 + Math.floor(index / letters.length))
}

/** An annex that prints, with its heading as it prints and its entries in their order. */
export type PrintedAnnex = {
  readonly annex: Annex
  /** '' for one that has none. */
  readonly heading: string
  readonly entries: readonly AnnexEntry[]
}

/**
 * The annexes in their order. Where two or more print they are lettered, but for those whose author's heading is to stand as it is;
 * an annex without heading and entries prints nothing and takes no letter.
 */
export function printedAnnexes(
  record: Pick<MeetingRecord, 'annex' | 'annexEntry'>,
): PrintedAnnex[] {
  const entries = Map.groupBy(Object.values(record.annexEntry), ({ annexId }) => annexId)
  const annexes = inOrder(Object.values(record.annex)).map((annex) => ({
    annex,
    entries: annex.kind === 'attached' ? [] : inOrder(entries.get(annex.id) ?? []),
  }))
  const printed = annexes.filter(({ annex, entries }) => isThere(annex) || entries.length > 0)
  const isLettered = printed.length > 1
  let place = 0
  return annexes.map(({ annex, entries }) => {
    if (!isThere(annex) && entries.length === 0) return { annex, heading: '', entries }
    const letter = isLettered && annex.lettered ? annexLetter(place) : ''
    place += 1
    return { annex, heading: headingOf(annex, letter), entries }
  })
}

/** A list of participants is made of the attendance: it is there without entries of its own. */
function isThere({ heading, kind }: Annex): boolean {
  return heading.trim() !== '' || kind === 'participants'
}

/** "Annex B: Rules of Procedure (attached separately)". */
function headingOf({ kind, heading }: Annex, letter: string): string {
  const words = heading.trim() === '' ? '' : heading
  const lettered = letter === '' ? words : `Annex ${letter}${words === '' ? '' : `: ${words}`}`
  return kind === 'attached' && lettered !== '' ? `${lettered} ${attachedWords}` : lettered
}
