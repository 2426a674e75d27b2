import { useEffect, useMemo } from 'react'
import { needsNoMeeting } from '../beside/about-what.ts'
import { BesidePane } from '../beside/beside-pane.tsx'
import { useSoon } from '../components/use-soon.ts'
import { PageCommands } from '../facts/page-commands.tsx'
import { FrozenNotice } from '../history/frozen-notice.tsx'
import { statusWords } from '../history/status.ts'
import { meetingName } from '../meetings/names.ts'
import { SeriesForm } from '../meetings/series-form.tsx'
import { Preview } from '../preview/preview.tsx'
import type { DraftStore } from '../record/draft-store.ts'
import { DraftProvider, useDraft } from '../record/use-draft.tsx'
import { RoomControl } from '../room/room-control.tsx'
import { type Run, useCommands } from './commands.ts'
import { DataWay, RecentWay } from './data-ways.tsx'
import { DraftPane } from './draft-pane.tsx'
import { meetingCommands } from './meeting-commands.ts'
import { Notices, SaveFailure } from './notices.tsx'
import { Panes } from './panes.tsx'
import { SampleNotice } from './sample-notice.tsx'
import { type Shortcut, useShortcuts } from './shortcuts.ts'
import { StatusLine } from './status-line.tsx'
import { Toolbar } from './toolbar.tsx'
import { useSession, useSessionState } from './use-session.tsx'
import { windowShortcuts } from './window-commands.ts'
import { useTitleNamesMeeting } from './window-title.ts'

/** Series and meetings, the draft, the paper: three panes whose widths are remembered. */
export function Workspace() {
  const session = useSession()
  const { draft, beside } = useSessionState()
  const hasPaper = useSoon(false) // what can be typed in comes first
  useShortcuts(useMemo(() => windowShortcuts(session), [session]))
  useCommands(useMemo(() => meetingCommands(session), [session]))
  if (draft === null) {
    return (
      <div className="app">
        <Notices place="window" />
        <Panes
          middle={<Middle />}
          right={needsNoMeeting(beside) ? <BesidePane beside={beside} /> : null}
        />
      </div>
    )
  }
  return (
    <div className="app">
      <InDraft draft={draft}>
        <WindowTitle />
        <DraftShortcuts />
        <PageCommands />
        <Toolbar />
        <RoomControl />
        <SaveFailure />
      </InDraft>
      <Notices place="window" />
      <InDraft draft={draft}>
        <SampleNotice />
        <FrozenNotice />
      </InDraft>
      <Panes
        middle={
          <InDraft draft={draft}>
            <Middle />
          </InDraft>
        }
        right={
          <InDraft draft={draft}>
            {beside === null ? (
              <Paper>{hasPaper ? <Preview onGoTo={session.goTo} /> : null}</Paper>
            ) : (
              <BesidePane beside={beside} />
            )}
          </InDraft>
        }
      />
      <InDraft draft={draft}>
        <StatusLine />
      </InDraft>
    </div>
  )
}

/** Parts that belong to the open meeting: each meeting has its own, while the list of meetings beside them stays. */
function InDraft({ draft, children }: { draft: DraftStore; children: React.ReactNode }) {
  const { report } = useSession()
  return (
    <DraftProvider key={draft.meetingId} store={draft} report={report}>
      {children}
    </DraftProvider>
  )
}

function Paper({ children }: { children: React.ReactNode }) {
  return (
    <section className="paper-pane" aria-label="The statement" data-pane tabIndex={-1}>
      {children}
    </section>
  )
}

function Middle() {
  const { series, draft } = useSessionState()
  if (series !== null) {
    return (
      <section className="draft-pane" aria-label="Series" data-pane tabIndex={-1}>
        <div className="tab-panel">
          <SeriesForm id={series} />
        </div>
      </section>
    )
  }
  if (draft !== null) return <DraftPane />
  return (
    <section className="draft-pane" aria-label="Draft" data-pane tabIndex={-1}>
      <div className="empty-place">
        <h2>No meeting is open</h2>
        <p>Choose one on the left, or make one with the + beside its series.</p>
        <RecentWay />
        <DataWay />
      </div>
    </section>
  )
}

function WindowTitle() {
  const { record, revisions, isUnchanged } = useDraft()
  const { store } = useSessionState()
  const name = meetingName(record.meeting)
  const status = statusWords(revisions, isUnchanged)
  const namesMeeting = useTitleNamesMeeting(store?.kind === 'ready' && store.hasPassphrase)
  useEffect(() => {
    document.title = namesMeeting ? `${name}, ${status} – Rapporteur` : 'Rapporteur'
  }, [name, status, namesMeeting])
  return null
}

/** Undo and redo of the open meeting; in the list of meetings they are the list's own, in a search box the box's own. */
function DraftShortcuts() {
  const session = useSession()
  const { undo, redo, undoState } = useDraft()
  const shortcuts = useMemo<readonly Shortcut[]>(() => {
    const step =
      (call: 'undo' | 'redo'): Run =>
      (how) => {
        const place = document.activeElement
        if (place?.closest('[data-own-undo]')) return how === 'choice' && document.execCommand(call)
        if (place?.closest('.meetings')) void session.moveLibrary(`${call}Library`)
        else if (undoState[call] !== null) void (call === 'undo' ? undo() : redo())
        return true
      }
    return [
      { command: 'undo', run: step('undo') },
      { command: 'redo', run: step('redo') },
    ]
  }, [session, undo, redo, undoState])
  useShortcuts(shortcuts)
  return null
}
