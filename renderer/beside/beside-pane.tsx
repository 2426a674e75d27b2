import { X } from 'lucide-react'
import { type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Beside } from '../app/desk.ts'
import { useSession, useSessionState } from '../app/use-session.tsx'
import { useCurrentItem } from '../body/current-item.ts'
import { IconButton } from '../components/button.tsx'
import { Segmented } from '../components/choice.tsx'
import { Past } from '../history/past.tsx'
import { RevisionsView } from '../history/revisions-view.tsx'
import { CorrectionsPane } from '../proposals/corrections-pane.tsx'
import { ProposalsPane } from '../proposals/proposals-pane.tsx'
import { ReturnedPane } from '../returned/returned-pane.tsx'
import { AboutApp } from './about-app.tsx'
import { ConfidentialityPane } from './confidentiality.tsx'
import { KeysList } from './keys-list.tsx'
import './beside.css'
import { besideNames } from './beside-names.ts'

const shows = [
  { value: 'history', label: 'History' },
  { value: 'item', label: 'This item' },
  { value: 'revisions', label: 'Revisions' },
] as const

/** What there was before: three views of one thing, chosen between above. */
type Earlier = Extract<Beside, { kind: 'history' | 'revisions' }>

function isEarlier(beside: Beside): beside is Earlier {
  return beside.kind === 'history' || beside.kind === 'revisions'
}

/** What was, what is frozen, or one of the other views, beside the draft, in the paper's place. Escape goes back to where the person was. */
export function BesidePane({ beside }: { beside: Beside }) {
  const session = useSession()
  useReturn()
  const hasPaper = useSessionState().draft !== null
  const place = useRef<HTMLElement>(null)
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    session.showBeside(null)
  }
  return (
    <section
      ref={place}
      className="paper-pane beside"
      aria-label={besideNames[beside.kind]}
      data-pane
      tabIndex={-1}
      onKeyDown={leave}
    >
      <header className="beside-bar">
        {isEarlier(beside) ? (
          <PastChoice beside={beside} />
        ) : (
          <h2 className="beside-title">{besideNames[beside.kind]}</h2>
        )}
        <IconButton
          label={hasPaper ? 'Back to the paper' : 'Close'}
          shortcut="Esc"
          onPress={() => session.showBeside(null)}
        >
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      <Suspense>
        <Content beside={beside} />
        <Arrival key={beside.kind} place={place} />
      </Suspense>
    </section>
  )
}

/** What was asked for takes the focus as it comes, where nothing in it has taken it by itself. */
function Arrival({ place }: { place: React.RefObject<HTMLElement | null> }) {
  useEffect(() => {
    if (!place.current?.contains(document.activeElement)) place.current?.focus()
  }, [place])
  return null
}

const DataPane = lazy(() => import('../data/data-pane.tsx'))
const RecentPane = lazy(() => import('../recent/recent-pane.tsx'))
const MeetingFilePane = lazy(() => import('../meeting-file/meeting-file-pane.tsx'))

function Content({ beside }: { beside: Beside }) {
  switch (beside.kind) {
    case 'history':
      return <Past key={beside.item} item={beside.item} />
    case 'revisions':
      return <RevisionsView />
    case 'keys':
      return <KeysList />
    case 'returned':
      return <ReturnedPane />
    case 'about':
      return <AboutApp />
    case 'confidentiality':
      return <ConfidentialityPane />
    case 'data':
      return <DataPane lockedFile={beside.lockedFile ?? null} />
    case 'recent':
      return <RecentPane />
    case 'meeting-file':
      return <MeetingFilePane />
    case 'proposals':
      return <ProposalsPane itemId={beside.item} />
    case 'corrections':
      return <CorrectionsPane />
  }
}

/** Which part of the past is shown. */
function PastChoice({ beside }: { beside: Earlier }) {
  const session = useSession()
  const current = useCurrentItem()
  const item = beside.kind === 'history' ? beside.item : null
  const shown = beside.kind === 'revisions' ? 'revisions' : item === null ? 'history' : 'item'
  const options = shows.filter(({ value }) => value !== 'item' || (item ?? current) !== null)
  const show = (value: (typeof shows)[number]['value']) =>
    session.showBeside(
      value === 'revisions'
        ? { kind: 'revisions' }
        : { kind: 'history', item: value === 'item' ? (item ?? current) : null },
    )
  return (
    <Segmented
      label="Beside the draft"
      hidesLabel
      value={shown}
      options={options}
      onChoice={show}
    />
  )
}

/** Puts the focus back to where it was before, when the pane goes with the focus in it. */
function useReturn(): void {
  const [from] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (isLost && from instanceof HTMLElement && from.isConnected) from.focus()
    },
    [from],
  )
}
