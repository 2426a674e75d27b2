import { useEffect, useMemo } from 'react'
import type { Present } from '../../shared/menus.ts'
import { useRoomState } from '../room/use-room.tsx'
import { useSession, useSessionState } from './use-session.tsx'

/** What there is for commands to be done to. */
export function usePresent(): Present {
  const { draft, tab, series } = useSessionState()
  const { meetingId } = useRoomState()
  const meeting = draft !== null
  const body = meeting && tab === 'body' && series === null
  const room = meeting && meetingId === draft.meetingId
  return useMemo(() => ({ meeting, body, room }), [meeting, body, room])
}

/** Keeps the menu's commands as they can be done: told when that changes, as soon as the window has nothing else to do. */
export function useMenu(): void {
  const session = useSession()
  const present = usePresent()
  useEffect(() => {
    const waiting = requestIdleCallback(() => void session.showInMenu(present))
    return () => cancelIdleCallback(waiting)
  }, [session, present])
}
