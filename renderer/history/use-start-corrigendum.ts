import { useCallback } from 'react'
import { useSession } from '../app/use-session.tsx'
import { useDraft } from '../record/use-draft.tsx'

/** Starts a corrigendum; what was said to have been refused before need not stand there any more. */
export function useStartCorrigendum(): () => Promise<void> {
  const session = useSession()
  const { revise } = useDraft()
  return useCallback(async () => {
    const isStarted = await revise((port, meeting) => port.startCorrigendum({ meeting }))
    if (!isStarted) return
    for (const { id, place, tone } of session.state().notices) {
      if (place === 'window' && tone === 'error') session.dismiss(id)
    }
  }, [session, revise])
}
