import { CornerDownRight, FilePlus2, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { writtenLogLine } from '../../shared/log/log-line.ts'
import type { LogLine } from '../../shared/record/item.ts'
import { useSession } from '../app/use-session.tsx'
import { useSought } from '../app/use-sought.ts'
import { useCurrentItem } from '../body/current-item.ts'
import { IconButton } from '../components/button.tsx'
import { isKeys, keyOf, shownKeys } from '../components/keys.ts'
import { focusBeside, moveBetweenRows } from '../components/rows.ts'
import { WordsField } from '../components/words-field.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { nameInLog, outcomeOfLine, rewriteInLog } from './edits.ts'
import { shownTime } from './shown-time.ts'
import { useDirectory } from './use-directory.ts'

/** One line of the log: Enter edits it, Mod+Enter makes an outcome of it (or goes to the one made), Delete removes it. */
export function LogRow(props: {
  line: LogLine
  name: string
  withDay: boolean
  isFirst: boolean
  onRemoved: (words: string) => void
}) {
  const { line, name, onRemoved } = props
  const { record, dispatch } = useDraft()
  const session = useSession()
  const currentId = useCurrentItem()
  const place = useRef<HTMLLIElement>(null)
  const [isEditing, setEditing] = useState(false)
  useSought(line.id, place)
  const made = line.itemId === null ? undefined : record.item[line.itemId]
  const heading = line.headingId === null ? '' : (record.item[line.headingId]?.text.text ?? '')

  const toOutcome = () => {
    if (made) return session.goTo({ entity: 'item', id: made.id })
    const filed = outcomeOfLine(record, line, currentId, new Date().toISOString())
    if (filed && session.report(dispatch(filed.edit))) {
      session.goTo({ entity: 'item', id: filed.id })
    }
  }
  const remove = () => {
    const row = place.current?.querySelector<HTMLElement>('[data-row]')
    if (row) focusBeside(row)
    const gone = session.report(dispatch({ kind: 'remove', entity: 'logLine', id: line.id }))
    if (gone) onRemoved(`Removed; ${shownKeys(keyOf('undo'))} brings it back.`)
  }
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (moveBetweenRows(event)) return
    if (isKeys(event.nativeEvent, 'Mod+Enter')) toOutcome()
    else if (event.key === 'Delete') remove()
    else if (event.key === 'F2') setEditing(true)
    else return
    event.preventDefault()
  }

  if (isEditing) {
    return (
      <li className="log-line" ref={place}>
        <Editing line={line} onDone={() => setEditing(false)} />
      </li>
    )
  }
  return (
    <li className="log-line" ref={place}>
      <button
        type="button"
        data-row
        className="log-row"
        tabIndex={props.isFirst ? 0 : -1}
        onClick={() => setEditing(true)}
        onKeyDown={keys}
      >
        <span className="log-time">{shownTime(line.at, props.withDay)}</span>
        <span className="log-words">
          {name === '' ? null : <span className="log-party">{name}: </span>}
          {line.words}
          {heading === '' ? null : <span className="log-heading"> · {heading}</span>}
        </span>
      </button>
      {made ? (
        <button
          type="button"
          className="log-made"
          tabIndex={-1}
          title={made.text.text}
          onClick={toOutcome}
        >
          <CornerDownRight size={12} aria-hidden /> {made.text.text || 'An empty item'}
        </button>
      ) : null}
      <span className="log-does">
        {made ? null : (
          <IconButton
            label="Make an outcome"
            shortcut="Mod+Enter"
            excludeFromTabOrder
            onPress={toOutcome}
          >
            <FilePlus2 size={14} aria-hidden />
          </IconButton>
        )}
        <IconButton label="Remove" shortcut="Delete" excludeFromTabOrder onPress={remove}>
          <Trash2 size={14} aria-hidden />
        </IconButton>
      </span>
    </li>
  )
}

/** Editing in place, as it would be typed: Enter or leaving keeps the words, Escape does not. */
function Editing({ line, onDone }: { line: LogLine; onDone: () => void }) {
  const { record, dispatch } = useDraft()
  const session = useSession()
  const directory = useDirectory()
  const before = writtenLogLine(line, nameInLog(record, line.partyId))
  const [words, setWords] = useState(before)
  const input = useRef<HTMLInputElement>(null)
  const isSettled = useRef(false) // Enter and Escape are followed by the field's leaving
  useEffect(() => input.current?.focus(), [])
  const settle = (typed: string | null) => {
    if (isSettled.current) return
    isSettled.current = true
    const row = input.current?.closest('li')
    if (typed !== null && typed !== before) {
      const edit = rewriteInLog(record, directory, line, typed)
      if (edit) session.report(dispatch(edit))
    }
    const hadFocus = document.activeElement === input.current
    onDone()
    if (hadFocus) {
      requestAnimationFrame(() => row?.querySelector<HTMLElement>('[data-row]')?.focus())
    }
  }
  return (
    <WordsField
      label="Line of the log"
      hidesLabel
      inputRef={input}
      face="statement"
      words={words}
      onWords={setWords}
      onEnter={() => settle(words)}
      onEscape={() => settle(null)}
      onLeave={settle}
    />
  )
}
