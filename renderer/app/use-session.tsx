import { createContext, use, useSyncExternalStore } from 'react'
import type { SessionState } from './desk.ts'
import type { Session } from './session.ts'

export const SessionContext = createContext<Session | null>(null)

/** What can be done with whole meetings. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (session === null) throw new Error('useSession is called outside the app')
  return session
}

/** What is open; renders again when that changes. */
export function useSessionState(): SessionState {
  const session = useSession()
  return useSyncExternalStore(session.subscribe, session.state)
}
