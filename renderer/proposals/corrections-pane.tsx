import { useMemo, useState } from 'react'
import { revisionName } from '../../shared/edit/revisions.ts'
import { correctionsInOrder, correctionWords, openIn } from '../../shared/proposals/listed.ts'
import { paragraphNumbers } from '../../shared/proposals/paragraph-numbers.ts'
import type { Revision } from '../../shared/record/revision.ts'
import { useFrozen } from '../history/use-frozen.ts'
import { useDraft } from '../record/use-draft.tsx'
import { CorrectionForm } from './correction-form.tsx'
import { ProposalsList } from './proposals-list.tsx'
import { useDeciding } from './use-deciding.ts'
import '../returned/returned.css'
import './proposals.css'

const decisions = ['accepted', 'declined'] as const

/** What parties ask to be corrected in a text that was circulated or adopted, by its paragraph numbers, and what became of it. */
export function CorrectionsPane() {
  const { record, revisions } = useDraft()
  const { proposal } = record
  const corrections = useMemo(() => correctionsInOrder(proposal), [proposal])
  const list = useDeciding(corrections, decisions)
  const sentOut = revisions.list.filter(({ kind }) => kind !== 'draft').toReversed()
  const open = openIn(corrections)
  const count = open === 0 ? 'No correction is open' : `${correctionWords(open)} open`
  return (
    <div className="proposals">
      {sentOut.length === 0 ? (
        <p className="proposal-none">
          Nothing has been circulated yet. Corrections are entered against a text that was
          circulated or adopted: make that revision first.
        </p>
      ) : (
        <Against revisions={sentOut} onFiled={list.say} />
      )}
      <p className="proposals-said" role="status">
        {list.told} {corrections.length === 0 ? 'No corrections yet.' : `${count}.`}
      </p>
      {corrections.length === 0 ? null : (
        <ProposalsList
          list={list}
          label="Corrections"
          itemId={null}
          takesFocus={sentOut.length === 0}
        />
      )}
    </div>
  )
}

/** The form against one of the revisions, the newest at first. */
function Against(props: { revisions: readonly Revision[]; onFiled: (words: string) => void }) {
  const { revisions, onFiled } = props
  const [asked, setAsked] = useState('')
  const revision = revisions.find(({ id }) => id === asked) ?? revisions[0]
  const frozen = useFrozen(revision?.id ?? null)
  const numbers = useMemo(() => frozen && paragraphNumbers(frozen), [frozen])
  if (revision === undefined) return null
  return (
    <CorrectionForm
      against={revisionName(revision)}
      chosen={revision.id}
      options={revisions.map((one) => ({ value: one.id, label: revisionName(one) }))}
      onChoose={setAsked}
      numbers={numbers}
      onFiled={onFiled}
    />
  )
}
