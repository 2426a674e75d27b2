import { useRef } from 'react'
import type { ProposalDecision } from '../../shared/proposals/decide-proposal.ts'
import type { Proposal } from '../../shared/record/proposal.ts'
import { Button } from '../components/button.tsx'
import { useFocusWhenCurrent } from '../components/current-row.ts'
import { keyOf, shownKeys } from '../components/keys.ts'
import { WordChanges } from '../composed/word-changes.tsx'

/** The keys of the decisions, in the order of their buttons. */
export const proposalKeys = { accepted: 'A', bracketed: 'B', declined: 'D' } as const

const asks: readonly { readonly decision: ProposalDecision; readonly label: string }[] = [
  { decision: 'accepted', label: 'Accept' },
  { decision: 'bracketed', label: 'Bracket' },
  { decision: 'declined', label: 'Decline' },
]

/** One proposal: whose, when, what became of it, and, while it is open, what it would make of the draft, by words. */
export function ProposalRow(props: {
  proposal: Proposal
  name: string
  time: string
  /** What the item prints now; null where the item has gone. */
  now: string | null
  /** What it is about, where that is not plain. */
  about: string
  decisions: readonly ProposalDecision[]
  /** Whether accepting it waits for the person's say. */
  isConfirming: boolean
  isCurrent: boolean
  onCurrent: () => void
  onDecide: (decision: ProposalDecision) => void
}) {
  const { proposal, name, time, now, about, isCurrent } = props
  const { words, state } = proposal
  const row = useRef<HTMLDivElement>(null)
  useFocusWhenCurrent(row, isCurrent)
  return (
    <li className="difference-item" data-settled={state !== 'open'}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields, this is a row that the arrow keys go through */}
      <div
        ref={row}
        role="group"
        className="difference-row"
        aria-current={isCurrent}
        aria-label={[`${name}, ${time}, ${state}:`, words, about].join(' ')}
        tabIndex={isCurrent ? 0 : -1}
        onFocus={props.onCurrent}
      >
        <p className="difference-fate">
          <span>
            {name} <span className="difference-state">{time}</span>
          </span>
          <span className="difference-state">{state}</span>
        </p>
        {about === '' ? null : <p className="difference-note">{about}</p>}
        {state === 'open' && now !== null ? (
          <WordChanges before={now} after={words} />
        ) : (
          <p className="difference-words">{words}</p>
        )}
        {isCurrent ? <Asks {...props} /> : null}
      </div>
    </li>
  )
}

function Asks(props: {
  proposal: Proposal
  decisions: readonly ProposalDecision[]
  isConfirming: boolean
  onDecide: (decision: ProposalDecision) => void
}) {
  const { decisions, isConfirming, onDecide } = props
  const { state } = props.proposal
  if (state === 'accepted' || state === 'bracketed') {
    return (
      <p className="difference-note">
        Undo takes this back <kbd>{shownKeys(keyOf('undo'))}</kbd>
      </p>
    )
  }
  return (
    <div className="difference-asks">
      {asks
        .filter(({ decision }) => decision !== state && decisions.includes(decision))
        .map(({ decision, label }) => (
          <Button key={decision} look="quiet" onPress={() => onDecide(decision)}>
            {isConfirming && decision === 'accepted' ? 'Yes, and accept' : label}{' '}
            <kbd>{proposalKeys[decision]}</kbd>
          </Button>
        ))}
    </div>
  )
}
