import { type KeyboardEvent, useMemo, useState } from 'react'
import { isFrozen } from '../../shared/edit/revisions.ts'
import { decideProposal, type ProposalDecision } from '../../shared/proposals/decide-proposal.ts'
import { isCorrection } from '../../shared/proposals/listed.ts'
import { isAgreed } from '../../shared/record/adoption.ts'
import type { Proposal } from '../../shared/record/proposal.ts'
import { wordsIn } from '../../shared/returned/settle.ts'
import { useSession } from '../app/use-session.tsx'
import { stepOf } from '../components/current-row.ts'
import { keyOf, shownKeys } from '../components/keys.ts'
import { useDraft } from '../record/use-draft.tsx'
import { proposalKeys } from './proposal-row.tsx'

const saidOf: { readonly [decision in ProposalDecision]: string } = {
  accepted: 'Accepted: the draft says these words now.',
  bracketed: 'Bracketed: both wordings stand in the draft.',
  declined: 'Declined: the draft is as it was.',
}

/** Where a person is in a list of proposals or corrections, and what a key or a button does there. */
export function useDeciding(
  proposals: readonly Proposal[],
  decisions: readonly ProposalDecision[],
) {
  const session = useSession()
  const { record, dispatch, revise } = useDraft()
  const [asked, setAt] = useState(0)
  const [told, say] = useState('')
  const [confirming, setConfirming] = useState('') // the correction whose acceptance needs the person's say
  const now = useNow()
  const first = useFirst()
  const at = Math.min(asked, Math.max(0, proposals.length - 1))
  const goTo = (place: number) => {
    if (place !== at) setConfirming('')
    setAt(place)
  }
  const decide = async (proposal: Proposal, decision: ProposalDecision) => {
    const { needs, isOfAdopted } = first(proposal, decision)
    const how = { reopens: needs !== '' }
    const edit = decideProposal(record, proposal, decision, now(proposal.itemId) ?? '', how)
    if (!session.report(edit)) return
    if (needs !== '' && confirming !== proposal.id) {
      setConfirming(proposal.id)
      say(`${needs} ${proposalKeys.accepted} once more does so and accepts.`)
      return
    }
    setConfirming('')
    if (isOfAdopted && !(await revise((port, meeting) => port.startCorrigendum({ meeting }))))
      return
    if (session.report(dispatch(edit.value))) {
      say(`${saidOf[decision]} ${shownKeys(keyOf('undo'))} takes that back.`)
    }
  }
  const keys = (event: KeyboardEvent) => {
    const goal = stepOf(event, at, proposals.length)
    const decision = decisionOf(event, decisions)
    const one = proposals[at]
    if (goal !== null) goTo(goal)
    else if (decision !== null && one !== undefined) void decide(one, decision)
    else return
    event.preventDefault()
  }
  return { proposals, decisions, confirming, at, goTo, now, decide, keys, say, told }
}

/** What an item prints now; null where it has gone. */
function useNow(): (id: string | null) => string | null {
  const { record, statement } = useDraft()
  const printed = useMemo(
    () => new Map(statement.blocks.map(({ source, runs }) => [source.id, wordsIn(runs)])),
    [statement],
  )
  return (id) => (id === null ? null : (printed.get(id) ?? record.item[id]?.text.text ?? null))
}

/** What a correction needs before it is accepted, which takes the person's say: an adopted text, or a paragraph that is agreed. */
function useFirst() {
  const { record, revisions } = useDraft()
  return (proposal: Proposal, decision: ProposalDecision) => {
    const item = record.item[proposal.itemId ?? '']
    const isMeant = isCorrection(proposal) && decision === 'accepted' && item !== undefined
    const isOfAdopted = isMeant && isFrozen(revisions)
    const isOfAgreed = isMeant && isAgreed(item)
    const needs = isOfAdopted
      ? isOfAgreed
        ? 'The text is adopted: start a corrigendum and reopen this paragraph?'
        : 'The text is adopted: start a corrigendum?'
      : isOfAgreed
        ? 'This paragraph is agreed: reopen it?'
        : ''
    return { needs, isOfAdopted }
  }
}

function decisionOf(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  decisions: readonly ProposalDecision[],
): ProposalDecision | null {
  if (ctrlKey || metaKey || altKey) return null
  return decisions.find((decision) => proposalKeys[decision] === key.toUpperCase()) ?? null
}
