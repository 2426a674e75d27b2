import { useState } from 'react'
import type { Result } from '../../shared/result.ts'
import { keepWords, keptWords } from './kept-words.ts'

/** What a field shows of a value that has a written form, and what it does with what is typed. */
export type Typed = {
  readonly words: string
  readonly error: string | null
  onWords(words: string): void
  onLeave(): void
}

type Typing<Value> = { words: string; sent: { value: Value } | null; problem: string | null }

/**
 * A value typed as words: taken over as soon as it makes sense, said to be wrong when the field is left and it does not. What was
 * typed stays until it is put right, and gives way when the value changes from elsewhere (undo).
 *
 * @param read what the words mean, or why they mean nothing
 * @param take puts the value into the record; its error is the field's
 * @param place under which words that mean nothing are kept while the field is out of sight
 */
export function useTyped<Value>(props: {
  value: Value
  show: (value: Value) => string
  read: (words: string) => Result<Value>
  take: (value: Value) => Result<unknown>
  place?: string
}): Typed {
  const { value, show, read, take, place } = props
  const [typing, setTyping] = useState<Typing<Value> | null>(() => keptTyping(place, read))
  const [complains, setComplains] = useState(typing !== null)
  const isOvertaken = typing?.sent != null && typing.sent.value !== value
  const now = isOvertaken ? null : typing
  return {
    words: now?.words ?? show(value),
    error: complains ? (now?.problem ?? null) : null,
    onWords: (words) => {
      const meant = read(words)
      const taken = meant.ok ? take(meant.value) : meant
      const problem = taken.ok ? null : taken.error.message
      const sent = meant.ok && taken.ok ? { value: meant.value } : null
      setTyping({ words, sent, problem })
      keepWords(place, meant.ok ? null : words)
      if (problem === null) setComplains(false)
    },
    onLeave: () => {
      if (now?.problem == null) setTyping(null)
      else setComplains(true)
    },
  }
}

function keptTyping<Value>(
  place: string | undefined,
  read: (words: string) => Result<Value>,
): Typing<Value> | null {
  const words = keptWords(place)
  const meant = words === null ? null : read(words)
  return words === null || meant === null || meant.ok
    ? null
    : { words, sent: null, problem: meant.error.message }
}
