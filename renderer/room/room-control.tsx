import { ChevronDown, ChevronUp, Lock, Presentation, Radio, X } from 'lucide-react'
import { type KeyboardEvent, useCallback, useEffect, useMemo } from 'react'
import type { RoomScreen } from '../../shared/room/screen.ts'
import { type Shortcut, useShortcuts } from '../app/shortcuts.ts'
import { useSession } from '../app/use-session.tsx'
import { currentItem } from '../body/current-item.ts'
import { Button, IconButton } from '../components/button.tsx'
import { keyOf, shownKeys } from '../components/keys.ts'
import { useDraft } from '../record/use-draft.tsx'
import { placeIn, screenOf } from './screen-of.ts'
import { useRoom, useRoomState, useTabled } from './use-room.tsx'
import './room.css'

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

function timeOf(moment: string): string {
  return time.format(new Date(moment))
}

/** Opens the room's screen, or takes the open one to where the cursor is. */
export function RoomButton() {
  const open = useOpenRoom()
  return (
    <IconButton label="The room’s screen" shortcut={keyOf('room.open')} onPress={open}>
      <Presentation size={16} aria-hidden />
    </IconButton>
  )
}

function useOpenRoom(): () => void {
  const room = useRoom()
  const session = useSession()
  const { record, statement } = useDraft()
  return useCallback(() => {
    const nth = placeIn(statement, { id: currentItem() ?? '', nth: 0 })
    const place = { nth, id: statement.blocks[nth]?.source.id ?? '' }
    void room.open(record.meeting.id, place).then((opened) => session.report(opened))
  }, [room, session, record.meeting.id, statement])
}

/** While the room's screen is open: what it shows, whether it follows the draft, and the way to change that. */
export function RoomControl() {
  const { meetingId } = useRoomState()
  const { record } = useDraft()
  const open = useOpenRoom()
  useShortcuts(
    useMemo<readonly Shortcut[]>(() => [{ command: 'room.open', run: done(open) }], [open]),
  )
  if (meetingId === null) return null
  return meetingId === record.meeting.id ? <RoomBar /> : <OtherMeeting onShow={open} />
}

function done(action: () => void): Shortcut['run'] {
  return () => {
    action()
    return true
  }
}

/** Another meeting was opened: the room goes on seeing what it saw, until it is told otherwise. */
function OtherMeeting({ onShow }: { onShow: () => void }) {
  const room = useRoom()
  return (
    <section className="room-bar" data-state="frozen" aria-label="The room’s screen">
      <State isFrozen words="The room still sees the other meeting" />
      <span className="room-end">
        <Button look="quiet" onPress={onShow}>
          Show this one <kbd>{shownKeys(keyOf('room.open'))}</kbd>
        </Button>
        <CloseRoom onClose={room.close} />
      </span>
    </section>
  )
}

/** What the room sees of the open meeting; sent whenever it is another. */
function useScreen(): RoomScreen {
  const room = useRoom()
  const { frozen, place, showsChanges } = useRoomState()
  const { record, statement } = useDraft()
  const tabled = useTabled(record.meeting.id)
  const screen = useMemo(
    () =>
      screenOf({
        statement: frozen?.statement ?? statement,
        place,
        tabled,
        showsChanges,
        frozenAt: frozen?.at ?? '',
      }),
    [frozen, statement, place, tabled, showsChanges],
  )
  useEffect(() => room.show(screen), [room, screen])
  return screen
}

/** What the bar and its keys do. */
function useActions() {
  const room = useRoom()
  const { frozen, showsChanges } = useRoomState()
  const { record, statement } = useDraft()
  const shown = frozen?.statement ?? statement
  const step = useCallback((by: 1 | -1) => room.step(shown, by), [room, shown])
  useEffect(() => room.onStep(step), [room, step])
  const isFrozen = frozen !== null
  const meeting = record.meeting.id
  return useMemo(
    () => ({
      step,
      hold: () => (isFrozen ? room.release() : room.freeze(statement)),
      table: () => room.tableText(meeting, shown),
      changes: () => room.showChanges(!showsChanges),
    }),
    [room, step, isFrozen, statement, meeting, shown, showsChanges],
  )
}

