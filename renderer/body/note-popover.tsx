import { Trash2 } from 'lucide-react'
import {
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { IconButton } from '../components/button.tsx'
import { useWords } from '../components/use-words.ts'
import type { NoteActions, OpenNote } from './use-note.ts'

const edge = 12 // pixels kept free at the sheet's sides

/** A footnote's note, written beside its number; of an agreed item it is only read. Enter and Escape go back to the words. */
export function NotePopover(props: { note: OpenNote; isLocked: boolean; actions: NoteActions }) {
  const { note, isLocked, actions } = props
  const box = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const [left, setLeft] = useState(note.left)
  const words = useWords(note.note, (typed) => actions.write(typed.replace(/\s*[\r\n]+\s*/g, ' ')))
  useEffect(() => field.current?.focus(), [])
  useLayoutEffect(() => {
    const sheet = box.current?.offsetParent
    if (!box.current || !sheet) return
    const most = sheet.clientWidth - box.current.offsetWidth - edge
    setLeft(Math.max(edge, Math.min(note.left - 2 * edge, most)))
  }, [note.left])

  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key !== 'Escape' && (event.key !== 'Enter' || event.target !== field.current)) return
    event.preventDefault()
    event.stopPropagation()
    actions.close(true)
  }
  const leave = (event: FocusEvent) => {
    if (!box.current?.contains(event.relatedTarget)) actions.close(false)
  }
  return (
    <div
      ref={box}
      className="note-popover"
      role="dialog"
      aria-label={`Footnote ${note.number}`}
      style={{ left, top: note.top }}
      onBlur={leave}
      onKeyDown={keys}
    >
      <span className="note-number" aria-hidden>
        {note.number}
      </span>
      <textarea
        ref={field}
        className="note-words"
        dir="auto"
        rows={2}
        aria-label={`Words of footnote ${note.number}${isLocked ? ', agreed and locked' : ''}`}
        readOnly={isLocked}
        placeholder="The footnote’s words"
        value={words.value}
        onChange={(event) => words.onChange(event.target.value)}
        {...words.composition}
      />
      <IconButton label="Remove the footnote" isDisabled={isLocked} onPress={actions.remove}>
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </div>
  )
}
