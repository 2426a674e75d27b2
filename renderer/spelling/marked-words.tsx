import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react'
import { type PlacedWord, wordsIn } from '../../shared/spelling/words.ts'
import { observable } from '../app/observable.ts'
import type { Checker } from './checker.ts'

/** Who is asked about the words of a field; null before spelling is loaded. */
export const fieldChecker = observable<Checker | null>(null)

/** The words of a field again, the misspelt ones underlined; while it has the focus not the one that the cursor stands at the end of. */
export function MarkedWords(props: {
  words: string
  field: RefObject<HTMLTextAreaElement | null>
}) {
  const { words } = props
  const misspelt = useMisspelt(words, props.field)
  const pieces = misspelt.filter(({ word, from, to }) => words.slice(from, to) === word)
  return (
    <>
      {pieces.map(({ word, from }, nth) => (
        <span key={from}>
          {words.slice(pieces[nth - 1]?.to ?? 0, from)}
          <span className="misspelt">{word}</span>
        </span>
      ))}
      {words.slice(pieces.at(-1)?.to ?? 0)}
    </>
  )
}

const none: readonly PlacedWord[] = []

function useMisspelt(words: string, field: RefObject<HTMLTextAreaElement | null>) {
  const checker = useSyncExternalStore(fieldChecker.subscribe, fieldChecker.get)
  const [misspelt, setMisspelt] = useState(none)
  const isLeft = useLeft(field)
  useEffect(() => {
    if (checker === null || !checker.standard().isMarked) return setMisspelt(none)
    let isOld = false
    const waiting = requestIdleCallback(async () => {
      const placed = wordsIn(words)
      const typedTo = isLeft ? undefined : field.current?.selectionStart
      const left = placed.filter(({ to }) => to !== typedTo)
      const wrong = new Set(await checker.misspelt([...new Set(left.map(({ word }) => word))]))
      const found = left.filter(({ word }) => wrong.has(word))
      if (!isOld) setMisspelt(found.length === 0 ? none : found)
    })
    return () => {
      isOld = true
      cancelIdleCallback(waiting)
    }
  }, [checker, words, field, isLeft])
  return misspelt
}

/** Whether the focus has gone from a field, so that no word in it is being typed. */
function useLeft(field: RefObject<HTMLTextAreaElement | null>): boolean {
  const [isLeft, setLeft] = useState(false)
  useEffect(() => {
    const element = field.current
    const told = ({ type }: FocusEvent) => setLeft(type === 'blur')
    element?.addEventListener('blur', told)
    element?.addEventListener('focus', told)
    return () => {
      element?.removeEventListener('blur', told)
      element?.removeEventListener('focus', told)
    }
  }, [field])
  return isLeft
}
