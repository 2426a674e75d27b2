import {
  type ChangeEvent,
  type CompositionEvent,
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Completion } from '../../shared/completion/index.ts'
import { useWords } from './use-words.ts'

/** What the words before the cursor may become; pure, asked at each key. */
export type Complete = (before: string, after: string) => readonly Completion[]

/** A field in which the words being typed are completed: what is offered, and what the field's element needs. */
export type Completing = {
  readonly offered: readonly Completion[]
  /** Which of them Tab takes. */
  readonly at: number
  /** Whether the arrows have gone to it: Enter takes it too then. */
  readonly isWalking: boolean
  /** The letters that it would add after the cursor, where it only adds some. */
  readonly ghost: string
  readonly listId: string
  readonly value: string
  take(index: number): void
  /** Answers whether the key was meant for what is offered. */
  onKeyDown(event: KeyboardEvent): boolean
  readonly element: {
    readonly ref: RefObject<HTMLTextAreaElement | null>
    onChange(event: ChangeEvent<HTMLTextAreaElement>): void
    onSelect(event: SyntheticEvent<HTMLTextAreaElement>): void
    onBlur(): void
    onCompositionStart(): void
    onCompositionEnd(event: CompositionEvent<HTMLTextAreaElement>): void
  }
}

const nothing: readonly Completion[] = []

/**
 * Offers completions while a person types, and only then: not where the cursor is merely put, not in the middle of a composition. Tab takes
 * the first, or the one that the arrows went to; Escape sends them away for the word. Nothing is ever taken without a key.
 */
export function useCompleting(props: {
  words: string
  onWords: (words: string) => void
  complete: Complete
}): Completing {
  const { words, onWords, complete } = props
  const ref = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const [caret, setCaret] = useState<number | null>(null) // null while nobody types
  const [walked, setWalked] = useState<number | null>(null)
  const [dismissed, setDismissed] = useState<Typed | null>(null) // what was sent away, until it is no longer there
  const written = useWords(words, onWords)

  const offered = useMemo(() => {
    if (caret === null || isStill(dismissed, words, caret)) return nothing
    return complete(words.slice(0, caret), words.slice(caret))
  }, [caret, dismissed, words, complete])
  const at = walked ?? 0
  const typingAt = (place: number | null) => {
    setCaret(place)
    setWalked(null)
  }

  const take = (index: number) => {
    const element = ref.current
    const completion = offered[index]
    if (!element || !completion || caret === null) return
    element.focus()
    element.setSelectionRange(completion.from, caret)
    // The one way to write into a field that the field's own undo can take back.
    document.execCommand('insertText', false, completion.words)
    typingAt(null)
  }
  const walk = (step: 1 | -1) => setWalked((at + step + offered.length) % offered.length)

  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (offered.length === 0 || event.nativeEvent.isComposing || hasModifier(event)) return false
    if (event.key === 'Tab' || (event.key === 'Enter' && walked !== null)) take(at)
    else if (event.key === 'ArrowDown' && offered.length > 1) walk(1)
    else if (event.key === 'ArrowUp' && offered.length > 1) walk(-1)
    else if (event.key === 'Escape') setDismissed(lastWord(words, caret ?? 0))
    else return false
    event.preventDefault()
    return true
  }

  return {
    ...{ offered, at, isWalking: walked !== null, listId, value: written.value, take, onKeyDown },
    ghost: ghostOf(offered[at], words, caret),
    element: {
      ref,
      onChange: ({ target, nativeEvent }) => {
        written.onChange(target.value)
        const isComposing = nativeEvent instanceof InputEvent && nativeEvent.isComposing
        typingAt(isComposing ? null : target.selectionStart)
        if (!isStill(dismissed, target.value, target.selectionStart)) setDismissed(null)
      },
      onSelect: ({ currentTarget: { selectionStart, selectionEnd } }) => {
        if (selectionStart !== caret || selectionEnd !== caret) typingAt(null)
      },
      onBlur: () => typingAt(null),
      onCompositionStart: () => {
        typingAt(null)
        written.composition.onCompositionStart()
      },
      onCompositionEnd: (event) => {
        written.composition.onCompositionEnd(event)
        typingAt(event.currentTarget.selectionStart)
      },
    },
  }
}

function hasModifier({ shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return shiftKey || altKey || ctrlKey || metaKey
}

/** A word being typed: its letters so far, and where they begin. */
type Typed = { readonly from: number; readonly letters: string }

function lastWord(words: string, caret: number): Typed {
  const [letters = ''] = /\S*$/.exec(words.slice(Math.max(0, caret - 200), caret)) ?? []
  return { from: caret - letters.length, letters }
}

/** Whether the word that was sent away is still the one being typed, longer by now or not. */
function isStill(dismissed: Typed | null, words: string, caret: number): boolean {
  if (dismissed === null) return false
  const { from, letters } = dismissed
  return words.startsWith(letters, from) && !/\s/.test(words.slice(from, caret))
}

/** What a completion would add to what is typed; '' where it changes it, or where words follow the cursor. */
function ghostOf(completion: Completion | undefined, words: string, caret: number | null): string {
  if (!completion || caret !== words.length) return ''
  const typed = words.slice(completion.from)
  const begins = completion.words.toLowerCase().startsWith(typed.toLowerCase())
  return begins ? completion.words.slice(typed.length) : ''
}
