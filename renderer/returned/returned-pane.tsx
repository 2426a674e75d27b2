import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { accept, bracket, type Difference } from '../../shared/returned/decide.ts'
import { wordsIn } from '../../shared/returned/settle.ts'
import type { Statement } from '../../shared/statement/statement.ts'
import { useSession } from '../app/use-session.tsx'
import { Button } from '../components/button.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { type Ask, DifferenceRow, decisionKeys } from './difference-row.tsx'
import { openReturned } from './open-returned.ts'
import { type Decision, decide, type Returned, settlementOf, useReturned } from './opened.ts'
import { partiesOf, proposerOf, settledWords } from './told.ts'
import './returned.css'

/** A file that came back beside the draft: what it would change, one decision each, until all is settled. */
export function ReturnedPane() {
  const { record } = useDraft()
  const session = useSession()
  const returned = useReturned(record.meeting.id)
  if (returned === undefined) {
    return (
      <p className="beside-empty">
        No file is open here.{' '}
        <Button onPress={() => void openReturned(session)}>Open a Word file…</Button>
      </p>
    )
  }
  return <Differences key={returned.id} returned={returned} />
}

function Differences({ returned }: { returned: Returned }) {
  const session = useSession()
  const [proposer, setProposer] = useState('')
  const list = useDifferences(returned, proposer)
  const { differences } = returned
  const rows = useFirstRow()
  return (
    <div className="returned">
      <div className="returned-bar">
        <p className="returned-file">
          {returned.file}
          <span role="status">
            {differences.length === 0 ? 'says what the draft says' : list.said}
          </span>
        </p>
        <Button look="quiet" onPress={() => void openReturned(session)}>
          Open another…
        </Button>
        {differences.length === 0 ? null : (
          <ProposerField value={proposer} onChange={setProposer} />
        )}
      </div>
      <ol
        ref={rows}
        className="difference-list"
        aria-label="What the file would change"
        onKeyDown={list.keys}
      >
        {differences.map((difference, nth) => (
          <DifferenceRow
            key={`${difference.id} ${difference.line.before ?? ''}`}
            difference={difference}
            now={list.now(difference)}
            settled={list.settled(difference)}
            isCurrent={nth === list.at}
            onCurrent={() => list.goTo(nth)}
            onAsk={(ask) => list.ask(difference, ask)}
          />
        ))}
      </ol>
    </div>
  )
}

/** The keys work as soon as the file is shown. */
function useFirstRow() {
  const rows = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const first = rows.current?.querySelector<HTMLElement>('.difference-row')
    first?.focus()
  }, [])
  return rows
}

function ProposerField(props: { value: string; onChange: (value: string) => void }) {
  const { record } = useDraft()
  const [field, options] = [useId(), useId()]
  return (
    <div className="returned-proposer">
      <label htmlFor={field}>Bracket as</label>
      <input
        id={field}
        className="input"
        list={options}
        value={props.value}
        placeholder="who made the change"
        autoComplete="off"
        onChange={(event) => props.onChange(event.target.value)}
      />
      <datalist id={options}>
        {partiesOf(record).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  )
}

/** Where the person is among the differences, what holds of each, and what a key or a button does. */
function useDifferences(returned: Returned, proposer: string) {
  const session = useSession()
  const { record, statement, dispatch } = useDraft()
  const [at, goTo] = useState(0)
  const [told, setTold] = useState('')
  const { differences } = returned
  const now = (one: Difference) => nowOf(statement, one)
  const settled = (one: Difference) => settlementOf(record, returned, one, now(one))
  const count = differences.filter((one) => settled(one) !== null).length

  const settle = (one: Difference, what: Decision) => {
    decide(record, one, what)
    setTold(`${settledWords[what]}: `)
    const open = (other: Difference) => other !== one && settled(other) === null
    const here = differences.indexOf(one)
    const ahead = differences.findIndex((other, nth) => nth > here && open(other))
    const next = ahead < 0 ? differences.findIndex(open) : ahead
    if (next >= 0 && what !== 'edited') goTo(next)
    if (what === 'edited') session.goTo({ entity: one.line.source?.entity ?? 'item', id: one.id })
  }
  const ask = (one: Difference, asked: Ask) => {
    const before = settled(one)
    if (before !== null && before !== 'rejected' && before !== 'seen') {
      session.say(`This is settled already (${settledWords[before]}): undo it to decide again.`)
    } else if (asked === 'reject') settle(one, isSeenOnly(one) ? 'seen' : 'rejected')
    else {
      const by = proposer.trim() === '' ? proposerOf(record, one) : proposer
      const edit =
        asked === 'bracket'
          ? bracket(record, returned.all, one, { proposer: by, now: now(one) ?? '' })
          : accept(record, returned.all, one)
      if (!session.report(edit) || !session.report(dispatch(edit.value))) return
      settle(one, asked === 'bracket' ? 'bracketed' : asked === 'edit' ? 'edited' : 'accepted')
    }
  }
  const keys = (event: KeyboardEvent) => {
    const goal = stepOf(event, at, differences.length)
    const asked = askOf(event)
    const one = differences[at]
    if (goal !== null) goTo(goal)
    else if (asked !== null && one !== undefined) ask(one, asked)
    else return
    event.preventDefault()
  }
  const said = `${told}${count} of ${differences.length} settled`
  return { at, goTo, now, settled, ask, keys, said }
}

function isSeenOnly({ line: { is } }: Difference): boolean {
  return is === 'same' || is === 'unplaced'
}

/** What the draft says in this place now. */
function nowOf({ blocks }: Statement, { id }: Difference): string | null {
  const block = blocks.find(({ source }) => source.id === id)
  return block === undefined ? null : wordsIn(block.runs).replace(/\s+/g, ' ').trim()
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

function askOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): Ask | null {
  if (ctrlKey || metaKey || altKey) return null
  const asks: readonly Ask[] = ['accept', 'reject', 'bracket', 'edit']
  return asks.find((ask) => decisionKeys[ask] === key.toUpperCase()) ?? null
}
