import { useMemo } from 'react'
import { helpShortcuts } from '../beside/shortcuts.ts'
import { Palette } from '../palette/palette.tsx'
import { useMenu } from './present.ts'
import type { Session } from './session.ts'
import { type Shortcut, useShortcuts } from './shortcuts.ts'
import { useSession } from './use-session.tsx'

/** What can be done whatever is open, and the ways to every command: the native menu and the palette. */
export function AppCommands() {
  const session = useSession()
  useShortcuts(useMemo(() => appShortcuts(session), [session]))
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
