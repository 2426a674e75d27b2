import {
  type KeyboardEvent,
  lazy,
  Suspense,
  useCallback,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import type { CommandId } from '../../shared/commands.ts'
import { chooseCommand } from '../app/commands.ts'
import { usePresent } from '../app/present.ts'
import { type Shortcut, useShortcuts } from '../app/shortcuts.ts'
import { useSession } from '../app/use-session.tsx'
import type { ListKey } from './found-commands.tsx'
import './palette.css'

/** Every command by its name: what the palette's key opens, over the window and never in the way of a text. */
export function Palette() {
  const session = useSession()
  const [isOpen, setOpen] = useState(false)
  const before = useRef<Element | null>(null)
  const close = useCallback(() => {
    flushSync(() => setOpen(false))
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus()
  }, [])
  const choose = useCallback(
    (id: CommandId) => {
      close() // first: the command is done to what the person was at
      chooseCommand(session, id)
    },
    [close, session],
  )
  useShortcuts(
    useMemo<readonly Shortcut[]>(() => {
      const toggle = () => {
        if (isOpen) close()
        else {
          before.current = document.activeElement
          flushSync(() => setOpen(true))
        }
        return true
      }
      return [{ command: 'palette', run: toggle }]
    }, [isOpen, close]),
  )
  if (!isOpen) return null
  return <PaletteField onChoose={choose} onClose={close} onLeave={() => setOpen(false)} />
}

const FoundCommands = lazy(() => import('./found-commands.tsx'))

const listKeys: { readonly [key: string]: ListKey } = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'last',
  PageUp: 'first',
  Enter: 'choose',
}

/**
 * The field is there with the very key that asks for it, so that what is typed next goes nowhere else; the list comes a moment later the first
 * time, and an Enter that is faster waits for it.
 */
function PaletteField(props: {
  onChoose: (command: CommandId) => void
  onClose: () => void
  onLeave: () => void
}) {
  const { onChoose, onClose, onLeave } = props
  const [words, setWords] = useState('')
  const [at, setAt] = useState('')
  const present = usePresent()
  const list = useId()
  const take = useRef<((key: ListKey) => void) | null>(null)
  const waiting = useRef<ListKey | null>(null)
  const onTake = useCallback((next: (key: ListKey) => void) => {
    take.current = next
    if (waiting.current !== null) next(waiting.current)
    waiting.current = null
  }, [])
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const key = listKeys[event.key]
    event.stopPropagation()
    if (event.key === 'Escape') onClose()
    else if (key === undefined) return
    else if (take.current !== null) take.current(key)
    else waiting.current = key
    event.preventDefault()
  }
  return (
    <div
      className="palette"
      role="dialog"
      aria-label="Commands"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onLeave()
      }}
    >
      <input
        className="palette-field"
        // biome-ignore lint/a11y/noAutofocus: it was asked for by its key, to be typed in
        autoFocus
        role="combobox"
        aria-label="Name of a command"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={at}
        aria-autocomplete="list"
        placeholder="What would you like to do?"
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={keys}
      />
      <Suspense fallback={null}>
        <FoundCommands {...{ id: list, words, present, onTake, onChoose }} onAt={setAt} />
      </Suspense>
    </div>
  )
}
