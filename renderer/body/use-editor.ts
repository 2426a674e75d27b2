import type { EditorState } from 'prosemirror-state'
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { knownIn } from '../../shared/reading/parties.ts'
import { announce, told } from '../components/announce.ts'
import { type DraftHandle, useDraft } from '../record/use-draft.tsx'
import { type BarState, barStateOf, kindInWords } from './bar-state.ts'
import { setCurrentItem } from './current-item.ts'
import { sentenceAt, setCurrentSentence } from './current-sentence.ts'
import { factsOf } from './dressing.ts'
import { type BodyEditor, createEditor, type EditorPort } from './editor.ts'
import { rememberedOf } from './remembered.ts'
import { setSelectedItems } from './selected-items.ts'

/** What the editor says to the window around it. */
export type EditorEvents = Pick<
  EditorPort,
  'goToFacts' | 'leave' | 'announce' | 'refused' | 'openNote' | 'adopt' | 'locked' | 'wrapped'
>

/** The editor over the open meeting's body, in an element; null until that is there. */
export function useEditor(
  place: RefObject<HTMLElement | null>,
  events: EditorEvents,
): { editor: BodyEditor | null; bar: BarState | null } {
  const draft = useDraft()
  const { record, statement } = draft
  const { item, sentence } = record
  const known = knownIn(record)
  const facts = useMemo(
    () => factsOf(known, statement, Object.values(sentence), Object.values(item)),
    [known, statement, sentence, item],
  )
  const [editor, setEditor] = useState<BodyEditor | null>(null)
  const [bar, setBar] = useState<BarState | null>(null)
  const latest = useLatest({ draft, events, facts })

  // One editor for as long as the meeting is open: it is shown each new record, and never made again for one.
  useEffect(() => {
    if (!place.current) return
    const { record } = latest.current.draft
    const remembered = rememberedOf(record.meeting.id)
    const made = createEditor(
      place.current,
      { record, facts: latest.current.facts, cursor: remembered.cursor },
      portOf(latest, (state, byPerson) => {
        const now = barStateOf(state)
        remembered.cursor = { id: now.id, offset: state.selection.$head.parentOffset }
        if (byPerson) setCurrentItem(now.id === '' ? null : now.id)
        if (byPerson) tellKind(state, now)
        setCurrentSentence(sentenceAt(state))
        setSelectedItems(state)
        setBar((before) => (sameBar(before, now) ? before : now))
      }),
    )
    setEditor(made)
    return () => {
      made.destroy()
      setEditor(null)
      setCurrentItem(null)
      setSelectedItems(null)
    }
  }, [place, latest])

  useLayoutEffect(() => editor?.show(record, facts), [editor, record, facts])
  return { editor, bar }
}

let last: {
  readonly doc: EditorState['doc']
  readonly kind: string
  readonly said: number
} | null = null

/** Tells a screen reader what the cursor has come to, where that is another kind of item; a command tells itself what it did. */
function tellKind({ doc }: EditorState, bar: BarState): void {
  const [kind, said] = [kindInWords(bar), told.get().count]
  const hasOnlyMoved = last?.doc === doc && last.said === said
  if (hasOnlyMoved && last?.kind !== kind) announce(kind)
  last = { doc, kind, said: told.get().count }
}

type Latest = RefObject<{ draft: DraftHandle; events: EditorEvents }>

function portOf(latest: Latest, changed: EditorPort['changed']): EditorPort {
  return {
    dispatch: (edit, options) => latest.current.draft.dispatch(edit, options),
    undo: () => void latest.current.draft.undo(),
    redo: () => void latest.current.draft.redo(),
    goToFacts: (id) => latest.current.events.goToFacts(id),
    leave: () => latest.current.events.leave(),
    announce: (words) => latest.current.events.announce(words),
    refused: (message) => latest.current.events.refused(message),
    openNote: (at) => latest.current.events.openNote(at),
    wrapped: (groups) => latest.current.events.wrapped(groups),
    adopt: (how) => latest.current.events.adopt(how),
    locked: (id) => latest.current.events.locked(id),
    changed,
  }
}

function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}

function sameBar(a: BarState | null, b: BarState): boolean {
  return a !== null && (Object.keys(b) as (keyof BarState)[]).every((name) => a[name] === b[name])
}
