import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { inOneLine } from '../../shared/proposals/file-proposal.ts'
import { useWords } from '../components/use-words.ts'
import type { Fault } from './use-filing.ts'

/** Enter does it, except where it ends what an input method composes. */
export function onEnter(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    act()
  }
}

/** The words as they should read: one paragraph. */
export function ProposedWords(props: {
  label: string
  placeholder: string
  id?: string
  fieldRef: Ref<HTMLTextAreaElement>
  words: string
  onWords: (words: string) => void
  onKeys: (event: KeyboardEvent) => void
  fault: Fault
  help: string
}) {
  const typed = useWords(props.words, (next) => props.onWords(inOneLineWhileTyped(next)))
  return (
    <textarea
      id={props.id}
      ref={props.fieldRef}
      className="input input-statement proposal-words"
      rows={3}
      dir="auto"
      aria-label={props.label}
      aria-describedby={props.help}
      aria-invalid={props.fault.field === 'words'}
      placeholder={props.placeholder}
      {...(props.words === '' ? {} : { 'data-own-undo': '' })}
      value={typed.value}
      onChange={(event) => typed.onChange(event.target.value)}
      {...typed.composition}
      onKeyDown={props.onKeys}
    />
  )
}

/** A pasted line break is a space: an item is one paragraph. A space being typed at the end stays. */
function inOneLineWhileTyped(words: string): string {
  return /[\r\n\u2028\u2029]/.test(words) ? inOneLine(words) : words
}

/** What the fields above it take, or what is wrong with what is in them. */
export function FormHelp({
  id,
  fault,
  children,
}: {
  id: string
  fault: Fault
  children: ReactNode
}) {
  const isWrong = fault.words !== ''
  return (
    <p className="proposal-help" id={id} data-error={isWrong || undefined} role="status">
      {isWrong ? fault.words : children}
    </p>
  )
}
