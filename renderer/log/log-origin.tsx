import { Lock } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { logInOrder, writtenLogLine } from '../../shared/log/log-line.ts'
import { useSession } from '../app/use-session.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { nameInLog } from './edits.ts'
import { shownTime } from './shown-time.ts'
import './log.css'

/**
 * The lines of the log that the item at the cursor was made from; each leads to its place there.
 *
 * @param onShown they have come into sight, and taken their place from what lies above
 */
export function LogOrigin(props: { itemId: string | null; onShown: () => void }) {
  const { itemId, onShown } = props
  const { record } = useDraft()
  const session = useSession()
  const { logLine } = record
  const lines = useMemo(
    () => logInOrder(logLine).filter((line) => line.itemId !== null && line.itemId === itemId),
    [logLine, itemId],
  )
  const isShown = lines.length > 0
  useEffect(() => {
    if (isShown) onShown()
  }, [isShown, onShown])
  if (!isShown) return null
  return (
    <p className="log-origin">
      <Lock size={12} aria-hidden /> From the private log
      {lines.map(({ id, at, partyId, words }) => (
        <button key={id} type="button" className="link" onClick={() => session.showLogLine(id)}>
          {shownTime(at, false)} {writtenLogLine({ words }, nameInLog(record, partyId))}
        </button>
      ))}
    </p>
  )
}
