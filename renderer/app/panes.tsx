import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { besideNames } from '../beside/beside-names.ts'
import { Button } from '../components/button.tsx'
import { MeetingsPane } from '../meetings/meetings-pane.tsx'
import type { SessionState } from './desk.ts'
import { focusIn } from './shortcuts.ts'
import { useSessionState } from './use-session.tsx'
import '../styles/folded.css'

type Pane = 'meetings' | 'draft' | 'paper'

/** Three panes of their least widths take more room than this: below, they lie one behind the other (folded.css says the same). */
const folded = matchMedia('(width < 820px)')

/**
 * Series and meetings, the draft, the paper, in widths that are remembered. In a narrow window, or a large zoom, one of them fills it: the one
 * with the focus, so that every key that goes somewhere shows where it goes.
 */
export function Panes({ middle, right }: { middle: ReactNode; right: ReactNode }) {
  const isFolded = useSyncExternalStore(onFolding, () => folded.matches)
  const [front, setFront] = useFront()
  const ids = right === null ? ['meetings', 'draft'] : ['meetings', 'draft', 'paper']
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: 'panes',
    panelIds: ids,
    storage: localStorage,
  })
  const remember: typeof onLayoutChanged = (...layout) => {
    if (!folded.matches) onLayoutChanged(...layout)
  }
  const least = (width: number) => (isFolded ? 0 : width)
  const shown = front === 'paper' && right === null ? 'draft' : front
  return (
    <main
      className="panes"
      data-front={shown}
      onFocus={({ target }) => setFront(paneOf(target) ?? front)}
    >
      {isFolded ? <PaneSwitch shown={shown} panes={ids as Pane[]} /> : null}
      <Group defaultLayout={defaultLayout} onLayoutChanged={remember}>
        <Panel
          id="meetings"
          className="pane-rail"
          defaultSize={232}
          minSize={least(180)}
          maxSize={420}
        >
          <MeetingsPane />
        </Panel>
        <Separator className="pane-edge" aria-label="Width of the meetings" />
        <Panel id="draft" className="pane-draft" minSize={least(380)}>
          {middle}
        </Panel>
        {right === null ? null : (
          <>
            <Separator className="pane-edge" aria-label="Width of the paper" />
            <Panel id="paper" className="pane-paper" defaultSize="33" minSize={least(260)}>
              {right}
            </Panel>
          </>
        )}
      </Group>
    </main>
  )
}

function onFolding(listener: () => void): () => void {
  folded.addEventListener('change', listener)
  return () => folded.removeEventListener('change', listener)
}

/** What lies in front: what was opened last, until the focus goes elsewhere. */
function useFront() {
  const { draft, tab, series, sought, beside } = useSessionState()
  const isEmpty = draft === null && series === null
  const [front, setFront] = useState<Pane>(isEmpty ? 'meetings' : 'draft')
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these is something opened in the draft's place
  useEffect(
    () => setFront(isEmpty ? 'meetings' : 'draft'),
    [isEmpty, draft?.meetingId, tab, series, sought],
  )
  useEffect(() => {
    setFront((before) => (beside !== null ? 'paper' : before === 'paper' ? 'draft' : before))
  }, [beside])
  useEffect(() => {
    const here = document.activeElement
    const isBehind = here !== null && ![front, null].includes(paneOf(here))
    if (folded.matches && isBehind) focusPanel(front)
  }, [front])
  return [front, setFront] as const
}

function paneOf(element: Element): Pane | null {
  return (element.closest('[data-panel]')?.id as Pane | undefined) ?? null
}

/** The way from pane to pane where only one of them is in sight. */
function PaneSwitch({ shown, panes }: { shown: Pane; panes: readonly Pane[] }) {
  const { beside, series } = useSessionState()
  return (
    <nav className="pane-switch" aria-label="Panes">
      {panes.map((pane) => (
        <Button
          key={pane}
          look="quiet"
          aria-pressed={pane === shown}
          onPress={() => focusPanel(pane)}
        >
          {namesNow(beside, series)[pane]}
        </Button>
      ))}
    </nav>
  )
}

function namesNow(beside: SessionState['beside'], series: string | null) {
  return {
    meetings: 'Meetings',
    draft: series === null ? 'Draft' : 'Series',
    paper: beside === null ? 'Statement' : besideNames[beside.kind],
  } as const satisfies { readonly [pane in Pane]: string }
}

function focusPanel(pane: Pane): void {
  const place = document.getElementById(pane)?.querySelector<HTMLElement>('[data-pane]')
  if (place) focusIn(place)
}
