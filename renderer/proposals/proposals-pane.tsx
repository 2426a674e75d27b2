import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { decideProposal, type ProposalDecision } from '../../shared/proposals/decide-proposal.ts'
import { openProposals, proposalsInOrder, proposalWords } from '../../shared/proposals/listed.ts'
import type { Proposal } from '../../shared/record/proposal.ts'
import { wordsIn } from '../../shared/returned/settle.ts'
import { useSession } from '../app/use-session.tsx'
import { shownKeys } from '../components/keys.ts'
import { nameInLog } from '../log/edits.ts'
import { isOverDays, shownTime } from '../log/shown-time.ts'
import { useDraft } from '../record/use-draft.tsx'
import { ProposalForm } from './proposal-form.tsx'
import { ProposalRow, proposalKeys } from './proposal-row.tsx'
import { proposalsKey } from './show-proposals.ts'
import '../returned/returned.css'
import './proposals.css'

/** What delegations propose beside the draft: the form for the item with the cursor, and all proposals, those to this item first. */
export function ProposalsPane({ itemId }: { itemId: string | null }) {
  const { record } = useDraft()
  const list = useProposals(itemId)
  const item = itemId === null ? undefined : record.item[itemId]
  return (
    <div className="proposals">
      {item === undefined ? (
        <p className="proposal-none">
          To file a proposal, put the cursor into its item and press{' '}
          <kbd>{shownKeys(proposalsKey)}</kbd>.
        </p>
      ) : (
        <ProposalForm key={item.id} item={item} now={list.now(item.id) ?? ''} onFiled={list.say} />
      )}
      <p className="proposals-said" role="status">
        {list.said}
      </p>
      {list.proposals.length === 0 ? null : (
        <Proposals list={list} itemId={item === undefined ? null : itemId} />
      )}
    </div>
  )
}

type List = ReturnType<typeof useProposals>

function Proposals({ list, itemId }: { list: List; itemId: string | null }) {
  const { record } = useDraft()
  const withDay = isOverDays(list.proposals.map(({ at }) => at))
  const rows = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (itemId !== null) return // the form has the focus
    rows.current?.querySelector<HTMLElement>('.difference-row')?.focus()
  }, [itemId])
  return (
    <ol ref={rows} className="difference-list" aria-label="Proposals" onKeyDown={list.keys}>
      {list.proposals.map((proposal, nth) => (
        <ProposalRow
          key={proposal.id}
          proposal={proposal}
          name={nameInLog(record, proposal.partyId) || 'A party that has gone'}
          time={shownTime(proposal.at, withDay)}
          now={list.now(proposal.itemId)}
          isElsewhere={proposal.itemId !== itemId}
          isCurrent={nth === list.at}
          onCurrent={() => list.goTo(nth)}
          onDecide={(decision) => list.decide(proposal, decision)}
        />
      ))}
    </ol>
  )
}

const saidOf: { readonly [decision in ProposalDecision]: string } = {
  accepted: 'Accepted: the draft says these words now.',
  bracketed: 'Bracketed: both wordings stand in the draft.',
  declined: 'Declined: the draft is as it was.',
}

/** The proposals, where the person is among them, and what a key or a button does. */
function useProposals(itemId: string | null) {
  const session = useSession()
  const { record, statement, dispatch } = useDraft()
  const [asked, goTo] = useState(0)
  const [told, say] = useState('')
  const proposals = useMemo(() => proposalsInOrder(record.proposal, itemId), [record, itemId])
  const at = Math.min(asked, Math.max(0, proposals.length - 1))
  const printed = useMemo(
    () => new Map(statement.blocks.map(({ source, runs }) => [source.id, wordsIn(runs)])),
    [statement],
  )
  const now = (id: string | null): string | null =>
    id === null ? null : (printed.get(id) ?? record.item[id]?.text.text ?? null)

  const decide = (proposal: Proposal, decision: ProposalDecision) => {
    const edit = decideProposal(record, proposal, decision, now(proposal.itemId) ?? '')
    if (!session.report(edit) || !session.report(dispatch(edit.value))) return
    say(`${saidOf[decision]} ${shownKeys('Mod+Z')} takes that back.`)
  }
  const keys = (event: KeyboardEvent) => {
    const goal = stepOf(event, at, proposals.length)
    const decision = decisionOf(event)
    const one = proposals[at]
    if (goal !== null) goTo(goal)
    else if (decision !== null && one !== undefined) decide(one, decision)
    else return
    event.preventDefault()
  }
  const open = openProposals(record.proposal)
  const count = open === 0 ? 'No proposal is open' : `${proposalWords(open)} open`
  const said = [told, proposals.length === 0 ? 'No proposals yet.' : `${count}.`].join(' ').trim()
  return { proposals, at, goTo, now, decide, keys, say, said }
}

function stepOf({ key }: KeyboardEvent, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

function decisionOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): ProposalDecision | null {
  if (ctrlKey || metaKey || altKey) return null
  const decisions: readonly ProposalDecision[] = ['accepted', 'bracketed', 'declined']
  return decisions.find((decision) => proposalKeys[decision] === key.toUpperCase()) ?? null
}
