import { type CompositionEvent, useRef, useState } from 'react'

type Editable = HTMLInputElement | HTMLTextAreaElement

/** What a text field needs so that the words of an unfinished IME composition stay in it. */
export type WordsInput = {
  readonly value: string
  onChange(words: string): void
  readonly composition: {
    onCompositionStart(): void
    onCompositionEnd(event: CompositionEvent<Editable>): void
  }
}

/** Holds back what an input method is still composing; everything else goes to `onWords` as it is typed. */
export function useWords(words: string, onWords: (words: string) => void): WordsInput {
  const [composing, setComposing] = useState<string | null>(null)
  const isComposing = useRef(false)
  return {
    value: composing ?? words,
    onChange: (typed) => (isComposing.current ? setComposing(typed) : onWords(typed)),
    composition: {
      onCompositionStart: () => {
        isComposing.current = true
      },
      onCompositionEnd: ({ currentTarget }) => {
        isComposing.current = false
        setComposing(null)
        onWords(currentTarget.value)
      },
    },
  }
}
