import { createContext, use, useSyncExternalStore } from 'react'
import type { RoomState, RoomStore } from './room-store.ts'
import type { Tabled } from './tabled.ts'

export const RoomContext = createContext<RoomStore | null>(null)

/** The room's screen, and what can be done with it. */
export function useRoom(): RoomStore {
  const room = use(RoomContext)
  if (room === null) throw new Error('useRoom is called outside the app')
  return room
}

export function useRoomState(): RoomState {
  const { state } = useRoom()
  return useSyncExternalStore(state.subscribe, state.get)
}

/** The tabled text of a meeting; null where none is. */
export function useTabled(meetingId: string): Tabled | null {
  const { tabled } = useRoom()
  return useSyncExternalStore(tabled.subscribe, tabled.get).get(meetingId) ?? null
}
