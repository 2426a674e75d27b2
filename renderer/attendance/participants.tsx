import { FileText } from 'lucide-react'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type ParticipantsList, readParticipants } from '../../shared/participants/read.ts'
import type { Attendance } from '../../shared/record/attendance.ts'
import type { Result } from '../../shared/result.ts'
import { useSession, useSessionState } from '../app/use-session.tsx'
import { Button } from '../components/button.tsx'
import { Segmented } from '../components/choice.tsx'
import { isKeys, shownKeys } from '../components/keys.ts'
import { useDraft } from '../record/use-draft.tsx'
import { partiesToTick } from './choices.ts'
import { groupsOf } from './edits.ts'
import { addingParticipants, amountOf, type ChosenParty, chosenFrom } from './participants-edit.ts'
import { ParticipantsTable } from './participants-table.tsx'

/**
 * A list of participants, pasted or from a file, as it was understood: who, in which group, with which delegates, and what was not
 * understood. Nothing is added until the person says so; then it is one step of undo.
 */
export function Participants(props: { text: string; onDone: () => void }) {
  const { onDone } = props
  const [text, setText] = useState(props.text)
  const { list, chosen, setChosen } = useList(text)
  const [presence, setPresence] = useState<Attendance['presence']>('expected')
  const { record, dispatch } = useDraft()
  const session = useSession()
  const included = chosen.some(({ isIncluded }) => isIncluded)
  const add = () => {
    if (!included) return
    const edits = addingParticipants(record, chosen, presence)
    if (edits.length === 0 || session.report(dispatch({ kind: 'many', edits }))) onDone()
  }
  /** Before the controls in here see it: some keep every key to themselves. */
  const addByKey = (event: KeyboardEvent) => {
    if (list === null || !isKeys(event.nativeEvent, 'Mod+Enter')) return
    add()
    event.preventDefault()
    event.stopPropagation()
  }
  const leaveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    onDone()
    event.preventDefault()
  }
  return (
    <section
      className="participants"
      aria-label="List of participants"
      onKeyDownCapture={addByKey}
      onKeyDown={leaveByKey}
    >
      {list === null ? (
        <Source onText={setText} />
      ) : (
        <>
          {list.ok ? <Report list={list.value} /> : <Refused message={list.error.message} />}
          {list.ok ? <ParticipantsTable chosen={chosen} onChosen={setChosen} /> : null}
        </>
      )}
      <footer className="participants-foot">
        {list?.ok ? (
          <>
            <Segmented
              label="They are"
              hidesLabel
              value={presence}
              options={[
                { value: 'expected', label: 'Expected' },
                { value: 'present', label: 'Present' },
              ]}
              onChoice={setPresence}
            />
            <Button look="primary" isDisabled={!included} onPress={add}>
              Add {amountOf(chosen)} <kbd>{shownKeys('Mod+Enter')}</kbd>
            </Button>
          </>
        ) : null}
        {list === null ? null : (
          <Button look="quiet" onPress={() => setText('')}>
            Another list
          </Button>
        )}
        <Button look="quiet" onPress={onDone}>
          Cancel
        </Button>
      </footer>
    </section>
  )
}

/** What a text says (null while there is none), and what of it is chosen. */
function useList(text: string) {
  const { record } = useDraft()
  const directory = useSessionState().library?.directory
  const [start] = useState({ record, directory }) // read once: what is added meanwhile changes no choice made
  const list = useMemo((): Result<ParticipantsList> | null => {
    if (text.trim() === '') return null
    const known = partiesToTick(start.directory ?? [], start.record.party)
    return readParticipants(text, known, groupsOf(start.record))
  }, [text, start])
  const [chosen, setChosen] = useState<readonly ChosenParty[]>([])
  useEffect(() => {
    setChosen(list?.ok ? chosenFrom(start.record, list.value) : [])
  }, [list, start])
  return { list, chosen, setChosen }
}

/** Where the list comes from: what is pasted, which is read at once, what is typed, or a file. */
function Source({ onText }: { onText: (text: string) => void }) {
  const session = useSession()
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const open = async () => {
    const opened = await session.openText('participants')
    if (opened !== null) onText(opened.text)
  }
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (typed.trim() !== '' || text.trim() === '') return // it goes on with what was typed
    event.preventDefault()
    onText(text)
  }
  const keys = (event: KeyboardEvent) => {
    if (!isKeys(event.nativeEvent, 'Mod+Enter') || typed.trim() === '') return
    event.preventDefault()
    event.stopPropagation()
    onText(typed)
  }
  return (
    <div className="participants-source">
      <label htmlFor="participants-text">Paste the list here</label>
      <textarea
        ref={field}
        id="participants-text"
        className="input participants-text"
        placeholder="A table from Word, Excel or an e-mail with a party in each line, and its delegates if there are any"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPaste={paste}
        onKeyDown={keys}
        data-own-undo
      />
      <div className="form-end">
        {typed.trim() === '' ? null : (
          <Button look="primary" onPress={() => onText(typed)}>
            Read it
          </Button>
        )}
        <Button look="plain" onPress={open}>
          <FileText size={14} aria-hidden />
          {typed.trim() === '' ? 'Or choose a file…' : 'Choose a file instead…'}
        </Button>
      </div>
    </div>
  )
}

function Report({ list }: { list: ParticipantsList }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  const { remarks } = list
  const leftOut = remarks.filter(({ isLeftOut }) => isLeftOut).length
  const summary =
    leftOut === 0
      ? ''
      : leftOut === 1
        ? ' 1 line was left out.'
        : ` ${leftOut} lines were left out.`
  return (
    <div className="participants-report" ref={place} tabIndex={-1} role="status">
      <p>
        <strong>Nothing has been added yet.</strong> This is how the list was understood.{summary}
      </p>
      {remarks.length === 0 ? null : (
        <ul aria-label="What was not understood">
          {remarks.map(({ line, words, isLeftOut }) => (
            <li key={`${line}/${words}`} data-left-out={isLeftOut ? '' : undefined}>
              {words}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Refused({ message }: { message: string }) {
  return (
    <div className="participants-report" role="alert">
      <p>{message}</p>
    </div>
  )
}
