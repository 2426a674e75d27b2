import { type ClipboardEvent, type KeyboardEvent, useMemo, useState } from 'react'
import { CompletingField, Offered, OfferedSpoken } from '../components/completing-field.tsx'
import { keyOf, shownKeys } from '../components/keys.ts'
import { useComplete } from '../components/use-complete.ts'
import { useCompleting } from '../components/use-completing.ts'
import { useDraft } from '../record/use-draft.tsx'
import {
  type Aim,
  afterFiling,
  aimed,
  file,
  filePasted,
  type Line,
  outcome,
  type Section,
  sectionOf,
  typed,
} from './capture.ts'
import { sliceOf } from './clipboard.ts'
import { dispatchMany } from './dispatch-many.ts'
import { toDocument } from './document.ts'
import { pastedItems } from './pasted-items.ts'
import type { Wrapped } from './rejoin.ts'
import { rememberedOf, rememberLine } from './remembered.ts'

/**
 * The line that waits for the next sentence. Enter files it at the end of the section that the cursor is in and waits for the
 * next; what cannot be filed stays, with the reason beside it.
 */
export function StatementLine(props: {
  currentId: string | null
  fieldRef: (element: HTMLElement | null) => void
  onFiled: (id: string, words: string) => void
  onWrapped: (groups: Wrapped) => void
  onEscape: () => void
}) {
  const { currentId, onFiled, onEscape } = props
  const { record, dispatch } = useDraft()
  const [line, setLine] = useState(rememberedOf(record.meeting.id).line)
  const [problem, setProblem] = useState('')
  const { item, style } = record
  const nodes = useMemo(() => toDocument({ item, style }).children, [item, style])
  const section = useMemo(() => sectionOf(nodes, currentId), [nodes, currentId])
  const complete = useComplete()

  const change = (next: Line) => {
    rememberLine(record.meeting.id, next) // outlives this component, and the window: nothing typed is lost
    setLine(next)
    setProblem('')
  }
  const completing = useCompleting({
    words: line.words,
    onWords: (now) => change(typed(line, now)),
    complete,
  })

  const enter = (aim: Aim) => {
    const filed = file(record, { ...line, aim }, currentId, new Date().toISOString())
    if (filed === null) return
    const done = dispatchMany(dispatch, filed.edits)
    if (!done.ok) return setProblem(done.error.message)
    change({ aim: afterFiling(line.aim), words: '' })
    onFiled(filed.id, `${nameOf(aim)} filed${placeWords(section)}.`)
  }

  const paste = (event: ClipboardEvent) => {
    const items = pastedItems(sliceOf(event.clipboardData))
    if (items.length < 2) return // goes into the words
    event.preventDefault()
    const now = new Date().toISOString()
    const filed = filePasted(record, line, items, { currentId, now })
    if (filed === null) return
    const done = dispatchMany(dispatch, filed.edits)
    if (!done.ok) return setProblem(done.error.message)
    change({ aim: afterFiling(line.aim), words: '' })
    props.onWrapped(filed.wrapped)
    onFiled(filed.id, `${items.length} items filed${placeWords(section)}.`)
  }

  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      enter(event.altKey ? { kind: 'paragraph', depth: 0, once: true } : line.aim)
    }
    if (event.key === 'Escape') onEscape()
    if (event.key === 'Backspace' && line.words === '' && line.aim !== outcome) {
      change({ ...line, aim: outcome })
    }
    if (event.key !== 'Tab' || event.altKey || event.ctrlKey) return
    const aim = aimed(line.aim, event.shiftKey ? -1 : 1, section.deepest)
    if (aim.kind === line.aim.kind && aim.depth === line.aim.depth) return // the focus goes on
    event.preventDefault()
    change({ ...line, aim })
  }

  return (
    <div className="capture" {...(line.words === '' ? {} : { 'data-own-undo': '' })}>
      <div className="capture-row">
        <span className="capture-aim" data-kind={line.aim.kind} aria-hidden>
          {nameOf(line.aim)}
        </span>
        <CompletingField
          completing={completing}
          fieldRef={props.fieldRef}
          label={`Next ${nameOf(line.aim).toLowerCase()}`}
          describedBy="capture-help"
          placeholder={placeholderOf(line.aim)}
          isInvalid={problem !== ''}
          onKeys={keys}
          onPaste={paste}
        />
        <kbd className="capture-call" aria-hidden>
          {shownKeys(keyOf('capture'))}
        </kbd>
      </div>
      <div
        className="capture-help"
        id="capture-help"
        data-problem={problem === '' ? undefined : ''}
      >
        {problem !== '' ? (
          <span role="alert">{problem}</span>
        ) : completing.offered.length > 0 ? (
          <Offered completing={completing} />
        ) : (
          <Help heading={section.heading} />
        )}
      </div>
      <OfferedSpoken completing={completing} />
    </div>
  )
}

function placeWords({ heading }: Section): string {
  return heading === '' ? '' : ` under ${heading}`
}

function Help({ heading }: { heading: string }) {
  return (
    <>
      <span className="capture-place">{heading === '' ? 'At the end' : `Under ${heading}`}</span>
      <span className="capture-keys">
        <kbd>#</kbd> heading <kbd>-</kbd> point <kbd>¶</kbd> paragraph <kbd>Tab</kbd> deeper{' '}
        <kbd>{shownKeys(keyOf('log'))}</kbd> private log
      </span>
    </>
  )
}

function nameOf({ kind, depth }: Aim): string {
  switch (kind) {
    case 'title':
      return 'Title line'
    case 'heading':
      return 'Heading'
    case 'paragraph':
      return 'Paragraph'
    case 'outcome':
      return 'Outcome'
    case 'point':
      return depth === 1 ? 'Point' : `Point, level ${depth}`
  }
}

function placeholderOf({ kind }: Aim): string {
  if (kind === 'heading') return 'A heading, and Enter'
  if (kind === 'point') return 'A point, and Enter'
  if (kind === 'paragraph') return 'A paragraph, and Enter'
  return 'What was agreed or reported, and Enter'
}
