import { useEffect, useMemo } from 'react'
import { BesidePane } from '../beside/beside-pane.tsx'
import { besideShortcuts } from '../beside/shortcuts.ts'
import { useSoon } from '../components/use-soon.ts'
import { focusFollowUps, followUpsKey } from '../follow-ups/follow-ups.tsx'
import { FrozenNotice } from '../history/frozen-notice.tsx'
import { statusWords } from '../history/status.ts'
import { meetingName } from '../meetings/names.ts'
import { SeriesForm } from '../meetings/series-form.tsx'
import { Preview } from '../preview/preview.tsx'
import { proposalsKey, toggleProposals } from '../proposals/show-proposals.ts'
import type { DraftStore } from '../record/draft-store.ts'
import { DraftProvider, useDraft } from '../record/use-draft.tsx'
import { returnedKey, toggleReturned } from '../returned/open-returned.ts'
import { RoomControl } from '../room/room-control.tsx'
import { toCaptureLine, toLog } from './capture-places.ts'
import { copyKeys } from './clipboard.ts'
import { type Tab, tabs } from './desk.ts'
import { DraftPane } from './draft-pane.tsx'
import { inPart } from './in-part.ts'
import { Notices, SaveFailure } from './notices.tsx'
import { Panes } from './panes.tsx'
import type { Session } from './session.ts'
import { focusPart, movePane, type Shortcut, useShortcuts } from './shortcuts.ts'
import { StatusLine } from './status-line.tsx'
import { Toolbar } from './toolbar.tsx'
import { useSession, useSessionState } from './use-session.tsx'

/** Series and meetings, the draft, the paper: three panes whose widths are remembered. */
export function Workspace() {
  const session = useSession()
  const { draft, beside } = useSessionState()
  const hasPaper = useSoon(false) // what can be typed in comes first
  useShortcuts(useMemo(() => windowShortcuts(session), [session]))
  if (draft === null) {
    return (
      <div className="app">
        <Notices place="window" />
        <Panes middle={<Middle />} right={null} />
      </div>
    )
  }
  return (
    <div className="app">
      <InDraft draft={draft}>
        <WindowTitle />
        <DraftShortcuts />
        <Toolbar />
        <RoomControl />
        <SaveFailure />
      </InDraft>
      <Notices place="window" />
      <InDraft draft={draft}>
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
      </div>
    </section>
  )
}

function WindowTitle() {
  const { record, revisions, isUnchanged } = useDraft()
  const name = meetingName(record.meeting)
  const status = statusWords(revisions, isUnchanged)
  useEffect(() => {
    document.title = `${name}, ${status} – Rapporteur`
  }, [name, status])
  return null
}

/** Undo and redo of the open meeting; in the list of meetings they are the list's own, in a search box the box's own. */
function DraftShortcuts() {
  const session = useSession()
  const { undo, redo, undoState } = useDraft()
  const shortcuts = useMemo(() => {
    const step = (call: 'undo' | 'redo') => (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null
      if (target?.closest('[data-own-undo]')) return false
      if (target?.closest('.meetings')) void session.moveLibrary(`${call}Library`)
      else if (undoState[call] !== null) void (call === 'undo' ? undo() : redo())
      return true
    }
    return [
      { keys: 'Mod+Z', run: step('undo') },
      { keys: 'Mod+Shift+Z', run: step('redo') },
      { keys: 'Mod+Y', run: step('redo') },
    ]
  }, [session, undo, redo, undoState])
  useShortcuts(shortcuts)
  return null
}

function windowShortcuts(session: Session): Shortcut[] {
  const does = (action: () => void) => () => {
    action()
    return true
  }
  return [
    ...tabs.map((tab: Tab, index) => ({
      keys: `Mod+${index + 1}`,
      run: does(() => toTab(session, tab)),
    })),
    { keys: 'Mod+K', run: does(() => toCaptureLine(session, 'statement')) },
    { keys: 'Mod+L', run: does(() => toLog(session)) },
    { keys: followUpsKey, run: does(() => toFollowUps(session)) },
    { keys: 'Mod+N', run: does(() => void session.startNext()) },
    { keys: 'Mod+E', run: does(() => void session.exportStatement('docx')) },
    { keys: copyKeys, run: does(session.copyStatement) },
    ...besideShortcuts(session),
    { keys: returnedKey, run: does(() => toggleReturned(session)) },
    { keys: proposalsKey, run: does(() => toggleProposals(session)) },
    { keys: 'F6', run: does(() => movePane(1)) },
    { keys: 'Shift+F6', run: does(() => movePane(-1)) },
  ]
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
