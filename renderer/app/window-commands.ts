import type { CommandId } from '../../shared/commands.ts'
import { besideShortcuts } from '../beside/shortcuts.ts'
import { isPointingOn, setPointingOn } from '../body/pointing-on.ts'
import { focusFollowUps } from '../follow-ups/follow-ups.tsx'
import { toggleProposals } from '../proposals/show-proposals.ts'
import { toggleReturned } from '../returned/open-returned.ts'
import { toCaptureLine, toLog } from './capture-places.ts'
import type { Run } from './commands.ts'
import { type Tab, tabs } from './desk.ts'
import { inPart } from './in-part.ts'
import type { Session } from './session.ts'
import { focusPart, movePane, type Shortcut } from './shortcuts.ts'

/** What the commands do that belong to no part of the window. */
export function windowShortcuts(session: Session): Shortcut[] {
  const { exportStatement, exportRegister } = session
  const toTabs = tabs.map((tab) => does(`tab.${tab}`, () => toTab(session, tab)))
  return [
    ...toTabs,
    does('capture', () => toCaptureLine(session, 'statement')),
    does('log', () => toLog(session)),
    does('follow-ups', () => toFollowUps(session)),
    does('series.new', () => session.showSeries('new')),
    does('statement.copy', session.copyStatement),
    does('export.word', () => exportStatement('docx')),
    does('export.plain', () => exportStatement('docx', { withoutTemplate: true })),
    does('export.bulleted', () => exportStatement('docx', { layout: 'bulleted' })),
    does('export.numbered', () => exportStatement('docx', { layout: 'numbered' })),
    does('export.pdf', () => exportStatement('pdf')),
    does('export.web', () => exportStatement('html')),
    does('export.markdown', () => exportStatement('md')),
    does('export.text', () => exportStatement('txt')),
    does('export.record', () => exportStatement('json')),
    does('export.notes', () => exportStatement('json', { withNotes: true })),
    does('print', session.printStatement),
    does('register.word', () => exportRegister('docx')),
    does('register.csv', () => exportRegister('csv')),
    ...besideShortcuts(session),
    does('returned', () => toggleReturned(session)),
    does('proposal', () => toggleProposals(session)),
    does('departures.pointing', () => setPointingOn(!isPointingOn())),
    does('spelling.marking', session.switchSpelling),
    does('pane.next', () => movePane(1)),
    does('pane.previous', () => movePane(-1)),
  ]
}

function does(command: CommandId, action: () => unknown): { command: CommandId; run: Run } {
  return {
    command,
    run: () => {
      action()
      return true
    },
  }
}

/** The part may have to be shown first; the focus would be lost with the one that goes. */
function toTab(session: Session, tab: Tab): void {
  inPart(session, tab, focusPart)
}

/** What earlier meetings left open lies beside the body, which may have to be shown first. */
function toFollowUps(session: Session): void {
  if (focusFollowUps()) return
  inPart(session, 'body', focusFollowUps)
}
