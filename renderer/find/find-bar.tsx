import { ArrowDown, ArrowUp, CaseSensitive, Replace, WholeWord, X } from 'lucide-react'
import type { EditorView } from 'prosemirror-view'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Shortcut, useShortcuts } from '../app/shortcuts.ts'
import { useSession } from '../app/use-session.tsx'
import { type FindCount, goToFound, setQuery, useFindCount } from '../body/finding.ts'
import { IconButton } from '../components/button.tsx'
import { keyOf } from '../components/keys.ts'
import { useWords } from '../components/use-words.ts'
import type { Query } from './query.ts'
import { ReplaceList } from './replace-list.tsx'
import './find.css'

type Open = 'closed' | 'find' | 'replace'

const size = 15
const longestSelection = 200 // letters: more is a paragraph, not something to look for

/**
 * Find and replace over the draft, in a bar above the words. Mod+F opens it, Mod+H with what each replacement would do; Enter and Shift+Enter
 * go from match to match, Escape back to the words.
 */
export function FindBar(props: {
  view: EditorView | null
  onLeave: () => void
  announce: (words: string) => void
}) {
  const { view, onLeave, announce } = props
  const session = useSession()
  const [open, setOpen] = useState<Open>('closed')
  const [query, setQueryHere] = useState<Query>({ words: '', matchCase: false, wholeWord: false })
  const field = useRef<HTMLInputElement>(null)
  const count = useFindCount()
  const isOpen = open !== 'closed'

  useEffect(() => {
    if (view && !view.isDestroyed) setQuery(view, isOpen ? query : null)
  }, [view, isOpen, query])

  const show = useCallback(
    (how: Open) => {
      if (session.state().tab !== 'body' || session.state().series !== null) session.showTab('body')
      const selected = view?.hasFocus() ? selectedWords() : ''
      if (selected !== '') setQueryHere((before) => ({ ...before, words: selected }))
      flushSync(() => setOpen(how)) // at once: the very next key is for the field
      field.current?.focus()
      field.current?.select()
    },
    [session, view],
  )
  const close = useCallback(() => {
    setOpen('closed')
    onLeave()
  }, [onLeave])
  const step = useCallback(
    (by: 1 | -1) => {
      if (view && isOpen) goToFound(view, by)
    },
    [view, isOpen],
  )
  useFindShortcuts(show, step, isOpen)

  if (!isOpen) return null
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    close()
  }
  return (
    <search className="find" aria-label="Find in the draft" onKeyDown={keys}>
      <div className="find-row">
        <FindField query={query} onQuery={setQueryHere} onStep={step} fieldRef={field} />
        <p className="find-count" role="status">
          {query.words === '' ? '' : countWords(count)}
        </p>
        <Options query={query} onQuery={setQueryHere} />
        <IconButton
          label="Match before"
          shortcut={keyOf('match.previous')}
          onPress={() => step(-1)}
        >
          <ArrowUp size={size} aria-hidden />
        </IconButton>
        <IconButton label="Next match" shortcut={keyOf('match.next')} onPress={() => step(1)}>
          <ArrowDown size={size} aria-hidden />
        </IconButton>
        <IconButton
          label="Replace"
          shortcut={keyOf('replace')}
          aria-pressed={open === 'replace'}
          onPress={() => setOpen(open === 'replace' ? 'find' : 'replace')}
        >
          <Replace size={size} aria-hidden />
        </IconButton>
        <IconButton label="Close" shortcut="Esc" onPress={close}>
          <X size={size} aria-hidden />
        </IconButton>
      </div>
      {open === 'replace' ? <ReplaceList query={query} announce={announce} /> : null}
    </search>
  )
}

function useFindShortcuts(
  show: (how: Open) => void,
  step: (by: 1 | -1) => void,
  isOpen: boolean,
): void {
  const shortcuts = useMemo<readonly Shortcut[]>(() => {
    const does = (action: () => void) => () => {
      action()
      return true
    }
    return [
      { command: 'find', run: does(() => show('find')) },
      { command: 'replace', run: does(() => show('replace')) },
      { command: 'match.next', run: does(() => (isOpen ? step(1) : show('find'))) },
      { command: 'match.previous', run: does(() => (isOpen ? step(-1) : show('find'))) },
    ]
  }, [show, step, isOpen])
  useShortcuts(shortcuts)
}

function FindField(props: {
  query: Query
  onQuery: (query: Query) => void
  onStep: (by: 1 | -1) => void
  fieldRef: React.RefObject<HTMLInputElement | null>
}) {
  const { query, onQuery, onStep, fieldRef } = props
  const words = useWords(query.words, (typed) => onQuery({ ...query, words: typed }))
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onStep(event.shiftKey ? -1 : 1)
  }
  return (
    <input
      ref={fieldRef}
      className="input find-input"
      dir="auto"
      aria-label="Find"
      placeholder="Find in the draft"
      value={words.value}
      onChange={(event) => words.onChange(event.target.value)}
      onKeyDown={keys}
      {...words.composition}
      autoComplete="off"
    />
  )
}

function Options(props: { query: Query; onQuery: (query: Query) => void }) {
  const { query, onQuery } = props
  return (
    <>
      <Option
        label="Match case"
        isOn={query.matchCase}
        onChange={(matchCase) => onQuery({ ...query, matchCase })}
      >
        <CaseSensitive size={size} aria-hidden />
      </Option>
      <Option
        label="Whole words"
        isOn={query.wholeWord}
        onChange={(wholeWord) => onQuery({ ...query, wholeWord })}
      >
        <WholeWord size={size} aria-hidden />
      </Option>
    </>
  )
}

function Option(props: {
  label: string
  isOn: boolean
  onChange: (isOn: boolean) => void
  children: React.ReactNode
}) {
  const { label, isOn, onChange, children } = props
  return (
    <IconButton label={label} aria-pressed={isOn} onPress={() => onChange(!isOn)}>
      {children}
    </IconButton>
  )
}

function countWords({ count, current }: FindCount): string {
  if (count === 0) return 'Not found'
  return current < 0 ? `${count} found` : `${current + 1} of ${count}`
}

/** The words selected in the editor, where they lie in one item; the browser knows them a moment before the editor does. */
function selectedWords(): string {
  const words = getSelection()?.toString() ?? ''
  return words.length > longestSelection || words.includes('\n') ? '' : words
}
