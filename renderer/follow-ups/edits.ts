import type { Edit } from '../../shared/edit/edit.ts'
import { stateOf } from '../../shared/follow-up/open.ts'
import { inOrder } from '../../shared/record/body.ts'
import type { FollowUp } from '../../shared/record/follow-up.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { file, outcome } from '../body/capture.ts'

/** What the meeting looks after, in its order. */
export function followUpsOf({ followUp }: Pick<MeetingRecord, 'followUp'>): FollowUp[] {
  return inOrder(Object.values(followUp))
}

function setting(id: string, fields: Partial<Omit<FollowUp, 'id'>>): Edit {
  return { kind: 'set', entity: 'followUp', id, fields }
}

/** Leaves a follow-up: the next meeting does not hear of it. */
export function leaving({ id }: FollowUp): Edit {
  return setting(id, { left: true, outcomeId: null })
}

/** Carries a follow-up over again. The words of an outcome that reported on it stay: they are the text's. */
export function carrying({ id }: FollowUp): Edit {
  return setting(id, { left: false, outcomeId: null })
}

/**
 * Files a sentence as an outcome that closes a follow-up: one step, also to take back. Null for a sentence without words.
 *
 * @param currentId the item that is being worked on: the outcome goes into its section
 */
export function reporting(
  record: Pick<MeetingRecord, 'item' | 'style'>,
  { id }: FollowUp,
  sentence: string,
  currentId: string | null,
): Edit | null {
  const now = new Date().toISOString()
  const filed = file(record, { aim: outcome, words: sentence }, currentId, now)
  if (filed === null) return null
  const closes = { left: false, outcomeId: filed.id }
  return {
    kind: 'many',
    edits: [...filed.edits, { kind: 'set', entity: 'followUp', id, fields: closes }],
  }
}

const order = ['carried', 'closed', 'left'] as const
const names: { readonly [state in (typeof order)[number]]: string } = {
  carried: 'carried over',
  closed: 'reported on',
  left: 'left',
}

/** What a follow-up's state is called. */
export function stateInWords(row: FollowUp): string {
  return names[stateOf(row)]
}

/** "3 carried over · 1 reported on", as far as there are any. */
export function countInWords(rows: readonly FollowUp[]): string {
  const counts = Map.groupBy(rows, stateOf)
  return order
    .flatMap((state) => {
      const count = counts.get(state)?.length ?? 0
      return count === 0 ? [] : [`${count} ${names[state]}`]
    })
    .join(' · ')
}
