import { Lock } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useCallback, useMemo, useState } from 'react'
import type { Completion } from '../../shared/completion/index.ts'
import { readPastedLines } from '../../shared/reading/pasted-list.ts'
import { useSession } from '../app/use-session.tsx'
import { sectionOf } from '../body/capture.ts'
import { toDocument } from '../body/document.ts'
import { rememberedOf, rememberLogLine } from '../body/remembered.ts'
import { CompletingField, Offered, OfferedSpoken } from '../components/completing-field.tsx'
import { keyOf, shownKeys } from '../components/keys.ts'
import { useComplete } from '../components/use-complete.ts'
import { useCompleting } from '../components/use-completing.ts'
import { useDraft } from '../record/use-draft.tsx'
import { fileInLog } from './edits.ts'
import { useDirectory } from './use-directory.ts'
import './log.css'

/** The line that takes what is said, for the person who writes alone: "IDN: cannot live with 2018", and Enter. */
export function LogEntry(props: {
  currentId: string | null
  fieldRef: (element: HTMLElement | null) => void
  /** Back to the statement. */
  onLeave: () => void
}) {
  const { record, dispatch } = useDraft()
  const session = useSession()
  const directory = useDirectory()
  const [words, setWords] = useState(rememberedOf(record.meeting.id).logLine)
  const [said, setSaid] = useState('')
  const { item, style } = record
  const section = useMemo(
    () => sectionOf(toDocument({ item, style }).children, props.currentId),
    [item, style, props.currentId],
  )
  const change = (next: string) => {
    const oneLine = next.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    rememberLogLine(record.meeting.id, oneLine) // outlives this component, as the line of the statement does
    setWords(oneLine)
    setSaid('')
  }
  const completing = useCompleting({ words, onWords: change, complete: useCompleteSpeaker() })

  const fileLines = (typed: readonly string[]): boolean => {
    const place = { headingId: section.headingId, now: new Date() }
    const edit = fileInLog(record, directory, typed, place)
    return edit !== null && session.report(dispatch(edit))
  }
  const paste = (event: ClipboardEvent) => {
    const lines = linesOf(event.clipboardData.getData('text/plain'))
    if (lines.length < 2) return // goes into the words
    event.preventDefault()
    if (!fileLines([words, ...lines])) return
    change('')
    setSaid(`In the log: ${lines.length} lines`)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') props.onLeave()
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (!fileLines([words])) return
    change('')
    setSaid(`In the log: ${words.trim()}`)
  }

  return (
    <div className="capture log-entry" {...(words === '' ? {} : { 'data-own-undo': '' })}>
      <div className="capture-row">
        <span className="capture-aim log-mark" aria-hidden>
          <Lock size={12} /> Private log
        </span>
        <CompletingField
          completing={completing}
          fieldRef={props.fieldRef}
          label="Next line of the private log"
          describedBy="log-help"
          placeholder="Who: what they said, and Enter"
          isInvalid={false}
          onKeys={keys}
          onPaste={paste}
        />
        <kbd className="capture-call" aria-hidden>
          {shownKeys(keyOf('log'))}
        </kbd>
      </div>
      <div className="capture-help" id="log-help">
        {completing.offered.length > 0 ? (
          <Offered completing={completing} />
        ) : (
          <Help said={said} heading={section.heading} />
        )}
      </div>
      <OfferedSpoken completing={completing} />
    </div>
  )
}

/** The lines of a pasted list, without their bullets. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
  return readPastedLines(lines).map(({ index, from, to }) => lines[index]?.slice(from, to) ?? '')
}

function Help({ said, heading }: { said: string; heading: string }) {
  const place =
    heading === ''
      ? 'Never printed or shown to the room'
      : `Under ${heading}; never printed or shown to the room`
  return (
    <>
      <span className="capture-place" role="status">
        {said === '' ? place : said}
      </span>
      <span className="capture-keys">
        <kbd>{shownKeys(keyOf('log'))}</kbd> back to the statement
      </span>
    </>
  )
}

/** In the log a line begins with whoever speaks, and a colon. */
function useCompleteSpeaker() {
  const complete = useComplete()
  return useCallback(
    (before: string, after: string): Completion[] =>
      complete(before, after).map((completion) =>
        completion.from === 0 && after === ''
          ? { ...completion, words: `${completion.words.replace(/^The /, '')}: ` }
          : completion,
      ),
    [complete],
  )
}
