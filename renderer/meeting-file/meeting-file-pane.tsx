import { useState } from 'react'
import { holdsNothing, inTruth, type MeetingHolds } from '../../shared/meeting-holds.ts'
import { useSession } from '../app/use-session.tsx'
import { Button } from '../components/button.tsx'
import './meeting-file.css'

const ticks: readonly {
  readonly part: keyof MeetingHolds
  readonly label: string
  readonly what: string
}[] = [
  {
    part: 'revisions',
    label: 'Revisions',
    what: 'the texts that were kept, circulated and adopted',
  },
  {
    part: 'notes',
    label: 'Private notes',
    what: 'proposals, follow-ups, when things were written and agreed',
  },
  { part: 'log', label: 'The private log', what: 'what you noted while listening' },
  { part: 'history', label: 'History', what: 'every step, and so the notes and the log with it' },
]

/** What goes into the meeting's file: nothing of its private side unless it is ticked. */
export default function MeetingFilePane() {
  const session = useSession()
  const [ticked, setTicked] = useState(holdsNothing)
  const holds = inTruth(ticked)
  return (
    <div className="meeting-file">
      <p>
        The whole meeting in one file, with its template and emblem. It opens in Rapporteur on any
        computer: by a double-click, or dropped on the window.
      </p>
      <fieldset className="meeting-file-ticks">
        <legend>What else goes along</legend>
        {ticks.map(({ part, label, what }) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={holds[part]}
              disabled={ticked.history && (part === 'notes' || part === 'log')}
              onChange={({ target }) => setTicked({ ...ticked, [part]: target.checked })}
            />
            <span>
              {label}
              <small>{what}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <Button look="primary" autoFocus onPress={() => session.saveMeetingFile(holds)}>
        Save the meeting as a file…
      </Button>
    </div>
  )
}
