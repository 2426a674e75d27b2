import type { Annex, AnnexEntry } from '../record/annex.ts'
import { inOrder } from '../record/body.ts'
import type { MeetingRecord } from '../record/record.ts'
import { listOfParticipants } from './participants.ts'
import type { Block } from './statement.ts'

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
  /** The participants, in the one annex that lists them. */
  readonly participants: readonly Block[]
  readonly entries: readonly AnnexEntry[]
}

/**
 * The annexes in their order. Where two or more print they are lettered, but for those whose author's heading is to stand as it is;
 * an annex without anything in it prints nothing and takes no letter. The first of participants lists them; another would only
 * say the same.
 */
export function printedAnnexes(record: MeetingRecord): PrintedAnnex[] {
  const entries = Map.groupBy(Object.values(record.annexEntry), ({ annexId }) => annexId)
  const rows = inOrder(Object.values(record.annex))
  const lists = rows.find(({ kind }) => kind === 'participants')
  const annexes = rows.map((annex) => ({
    annex,
    participants: annex === lists ? listOfParticipants(record).blocks : [],
    entries: annex.kind === 'attached' ? [] : inOrder(entries.get(annex.id) ?? []),
  }))
  const printed = annexes.filter(isThere)
  return annexes.map((one) => {
    const place = printed.indexOf(one)
    const isLettered = place >= 0 && printed.length > 1 && one.annex.lettered
    return { ...one, heading: headingOf(one.annex, isLettered ? annexLetter(place) : '') }
  })
}

function isThere({ annex, participants, entries }: Omit<PrintedAnnex, 'heading'>): boolean {
  return annex.heading.trim() !== '' || participants.length > 0 || entries.length > 0
}

/** "Annex B: Rules of Procedure (attached separately)". */
function headingOf({ kind, heading }: Annex, letter: string): string {
  const words = heading.trim() === '' ? '' : heading
  const lettered = letter === '' ? words : `Annex ${letter}${words === '' ? '' : `: ${words}`}`
  return kind === 'attached' && lettered !== '' ? `${lettered} ${attachedWords}` : lettered
}
