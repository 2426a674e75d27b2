import { type RefObject, useEffect } from 'react'
import { useSessionState } from './use-session.tsx'

/** Brings what is sought into sight and puts the focus there, when it is this row; answers whether it is. */
export function useSought(id: string, place: RefObject<HTMLElement | null>): boolean {
  const { sought } = useSessionState()
  const isSought = sought?.item === id
  useEffect(() => {
    if (!isSought || sought === null) return
    place.current?.scrollIntoView({ block: 'center' })
    place.current?.querySelector<HTMLElement>('textarea, input, [data-row], button')?.focus()
  }, [isSought, sought, place])
  return isSought
}
