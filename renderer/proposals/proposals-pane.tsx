import { useMemo } from 'react'
import { openIn, proposalsInOrder, proposalWords } from '../../shared/proposals/listed.ts'
import { keyOf, shownKeys } from '../components/keys.ts'
import { useDraft } from '../record/use-draft.tsx'
import { ProposalForm } from './proposal-form.tsx'
import { ProposalsList } from './proposals-list.tsx'
import { useDeciding } from './use-deciding.ts'
import '../returned/returned.css'
import './proposals.css'

const decisions = ['accepted', 'bracketed', 'declined'] as const

/** What delegations propose beside the draft: the form for the item with the cursor, and all proposals, those to this item first. */
export function ProposalsPane({ itemId }: { itemId: string | null }) {
  const { record } = useDraft()
  const { proposal } = record
  const proposals = useMemo(() => proposalsInOrder(proposal, itemId), [proposal, itemId])
  const list = useDeciding(proposals, decisions)
  const item = itemId === null ? undefined : record.item[itemId]
  const open = openIn(proposals)
  const count = open === 0 ? 'No proposal is open' : `${proposalWords(open)} open`
  return (
    <div className="proposals">
      {item === undefined ? (
        <p className="proposal-none">
          To file a proposal, put the cursor into its item and press{' '}
          <kbd>{shownKeys(keyOf('proposal'))}</kbd>.
        </p>
      ) : (
        <ProposalForm key={item.id} item={item} now={list.now(item.id) ?? ''} onFiled={list.say} />
      )}
      <p className="proposals-said" role="status">
        {list.told} {proposals.length === 0 ? 'No proposals yet.' : `${count}.`}
      </p>
      {proposals.length === 0 ? null : (
        <ProposalsList
          list={list}
          label="Proposals"
          itemId={itemId}
          takesFocus={item === undefined}
        />
      )}
    </div>
  )
}
