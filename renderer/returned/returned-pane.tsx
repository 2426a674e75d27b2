import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { firstWords } from '../../shared/edit/first-words.ts'
import { accept, bracket, type Difference } from '../../shared/returned/decide.ts'
import { wordsIn } from '../../shared/returned/settle.ts'
import type { Statement } from '../../shared/statement/statement.ts'
import { useSession } from '../app/use-session.tsx'
import { Button } from '../components/button.tsx'
import { onEnter } from '../proposals/proposal-fields.tsx'
import { ProposerField } from '../proposals/proposer-field.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { type Ask, DifferenceRow, decisionKeys } from './difference-row.tsx'
import { openReturned } from './open-returned.ts'
import { type Decision, decide, type Returned, settlementOf, useReturned } from './opened.ts'
import { proposerOf, settledWords } from './told.ts'
import './returned.css'
import { stepOf } from '../components/current-row.ts'

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

/** So many rows are shown on either side of the current one: a file may hold a hundred thousand. */
const mostAround = 200

function Differences({ returned }: { returned: Returned }) {
  const session = useSession()
  const [proposer, setProposer] = useState('')
  const field = useId()
  const list = useDifferences(returned, proposer, () => document.getElementById(field)?.focus())
  const { differences } = returned
  const rows = useFirstRow()
  const [from, to] = [Math.max(0, list.at - mostAround), list.at + mostAround]
  const left = differences.length - differences.slice(from, to).length
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
          <div className="returned-proposer">
            <ProposerField
              label="Bracket as"
              placeholder="who made the change"
              id={field}
              value={proposer}
              onChange={setProposer}
              onKeys={toRow}
            />
          </div>
        )}
      </div>
      <ol
        ref={rows}
        className="difference-list"
        aria-label="What the file would change"
        onKeyDown={list.keys}
      >
        {differences.slice(from, to).map((difference, place) => (
          <DifferenceRow
            key={`${difference.id} ${difference.line.before ?? ''}`}
            difference={difference}
            now={list.now(difference)}
            settled={list.settled(difference)}
            after={followedBy(returned.all, difference)}
            isCurrent={from + place === list.at}
            onCurrent={() => list.goTo(from + place)}
            onAsk={(ask) => list.ask(difference, ask)}
          />
        ))}
      </ol>
      {left === 0 ? null : (
        <p className="returned-left">{left} more lie further up or down: the arrow keys go on.</p>
      )}
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

/** Enter goes back to where the decisions are made. */
const toRow = onEnter(() =>
  document.querySelector<HTMLElement>('.difference-row[tabindex="0"]')?.focus(),
)

/** Where the person is among the differences, what holds of each, and what a key or a button does. */
function useDifferences(returned: Returned, proposer: string, onNobody: () => void) {
  const session = useSession()
  const { record, statement, dispatch } = useDraft()
  const [at, goTo] = useState(0)
  const [told, setTold] = useState({ words: '', count: 0 })
  const { differences } = returned
  const words = useMemo(() => wordsById(statement), [statement])
  const now = (one: Difference) => words.get(one.id) ?? null
  const settled = (one: Difference) => settlementOf(record, returned, one, now(one))
  const count = differences.filter((one) => settled(one) !== null).length

  const settle = (one: Difference, what: Decision) => {
    decide(record, one, what)
    setTold({ words: `${settledWords[what]}. `, count: count + (settled(one) === null ? 1 : 0) })
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
      if (!edit.ok && edit.error.field === 'proposer') onNobody()
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
  const said = `${told.count === count ? told.words : ''}${count} of ${differences.length} settled`
  return { at, goTo, now, settled, ask, keys, said }
}

function isSeenOnly({ line: { is } }: Difference): boolean {
  return is === 'same' || is === 'unplaced'
}

/** What the draft says now, by what prints it. */
function wordsById({ blocks }: Statement): ReadonlyMap<string, string> {
  return new Map(
    blocks.map(({ source, runs }) => [source.id, wordsIn(runs).replace(/\s+/g, ' ').trim()]),
  )
}

/** The first words of the paragraph that stands before this one in the file. */
function followedBy(all: readonly Difference[], { line }: Difference): string | null {
  if (line.is !== 'moved') return null
  const before = all.find((other) => other.line.paragraph === (line.paragraph ?? 0) - 1)
  return before === undefined ? null : firstWords(before.line.after ?? '')
}

function askOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): Ask | null {
  if (ctrlKey || metaKey || altKey) return null
  const asks: readonly Ask[] = ['accept', 'reject', 'bracket', 'edit']
  return asks.find((ask) => decisionKeys[ask] === key.toUpperCase()) ?? null
}
