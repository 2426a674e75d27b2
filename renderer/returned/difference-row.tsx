import { useRef } from 'react'
import { asksForChange, type Difference } from '../../shared/returned/decide.ts'
import { Button } from '../components/button.tsx'
import { useFocusWhenCurrent } from '../components/current-row.ts'
import { keyOf, shownKeys } from '../components/keys.ts'
import { WordChanges } from '../composed/word-changes.tsx'
import type { Decision } from './opened.ts'
import { changeWords, commentWords, fateOf, peopleOf, settledWords, signed } from './told.ts'

type Ask = 'accept' | 'reject' | 'bracket' | 'edit'

/** The keys of the decisions, in the order of their buttons. */
export const decisionKeys = { accept: 'A', reject: 'R', bracket: 'B', edit: 'E' } as const

type RowProps = {
  readonly difference: Difference
  /** What the draft says there now; null where it says nothing. */
  readonly now: string | null
  readonly settled: Decision | 'there' | null
  /** The paragraph it follows in the file; null where it stands first. */
  readonly after: string | null
  readonly isCurrent: boolean
  readonly onCurrent: () => void
  readonly onAsk: (ask: Ask) => void
}

/** One difference: what became of the paragraph, by words, by whom; on the current one, what can be decided. */
export function DifferenceRow({ difference, now, settled, after, ...props }: RowProps) {
  const { isCurrent, onCurrent, onAsk } = props
  const { line } = difference
  const row = useRef<HTMLDivElement>(null)
  useFocusWhenCurrent(row, isCurrent)
  const by = peopleOf(difference)
  const fate = by.length === 0 ? fateOf(difference) : `${fateOf(difference)}: ${by.join(', ')}`
  const state = settled === null ? '' : settledWords[settled]
  const hasChanged = line.source !== null && settled === null && now !== line.before
  return (
    <li className="difference-item" data-settled={settled !== null}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields, this is a row that the arrow keys go through */}
      <div
        ref={row}
        role="group"
        className="difference-row"
        aria-current={isCurrent}
        aria-label={[fate, line.number, line.after ?? line.before ?? '', state].join(' ')}
        tabIndex={isCurrent ? 0 : -1}
        onFocus={onCurrent}
      >
        <p className="difference-fate">
          <span>
            {line.number === '' ? '' : `${line.number} `}
            {fate}
          </span>
          <span className="difference-state">{state}</span>
        </p>
        {hasChanged ? <p className="difference-note">The draft has changed here since.</p> : null}
        {line.is === 'moved' && settled === null ? (
          <p className="difference-note">
            {after === null ? 'In the file it stands first.' : `In the file it follows “${after}”.`}
          </p>
        ) : null}
        <Words difference={difference} now={now} isSettled={settled !== null} />
        <Said difference={difference} />
        {isCurrent ? <Asks difference={difference} settled={settled} onAsk={onAsk} /> : null}
      </div>
    </li>
  )
}

function Words(props: { difference: Difference; now: string | null; isSettled: boolean }) {
  const { difference, now, isSettled } = props
  const { before, after } = difference.line
  if (isSettled || !asksForChange(difference)) {
    return <p className="difference-words">{now ?? after ?? before ?? ''}</p>
  }
  return <WordChanges before={now ?? ''} after={after ?? ''} />
}

/** What each person did and said, with the time the file gives. */
function Said({ difference: { line } }: { difference: Difference }) {
  const all = [
    ...line.changes.map((change) => ({ by: signed(change), words: changeWords(change) })),
    ...line.comments.map((comment) => ({
      by: signed(comment),
      words: `commented ${commentWords(comment)}`,
    })),
  ]
  const said = all.map((one, nth) => ({ ...one, key: `${nth} ${one.words}` }))
  if (said.length === 0) return null
  return (
    <ul className="difference-said">
      {said.map(({ by, words, key }) => (
        <li key={key}>
          <b>{by}</b> {words}
        </li>
      ))}
    </ul>
  )
}

function Asks(props: Pick<RowProps, 'difference' | 'settled' | 'onAsk'>) {
  const { difference, settled, onAsk } = props
  if (settled === 'there') return null
  if (settled !== null && settled !== 'rejected' && settled !== 'seen') {
    return (
      <p className="difference-note">
        Undo takes this back <kbd>{shownKeys(keyOf('undo'))}</kbd>
      </p>
    )
  }
  if (!asksForChange(difference)) {
    return (
      <div className="difference-asks">
        <AskButton ask="reject" label="Seen" onAsk={onAsk} />
      </div>
    )
  }
  return (
    <div className="difference-asks">
      <AskButton ask="accept" label="Accept" onAsk={onAsk} />
      <AskButton ask="reject" label="Reject" onAsk={onAsk} />
      <AskButton ask="bracket" label="Bracket" onAsk={onAsk} />
      {difference.line.after === null ? null : (
        <AskButton ask="edit" label="Accept and edit" onAsk={onAsk} />
      )}
    </div>
  )
}

function AskButton(props: { ask: Ask; label: string; onAsk: (ask: Ask) => void }) {
  return (
    <Button look="quiet" onPress={() => props.onAsk(props.ask)}>
      {props.label} <kbd>{decisionKeys[props.ask]}</kbd>
    </Button>
  )
}

export type { Ask }
