import { useState } from 'react'
import type { Result } from '../../shared/result.ts'

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
 */
export function useTyped<Value>(props: {
  value: Value
  show: (value: Value) => string
  read: (words: string) => Result<Value>
  take: (value: Value) => Result<unknown>
}): Typed {
  const { value, show, read, take } = props
  const [typing, setTyping] = useState<Typing<Value> | null>(null)
  const [complains, setComplains] = useState(false)
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
      if (problem === null) setComplains(false)
    },
    onLeave: () => {
      if (now?.problem == null) setTyping(null)
      else setComplains(true)
    },
  }
}
