import type { Party } from '../../shared/record/party.ts'
import { useSessionState } from '../app/use-session.tsx'

const nobody: readonly Party[] = []

/** Who can be named in a log beside the parties of the meeting. */
export function useDirectory(): readonly Party[] {
  return useSessionState().library?.directory ?? nobody
}
