import { Clock, Database } from 'lucide-react'
import { Button } from '../components/button.tsx'
import { useSession } from './use-session.tsx'

/** Where no meeting is open: the way to the files of meetings that were used lately. */
export function RecentWay() {
  const session = useSession()
  return (
    <Button look="quiet" onPress={() => session.showBeside({ kind: 'recent' })}>
      <Clock size={14} aria-hidden />
      Recent files
    </Button>
  )
}

/** And to what holds all meetings. */
export function DataWay() {
  const session = useSession()
  return (
    <Button look="quiet" onPress={() => session.showBeside({ kind: 'data' })}>
      <Database size={14} aria-hidden />
      Data and backups
    </Button>
  )
}
