import { useSyncExternalStore } from 'react'
import type { LibraryView, MeetingSummary } from '../../shared/calls.ts'
import { useSessionState } from '../app/use-session.tsx'

const hearNothing = () => () => undefined

/** The meetings of the library, the open one with its facts as they are typed, before the library hears of them. */
export function useMeetings(library: LibraryView): readonly MeetingSummary[] {
  const { draft } = useSessionState()
  const facts = useSyncExternalStore(
    draft?.subscribe ?? hearNothing,
    () => draft?.state().record.meeting ?? null,
  )
  return library.meetings.map((meeting) =>
    meeting.id === facts?.id ? { ...meeting, ...facts } : meeting,
  )
}
