import type { Edit, SimpleEdit } from '../edit/edit.ts'
import { bracketName, isReadAsProposer } from '../reading/bracket-name.ts'
import { isAgreed } from '../record/adoption.ts'
import type { Item } from '../record/item.ts'
import type { Proposal } from '../record/proposal.ts'
import type { MeetingRecord } from '../record/record.ts'
import { type Rewriting, rewritten } from '../record/rewrite.ts'
import type { Text } from '../record/text.ts'
import type { ProposalState } from '../record/vocabulary.ts'
import { fail, ok, type Result } from '../result.ts'
import { bracketed } from '../returned/bracketed.ts'
import { wordDiff } from '../statement/word-diff.ts'

export type ProposalDecision = Exclude<ProposalState, 'open'>

/**
 * The edit that decides on a proposal: its words in the item's place, or beside them in brackets under the proposer's name, or nothing but
 * its state. What was taken already is undone first; what was declined may still be taken. An agreed item refuses, unless the person has
 * said that it is to be reopened: then it is, in the same edit.
 *
 * @param now what the item prints now, for one that facts compose
 */
export function decideProposal(
  record: MeetingRecord,
  proposal: Proposal,
  decision: ProposalDecision,
  now: string,
  how: { readonly reopens?: boolean } = {},
): Result<Edit> {
  const { state, itemId, id } = proposal
  if (state === 'accepted' || state === 'bracketed') {
    return fail('invalid', `This is ${state} already: undo that to decide again.`)
  }
  const settled: SimpleEdit = { kind: 'set', entity: 'proposal', id, fields: { state: decision } }
  if (decision === 'declined') return ok(settled)
  const item = record.item[itemId ?? '']
  if (item === undefined) {
    return fail('not-found', 'The item it was about has gone from the draft: it can be declined.')
  }
  const isLocked = isAgreed(item)
  if (isLocked && !how.reopens) return locked(item)
  const words = wordsAfter(record, proposal, decision, ownWords(item) ?? { text: now, marks: [] })
  if (!words.ok) return words
  const composedThen = item.part === '' ? null : (item.composedThen ?? now)
  const written: SimpleEdit = {
    kind: 'set',
    entity: 'item',
    id: item.id,
    fields: { text: words.value, composedThen, ...(isLocked ? reopened : {}) },
  }
  return ok({ kind: 'many', edits: [settled, written] })
}

const reopened = { status: 'open', statusAt: '' } as const

/** An agreed item takes no other words: it is not for a proposal to open it again. */
function locked({ status }: Item): Result<never> {
  const how = status === 'agreed' ? 'agreed' : 'agreed ad referendum'
  return fail('invalid', `This item is ${how}, so its words stay: reopen it first, or decline.`)
}

/** The words a person wrote; null where facts compose them. */
function ownWords({ part, composedThen, text }: Item): Text | null {
  return part !== '' && composedThen === null ? null : text
}

function wordsAfter(
  record: MeetingRecord,
  { words, partyId }: Proposal,
  decision: 'accepted' | 'bracketed',
  draft: Text,
): Result<Text> {
  if (decision === 'accepted') return ok(reworded(draft, words))
  const party = record.party[partyId ?? '']
  const name =
    party === undefined
      ? ''
      : bracketName(party)
          .replace(/[[\]:/]/g, ' ')
          .trim()
  if (name === '' || !isReadAsProposer(record, name)) {
    const who = name === '' ? 'The party that proposed it is not in the meeting any more' : name
    return fail('invalid', `${who}: a bracket cannot name it. Accept or decline instead.`)
  }
  if (draft.text === words) return fail('invalid', 'The draft says these words already: accept it.')
  return ok(bracketed(draft, words, name))
}

/** Other words in the place of a text's, with its italics, bold and footnotes where its words stay. */
export function reworded(draft: Text, words: string): Text {
  const rewritings: Rewriting[] = []
  let at = 0
  for (const { kind, words: piece } of wordDiff(draft.text, words)) {
    const last = rewritings.at(-1)
    if (kind === 'same') at += piece.length
    else if (kind === 'removed') {
      rewritings.push({ from: at, to: at + piece.length, words: '' })
      at += piece.length
    } else if (last?.to === at)
      rewritings[rewritings.length - 1] = { ...last, words: last.words + piece }
    else rewritings.push({ from: at, to: at, words: piece })
  }
  return rewritten(draft, rewritings)
}
