import { type ClipboardEvent, type KeyboardEvent, useEffect } from 'react'
import { MarkedWords } from '../spelling/marked-words.tsx'
import type { Completing } from './use-completing.ts'
import './completing.css'

/**
 * One paragraph of words, wrapped on the screen and without line breaks, in which what is offered shows as the letters it would add.
 * What is offered is listed by `Offered`, which stands near it.
 */
export function CompletingField(props: {
  completing: Completing
  fieldRef?: (element: HTMLElement | null) => void
  label: string
  placeholder: string
  describedBy: string
  isInvalid: boolean
  onKeys: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void
}) {
  const { completing, fieldRef, label, onKeys, onPaste } = props
  const { value, ghost, offered, listId, at, isWalking } = completing
  const isOffering = offered.length > 0
  const { ref } = completing.element
  useEffect(() => {
    const length = ref.current?.value.length ?? 0
    ref.current?.setSelectionRange(length, length) // what was typed before goes on at its end
  }, [ref])
  return (
    <div className="completing">
      <div className="completing-words completing-mirror" dir="auto" aria-hidden>
        <MarkedWords words={value} field={ref} />
        <wbr />
        <span className="completing-ghost">{ghost}</span>
        {'\u200B'}
      </div>
      <textarea
        className="completing-words completing-input"
        rows={1}
        dir="auto"
        value={value}
        {...completing.element}
        ref={(element) => {
          completing.element.ref.current = element
          fieldRef?.(element)
        }}
        aria-label={label}
        aria-describedby={props.describedBy}
        aria-invalid={props.isInvalid}
        aria-autocomplete="list"
        {...(isOffering ? { 'aria-controls': listId } : {})}
        {...(isWalking ? { 'aria-activedescendant': `${listId}-${at}` } : {})}
        placeholder={props.placeholder}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={(event) => {
          if (!completing.onKeyDown(event)) onKeys(event)
        }}
        {...(onPaste ? { onPaste } : {})}
        onScroll={({ currentTarget }) => {
          const mirror = currentTarget.previousElementSibling
          if (mirror) mirror.scrollTop = currentTarget.scrollTop
        }}
      />
    </div>
  )
}

/** What the words being typed may become, on one line: the first, or the one that the arrows went to, is the one that Tab takes. */
export function Offered({ completing }: { completing: Completing }) {
  const { offered, at, listId, take } = completing
  return (
    <span className="offered">
      <kbd aria-hidden>Tab</kbd>
      <span className="offered-list" role="listbox" id={listId} aria-label="Completions">
        {offered.map(({ words, note }, index) => (
          <span
            key={words}
            id={`${listId}-${index}`}
            role="option"
            className="offered-option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerDown={(event) => {
              event.preventDefault() // the cursor stays in the field
              take(index)
            }}
          >
            {words}
            {note === '' ? null : <span className="offered-note"> {note}</span>}
          </span>
        ))}
      </span>
      {offered.length > 1 ? <kbd aria-hidden>↓</kbd> : null}
    </span>
  )
}

/** What a screen reader hears of what is offered; the arrows speak for themselves. */
export function OfferedSpoken({ completing }: { completing: Completing }) {
  const { offered, isWalking } = completing
  const [first] = offered
  const others = offered.length - 1
  return (
    <span className="unseen" role="status">
      {first && !isWalking
        ? `Tab writes ${first.words}${others > 0 ? `; ${others} more with the arrows` : ''}.`
        : ''}
    </span>
  )
}
