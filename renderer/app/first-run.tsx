import { BookOpen, FolderInput, FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { newId } from '../../shared/record/new-id.ts'
import { startingSeries } from '../../shared/statement/starting.ts'
import { Button } from '../components/button.tsx'
import { WordsField } from '../components/words-field.tsx'
import { ReadResults } from '../meetings/read-results.tsx'
import { DataWay } from './data-ways.tsx'
import { Notices } from './notices.tsx'
import { useSession, useSessionState } from './use-session.tsx'

/** An empty store: the name of the body that meets is all it takes to begin, and Enter alone begins without it. */
export function FirstRun() {
  const session = useSession()
  const { store } = useSessionState()
  const [name, setName] = useState('')
  const begin = () => {
    const words = name.trim()
    void (words === ''
      ? session.startMeeting(null)
      : session.startSeries(startingSeries(newId('series'), { name: words })))
  }
  return (
    <main className="whole">
      <div className="whole-column">
        <h1>Which body is meeting?</h1>
        <p>
          Type its name and press Enter: its first meeting opens, and you can go on typing. Enter
          alone starts a meeting whose facts come later.
        </p>
        <div className="first-name">
          <WordsField
            label="Name of the body that meets"
            hidesLabel
            autoFocus
            words={name}
            onWords={setName}
            onEnter={begin}
            placeholder="Harbour Forum Senior Officials"
          />
          <Button look="primary" onPress={begin}>
            Start drafting
          </Button>
        </div>
        <p className="aside">
          Or begin with a statement in Word or text, or with a meeting’s file; or look round first.
        </p>
        <div className="aside first-ways">
          <Button look="quiet" onPress={session.readFiles}>
            <FolderInput size={14} aria-hidden />
            Read a statement…
          </Button>
          <Button look="quiet" onPress={() => session.openMeetingFiles('dialog')}>
            <FolderOpen size={14} aria-hidden />
            Open a meeting’s file…
          </Button>
          <Button look="quiet" onPress={session.startSample}>
            <BookOpen size={14} aria-hidden />
            Look round a sample meeting
          </Button>
          <DataWay />
        </div>
        <ReadResults />
        <Notices place="meetings" />
        <Notices place="window" />
        {store?.kind === 'ready' ? (
          <p className="whole-foot">
            Everything is kept on this computer, in <span className="path">{store.path}</span>
          </p>
        ) : null}
      </div>
    </main>
  )
}