function RoomBar() {
  const room = useRoom()
  const screen = useScreen()
  const actions = useActions()
  const { standsOn } = useRoomState()
  const { step, hold, table, changes } = actions
  useShortcuts(
    useMemo<readonly Shortcut[]>(
      () => [
        { command: 'room.next', run: done(() => step(1)) }, // a presenter's keys, wherever the focus is
        { command: 'room.previous', run: done(() => step(-1)) },
        { command: 'room.freeze', run: done(hold) },
        { command: 'room.table', run: done(table) },
        { command: 'room.changes', run: done(changes) },
        { command: 'room.close', run: done(room.close) },
      ],
      [step, hold, table, changes, room],
    ),
  )
  const arrows = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    step(event.key === 'ArrowDown' ? 1 : -1)
  }
  const isFrozen = screen.frozenAt !== ''
  return (
    <section
      className="room-bar"
      data-state={isFrozen ? 'frozen' : 'live'}
      data-pane
      tabIndex={-1}
      aria-label="The room’s screen"
      onKeyDown={arrows}
    >
      <State isFrozen={isFrozen} words={stateWords(screen)} />
      <Button look={isFrozen ? 'primary' : 'plain'} onPress={hold}>
        {isFrozen ? 'Release' : 'Freeze'} <kbd>{shownKeys(keyOf('room.freeze'))}</kbd>
      </Button>
      <span className="room-item">
        <IconButton
          label="Previous paragraph in the room"
          shortcut={keyOf('room.previous')}
          onPress={() => step(-1)}
        >
          <ChevronUp size={15} aria-hidden />
        </IconButton>
        <IconButton
          label="Next paragraph in the room"
          shortcut={keyOf('room.next')}
          onPress={() => step(1)}
        >
          <ChevronDown size={15} aria-hidden />
        </IconButton>
        <span className="room-words">{itemWords(screen)}</span>
      </span>
      <span className="room-end">
        {standsOn === 'window' ? (
          <span className="room-aside" title="F11 in it fills its display">
            in a window
          </span>
        ) : null}
        <TabledText screen={screen} onTable={table} onChanges={changes} />
        <CloseRoom onClose={room.close} />
      </span>
    </section>
  )
}

function stateWords({ frozenAt }: RoomScreen): string {
  return frozenAt === ''
    ? 'The room sees what you type'
    : `Frozen at ${timeOf(frozenAt)}: the room does not see what you type`
}

function State({ isFrozen, words }: { isFrozen: boolean; words: string }) {
  const Icon = isFrozen ? Lock : Radio
  return (
    <span className="room-state" role="status">
      <Icon size={15} aria-hidden />
      {words}
    </span>
  )
}

function itemWords({ blocks, at, of }: RoomScreen): string {
  const current = blocks.find(({ isCurrent }) => isCurrent)
  if (!current) return 'Nothing to show yet'
  const words = current.pieces
    .map(({ text, change }) => (change === 'removed' ? '' : text))
    .join('')
  return `${at} of ${of} · ${current.lead === '' ? '' : `${current.lead} `}${words}`
}

function TabledText(props: { screen: RoomScreen; onTable: () => void; onChanges: () => void }) {
  const { tabledAt, showsChanges } = props.screen
  return (
    <>
      {tabledAt === '' ? null : (
        <Button look="quiet" aria-pressed={showsChanges} onPress={props.onChanges}>
          {showsChanges ? 'Hide' : 'Show'} changes since {timeOf(tabledAt)}{' '}
          <kbd>{shownKeys(keyOf('room.changes'))}</kbd>
        </Button>
      )}
      <Button look="quiet" onPress={props.onTable}>
        Table this text
      </Button>
    </>
  )
}

function CloseRoom({ onClose }: { onClose: () => void }) {
  return (
    <IconButton label="Close the room’s screen" shortcut={keyOf('room.close')} onPress={onClose}>
      <X size={15} aria-hidden />
    </IconButton>
  )
}
