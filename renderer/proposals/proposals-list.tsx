import { useEffect, useRef } from 'react'
import { firstWords } from '../../shared/edit/first-words.ts'
import { nameInWords } from '../../shared/edit/revisions.ts'
import { isCorrection } from '../../shared/proposals/listed.ts'
import type { Proposal } from '../../shared/record/proposal.ts'
import { nameInLog } from '../log/edits.ts'
import { isOverDays, shownTime } from '../log/shown-time.ts'
import { useDraft } from '../record/use-draft.tsx'
import { ProposalRow } from './proposal-row.tsx'
import type { useDeciding } from './use-deciding.ts'

/** Proposals or corrections, the arrow keys going from one to the next. */
export function ProposalsList(props: {
  list: ReturnType<typeof useDeciding>
  label: string
  /** The item that the form is about; what is about another says so. */
  itemId: string | null
  takesFocus: boolean
}) {
  const { list, label, itemId, takesFocus } = props
  const { record } = useDraft()
  const withDay = isOverDays(list.proposals.map(({ at }) => at))
  const rows = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (takesFocus) rows.current?.querySelector<HTMLElement>('.difference-row')?.focus()
  }, [takesFocus])
  return (
    <ol ref={rows} className="difference-list" aria-label={label} onKeyDown={list.keys}>
      {list.proposals.map((proposal, nth) => (
        <ProposalRow
          key={proposal.id}
          proposal={proposal}
          name={nameInLog(record, proposal.partyId) || 'A party that has gone'}
          time={shownTime(proposal.at, withDay)}
          now={list.now(proposal.itemId)}
          about={aboutOf(proposal, list.now(proposal.itemId), itemId)}
          decisions={list.decisions}
          isConfirming={list.confirming === proposal.id}
          isCurrent={nth === list.at}
          onCurrent={() => list.goTo(nth)}
          onDecide={(decision) => void list.decide(proposal, decision)}
        />
      ))}
    </ol>
  )
}

const longestQuote = 60

/** What a proposal is about, where that is not plain. */
function aboutOf(proposal: Proposal, now: string | null, itemId: string | null): string {
  const gone = now === null ? 'The item has gone from the draft' : ''
  if (isCorrection(proposal)) {
    const { number, against } = proposal
    return [`Paragraph ${number} of ${nameInWords(against)}`, gone].filter(Boolean).join('. ')
  }
  if (now === null) return gone
  return proposal.itemId === itemId ? '' : `To “${firstWords(now, longestQuote)}”`
}
