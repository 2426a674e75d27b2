import { Database } from 'lucide-react'
import { Button } from '../components/button.tsx'
import { useSession } from './use-session.tsx'

/** Where no meeting is open: the way to what holds all of them. */
export function DataWays() {
  const session = useSession()
  return (
    <Button look="quiet" onPress={() => session.showBeside({ kind: 'data' })}>
      <Database size={14} aria-hidden />
      Data and backups
    </Button>
  )
}
