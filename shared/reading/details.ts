import type { Item, Sentence } from '../record/item.ts'
import type { MeetingRecord } from '../record/record.ts'
import { actorsAt, type Known } from './actors.ts'
import { recognisedIn, sentencesIn } from './outcomes.ts'
import { knownIn } from './parties.ts'
import type { Recognised, RecognisedSentence } from './recognise.ts'

/** All that is known of one sentence: as recognised, and with what a person set by hand over it. */
export type Details = {
  readonly itemId: string
  readonly nth: number
  /** The sentence itself. */
  readonly words: string
  readonly recognised: RecognisedSentence
  /** What a person set; null where nothing was. */
  readonly row: Sentence | null
  /** What holds: set by hand where it was, recognised where it was not. */
  readonly held: RecognisedSentence
  /** Who is to do it: as set, by default the party that will act; '' where nobody is. */
  readonly owner: string
  readonly ownerByDefault: string
  /** An ISO date or ''. */
  readonly due: string
}

/** The details of every sentence of an item, in their order. */
export function detailsOf(record: MeetingRecord, item: Item): Details[] {
  const rows = Object.values(record.sentence).filter(({ itemId }) => itemId === item.id)
  const recognised = recognisedIn(record, item)
  return sentencesIn(record, item).map((held, nth) => {
    const row = rows.find((one) => one.nth === nth) ?? null
    const ownerByDefault = ownerOf(held, knownIn(record))
    return {
      itemId: item.id,
      nth,
      words: item.text.text.slice(held.from, held.to),
      recognised: recognised[nth] ?? held,
      row,
      held,
      owner: row?.owner || ownerByDefault,
      ownerByDefault,
      due: row?.due ?? '',
    }
  })
}

const asks =
  /(?:task|request|mandat|direct|instruct|charg|assign|commission|entrust|delegat|requir|order|ask|invit)\w*$/i

/**
 * The party that will act on a sentence that is an action: who is asked to ("Members tasked the Secretariat to report": the
 * Secretariat), otherwise whoever acts in it ("Samoa will host …"). '' where a sentence asks nothing of anybody.
 */
function ownerOf({ spans, actors, level }: Recognised, known: Known): string {
  if (level !== 5) return ''
  for (const [nth, span] of spans.entries()) {
    if (span.kind !== 'action' || !asks.test(span.text)) continue
    const after = spans
      .slice(nth + 1)
      .map(({ text }) => text)
      .join('')
    const asked = askedIn(after, known)
    if (asked.length > 0) return asked.join(', ')
  }
  return actors.join(', ')
}

function askedIn(after: string, known: Known): string[] {
  const start = after.length - after.trimStart().length
  const found = actorsAt(after, start, known).find(({ end }) =>
    /^ to \p{Ll}/u.test(after.slice(end)),
  )
  return (found?.names ?? []).map(({ from, to }) => after.slice(from, to))
}

/** Sets something on a sentence by hand: the row that says so then, null where it says nothing any more. */
export function rowWith(
  { itemId, nth, row }: Pick<Details, 'itemId' | 'nth' | 'row'>,
  fields: Partial<Omit<Sentence, 'id' | 'itemId' | 'nth'>>,
  freshId: string,
): Sentence | null {
  const blank: Sentence = {
    id: freshId,
    itemId,
    nth,
    actors: null,
    action: null,
    level: null,
    owner: '',
    due: '',
  }
  const next = { ...(row ?? blank), ...fields }
  const { actors, action, level, owner, due } = next
  const saysNothing =
    actors === null && action === null && level === null && owner === '' && due === ''
  return saysNothing ? null : next
}
