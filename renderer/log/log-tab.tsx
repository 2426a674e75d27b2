import { Lock, Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { Input, TextField } from 'react-aria-components'
import { logInOrder, logLinesFound } from '../../shared/log/log-line.ts'
import type { LogLine } from '../../shared/record/item.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { toCaptureLine } from '../app/capture-places.ts'
import { useSession } from '../app/use-session.tsx'
import { useCurrentItem } from '../body/current-item.ts'
import { Choice } from '../components/choice.tsx'
import { keyOf, shownKeys } from '../components/keys.ts'
import { useDraft } from '../record/use-draft.tsx'
import { nameInLog } from './edits.ts'
import { LogEntry } from './log-entry.tsx'
import { holdLogField } from './log-field.ts'
import { LogRow } from './log-row.tsx'
import { isOverDays } from './shown-time.ts'
import './log.css'

const everyone = 'everyone'
const nobody = 'nobody'

/** The private log of the meeting: its lines in their order, by party and by words, and the line for the next. */
export function LogTab() {
  const { record } = useDraft()
  const session = useSession()
  const currentId = useCurrentItem()
  const [who, setWho] = useState(everyone)
  const [words, setWords] = useState('')
  const [removed, setRemoved] = useState({ words: '', left: 0 })
  const lines = useMemo(() => logInOrder(record.logLine), [record.logLine])
  const found = useMemo(
    () => logLinesFound(lines, { partyId: partyOf(who), words }, (id) => nameInLog(record, id)),
    [lines, who, words, record],
  )
  const said = removed.left === lines.length ? removed.words : ''
  const list = useScrolledToEnd(lines.length)
  const withDay = isOverDays(lines.map(({ at }) => at))
  const toFirst = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    list.current?.querySelector<HTMLElement>('[data-row]')?.focus()
  }
  return (
    <section className="log" aria-label="Private log">
      <header className="log-head">
        <p className="log-private">
          <Lock size={14} aria-hidden /> Private: never printed, never shown to the room, exported
          only if you choose so.
        </p>
        <div className="log-filter">
          <TextField
            className="search-field"
            aria-label="Search the log"
            value={words}
            onChange={setWords}
          >
            <Search size={14} aria-hidden />
            <Input
              className="search-input"
              dir="auto"
              placeholder="Search the log"
              onKeyDown={toFirst}
              data-own-undo
            />
          </TextField>
          <Choice
            label="Whose lines"
            hidesLabel
            value={who}
            options={choicesOf(record, lines)}
            onChoice={setWho}
          />
          <p className="log-count" role="status">
            {countWords(found.length, lines.length)}
          </p>
        </div>
      </header>
      <div className="log-scroll">
        {lines.length === 0 ? <Empty /> : null}
        <ul className="log-lines" data-rows ref={list} aria-label="Lines of the log">
          {found.map((line, index) => (
            <LogRow
              key={line.id}
              line={line}
              name={nameInLog(record, line.partyId)}
              withDay={withDay}
              isFirst={index === 0}
              onRemoved={(words) => setRemoved({ words, left: lines.length - 1 })}
            />
          ))}
        </ul>
        {lines.length > 0 && found.length === 0 ? (
          <p className="empty">No line of the log is like that.</p>
        ) : null}
      </div>
      <p className="log-keys" role="status">
        {said}
      </p>
      {lines.length === 0 || said !== '' ? null : <Keys />}
      <LogEntry
        currentId={currentId}
        fieldRef={holdLogField}
        onLeave={() => toCaptureLine(session, 'statement')}
      />
    </section>
  )
}

function Empty() {
  return (
    <div className="empty-place">
      <h2>Nothing in the log yet</h2>
      <p>
        Type who spoke and what they said, such as “IDN: cannot live with 2018”, and Enter.{' '}
        {shownKeys(keyOf('log'))} brings this line from anywhere.
      </p>
    </div>
  )
}

function Keys() {
  return (
    <p className="log-keys" aria-hidden>
      <kbd>Enter</kbd> edit <kbd>{shownKeys('Mod+Enter')}</kbd> make an outcome <kbd>Delete</kbd>{' '}
      remove
    </p>
  )
}

/** A new line comes into sight. */
function useScrolledToEnd(count: number) {
  const list = useRef<HTMLUListElement>(null)
  const before = useRef(0)
  useEffect(() => {
    if (count > before.current) list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' })
    before.current = count
  }, [count])
  return list
}

function partyOf(who: string): string | null {
  if (who === everyone) return ''
  return who === nobody ? null : who
}

function choicesOf(record: MeetingRecord, lines: readonly LogLine[]) {
  const ids = [...new Set(lines.map(({ partyId }) => partyId))]
  const parties = ids
    .flatMap((id) => (id === null ? [] : [{ value: id, label: nameInLog(record, id) }]))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))
  return [
    { value: everyone, label: 'Everyone' },
    ...parties,
    ...(ids.includes(null) ? [{ value: nobody, label: 'Nobody named' }] : []),
  ]
}

function countWords(found: number, all: number): string {
  const lines = all === 1 ? '1 line' : `${all} lines`
  return found === all ? lines : `${found} of ${lines}`
}
