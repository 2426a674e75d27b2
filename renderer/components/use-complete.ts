import { useCallback, useMemo } from 'react'
import { type Completion, completeWords, vocabularyOf } from '../../shared/completion/index.ts'
import { useDraft } from '../record/use-draft.tsx'

/** What the words of the open draft are completed with, put together again when the draft has changed and somebody types. */
export function useComplete(): (before: string, after: string) => Completion[] {
  const { record } = useDraft()
  const vocabulary = useMemo(() => {
    let made: ReturnType<typeof vocabularyOf> | null = null
    return () => {
      made ??= vocabularyOf(record)
      return made
    }
  }, [record])
  return useCallback(
    (before: string, after: string) => completeWords(before, after, vocabulary()),
    [vocabulary],
  )
}
