import { useMemo } from 'react'
import { helpShortcuts } from '../beside/shortcuts.ts'
import { announce } from '../components/announce.ts'
import { onMac } from '../components/keys.ts'
import { Palette } from '../palette/palette.tsx'
import { type Runs, useCommands } from './commands.ts'
import { toPane } from './meeting-commands.ts'
import { useMenu } from './present.ts'
import type { Session } from './session.ts'
import { type Shortcut, useShortcuts } from './shortcuts.ts'
import { useSession } from './use-session.tsx'

/** What can be done whatever is open, and the ways to every command: the native menu and the palette. */
export function AppCommands() {
  const session = useSession()
  useShortcuts(useMemo(() => appShortcuts(session), [session]))
  useCommands(useMemo(() => appCommands(session), [session]))
  useMenu()
  return <Palette />
}

function appShortcuts(session: Session): Shortcut[] {
  const begin = () => {
    void session.startNext()
    return true
  }
  const read = () => {
    void session.readFiles()
    return true
  }
  const open = () => {
    void session.openMeetingFiles('dialog')
    return true
  }
  return [
    { command: 'meeting.next', run: begin },
    { command: 'statement.read', run: read },
    { command: 'file.open', run: open },
    ...helpShortcuts(session),
  ]
}

function appCommands(session: Session): Runs {
  const does = (action: () => unknown) => () => {
    action()
    return true
  }
  return {
    'meeting.outside': does(() => session.startMeeting(null)),
    'library.undo': does(() => session.moveLibrary('undoLibrary')),
    'library.redo': does(() => session.moveLibrary('redoLibrary')),
    'data.backup': does(session.backUp),
    'data.move': does(() => session.moveStore('chosen')),
    'data.restore': does(() => session.restoreBackup(null, 'the backup that you chose')),
    'sample.open': does(session.startSample),
    'meetings.search': () => toPane('.meetings .search-field'),
    'pane.meetings': () => toPane('.meetings'),
    'menu.bar': () => {
      if (onMac) return false // there the bar is the screen’s
      void switchMenuBar(session)
      return true
    },
  }
}

async function switchMenuBar(session: Session): Promise<void> {
  const switched = await session.switchMenuBar()
  if (!session.report(switched)) return
  announce(switched.value.isKept ? 'The menu bar stays in sight.' : 'Alt calls the menu bar.')
}
