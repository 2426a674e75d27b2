import { ChevronRight, FolderOutput, HardDriveDownload, History } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { Output } from '../../shared/calls.ts'
import type { BackupSummary } from '../../shared/store-shapes.ts'
import { useSession } from '../app/use-session.tsx'
import { Button } from '../components/button.tsx'
import { showExactly, showMoment } from '../components/parse-date.ts'
import { LockedBackup } from './locked-backup.tsx'
import './data.css'

/** Where everything is kept, the backups with what is in them, and one more wherever the person likes. */
export default function DataPane({ lockedFile }: { lockedFile: string | null }) {
  const session = useSession()
  const [data, setData] = useState<Output<'listBackups'> | null>(null)
  const look = useCallback(async () => setData(await session.listBackups()), [session])
  useEffect(() => void look(), [look])
  if (data === null) return null
  return (
    <div className="data">
      {lockedFile === null ? null : <LockedBackup file={lockedFile} />}
      <h3>All meetings are kept in</h3>
      <p className="path">{data.store}</p>
      <div className="data-ways">
        <Button onPress={() => session.moveStore('chosen')}>
          <FolderOutput size={14} aria-hidden />
          Move them to another folder…
        </Button>
        {data.own === null ? null : (
          <Button look="quiet" onPress={() => session.moveStore('own')}>
            Move them back
          </Button>
        )}
      </div>
      <p className="data-quiet">
        {data.own === null
          ? 'A folder “Rapporteur” is made in the one that you choose; what is here stays here as a copy.'
          : `“Move them back” brings them to ${data.own}. What is here stays here as a copy.`}
      </p>
      <Button onPress={session.backUp}>
        <HardDriveDownload size={14} aria-hidden />
        Back up to another place…
      </Button>
      <h3>Backups</h3>
      <p className="data-quiet">
        Written on the first change of a day and on quitting, in{' '}
        <span className="path">{data.folder}</span>
      </p>
      {data.backups.length === 0 ? <p className="data-quiet">There is none yet.</p> : null}
      <ul aria-label="Backups">
        {data.backups.map((backup) => (
          <Backup key={backup.name} backup={backup} moment={momentAmong(data.backups, backup)} />
        ))}
      </ul>
      <Button onPress={() => session.restoreBackup(null, 'the backup that you chose')}>
        <History size={14} aria-hidden />
        Restore from another place…
      </Button>
      <p className="data-quiet">
        Restoring puts all meetings as they are in a backup in the place of those of now, which are
        kept as a backup first. It can be undone.
      </p>
    </div>
  )
}

/** Its minute; with seconds where another is of the same. */
function momentAmong(backups: readonly BackupSummary[], { name, at }: BackupSummary): string {
  const shown = showMoment(at)
  const isAlone = backups.every((other) => other.name === name || showMoment(other.at) !== shown)
  return isAlone ? shown : showExactly(at)
}

function Backup({ backup, moment }: { backup: BackupSummary; moment: string }) {
  const session = useSession()
  const { name, isBeforeRestoring, bytes, meetings } = backup
  return (
    <li>
      <details>
        <summary>
          <ChevronRight className="data-opens" size={14} aria-hidden />
          <span>
            {moment}
            {isBeforeRestoring ? ', before restoring' : ''}
          </span>
          <span className="data-quiet data-holds">
            {meetings === null ? 'cannot be read' : counted(meetings.length, 'meeting')},{' '}
            {sizeInWords(bytes)}
          </span>
        </summary>
        {(meetings ?? []).map(({ title, outcomes }, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and titles may be the same
          <p key={nth}>
            {title || 'A meeting without a name yet'}
            <span className="data-quiet">, {counted(outcomes, 'outcome')}</span>
          </p>
        ))}
        {meetings === null ? (
          <p className="data-quiet">It is damaged, or of another version of Rapporteur.</p>
        ) : (
          <Button onPress={() => session.restoreBackup(name, `the backup of ${moment}`)}>
            <History size={14} aria-hidden />
            Restore this backup
          </Button>
        )}
      </details>
    </li>
  )
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}

function sizeInWords(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
