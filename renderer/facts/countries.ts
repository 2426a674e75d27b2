import { useMemo } from 'react'
import { complete } from '../../shared/directory/complete.ts'
import { useSessionState } from '../app/use-session.tsx'

const mostSuggested = 8

/** Suggests the states of the directory for what is typed: by name, alias or code. */
export function useCountries(): (words: string) => readonly string[] {
  const { library } = useSessionState()
  const directory = library?.directory
  return useMemo(() => {
    const states = directory?.filter(({ kind }) => kind === 'state') ?? []
    return (words) =>
      words.trim() === ''
        ? []
        : complete(words, states)
            .slice(0, mostSuggested)
            .map(({ name }) => name)
  }, [directory])
}
