import { FilePlus2, FolderInput, FolderOpen, Plus, Redo2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { LibraryView } from '../../shared/calls.ts'
import { Notices } from '../app/notices.tsx'
import { useSession, useSessionState } from '../app/use-session.tsx'
import { Button, IconButton } from '../components/button.tsx'
import { keyOf } from '../components/keys.ts'
import { type Command, CommandMenu } from '../components/menu.tsx'
import { MeetingRow } from './meeting-row.tsx'
import { ReadResults } from './read-results.tsx'
import { FoundParagraphs, SearchField } from './search-meetings.tsx'
import { SeriesHeading } from './series-heading.tsx'
import { type Shelf, shelvesOf } from './shelves.ts'
import { useMeetings } from './use-meetings.ts'

/** Series and meetings: open, make, rename, copy and remove them, search their words, read statements in. */
export function MeetingsPane() {
  const session = useSession()
  const { library } = useSessionState()
  const [words, setWords] = useState('')
  if (library === null) return null
  return (
    <nav className="meetings" aria-label="Series and meetings" data-pane tabIndex={-1}>
      <div className="meetings-top">
        <SearchField words={words} onWords={setWords} />
        <NewMenu library={library} />
      </div>
      {words.trim() === '' ? <Shelves library={library} /> : <FoundParagraphs words={words} />}
      <div className="meetings-foot">
        <Notices place="meetings" />
        <ReadResults />
        <Button look="quiet" onPress={session.readFiles}>
          <FolderInput size={14} aria-hidden />
          Read a statement…
        </Button>
        <Button look="quiet" onPress={() => session.openMeetingFiles('dialog')}>
          <FolderOpen size={14} aria-hidden />
          Open a meeting’s file…
        </Button>
      </div>
    </nav>
  )
}

function Shelves({ library }: { library: LibraryView }) {
  const meetings = useMeetings(library)
  return (
    <div className="shelves" data-rows>
      {shelvesOf({ ...library, meetings }).map((shelf) => (
        <ShelfOfMeetings key={shelf.series?.id ?? 'none'} shelf={shelf} />
      ))}
    </div>
  )
}

function ShelfOfMeetings({ shelf }: { shelf: Shelf }) {
  const open = useSessionState().draft?.meetingId
  return (
    <section className="shelf" aria-label={shelf.name}>
      <SeriesHeading shelf={shelf} />
      <ul>
        {shelf.meetings.map((meeting) => (
          <MeetingRow
            key={meeting.id}
            meeting={meeting}
            inSeries={shelf.series !== null}
            isOpen={meeting.id === open}
          />
        ))}
      </ul>
      {shelf.meetings.length === 0 ? (
        <p className="empty">No meeting yet: make one with +</p>
      ) : null}
    </section>
  )
}

function NewMenu({ library }: { library: LibraryView }) {
  const session = useSession()
  const { undo, redo } = library.undoState
  const commands: Command[] = [
    ...library.series.map((series) => ({
      label: `Meeting of ${series.shortName || series.name}`,
      icon: <FilePlus2 size={14} aria-hidden />,
      run: () => session.startMeeting(series),
    })),
    {
      label: 'Meeting outside any series',
      icon: <FilePlus2 size={14} aria-hidden />,
      run: () => session.startMeeting(null),
    },
    {
      label: 'New series…',
      icon: <Plus size={14} aria-hidden />,
      apart: true,
      run: () => session.showSeries('new'),
    },
    {
      label: undo === null ? 'Nothing to undo here' : `Undo ${undo}`,
      icon: <Undo2 size={14} aria-hidden />,
      isDisabled: undo === null,
      apart: true,
      run: () => session.moveLibrary('undoLibrary'),
    },
    {
      label: redo === null ? 'Nothing to redo here' : `Redo ${redo}`,
      icon: <Redo2 size={14} aria-hidden />,
      isDisabled: redo === null,
      run: () => session.moveLibrary('redoLibrary'),
    },
  ]
  return (
    <CommandMenu label="New" commands={commands}>
      <IconButton label="New meeting or series" shortcut={keyOf('meeting.next')}>
        <Plus size={16} aria-hidden />
      </IconButton>
    </CommandMenu>
  )
}
