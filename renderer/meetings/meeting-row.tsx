import { Copy, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { MeetingSummary } from '../../shared/calls.ts'
import { useCommand } from '../app/commands.ts'
import { useSession } from '../app/use-session.tsx'
import { isKeys, shownKeys } from '../components/keys.ts'
import { focusBeside, moveBetweenRows } from '../components/rows.ts'
import { WordsField } from '../components/words-field.tsx'
import { isNamedByHand, meetingName, nameInSeries, shortPlace } from './names.ts'

type Row = { meeting: MeetingSummary; inSeries: boolean; isOpen: boolean }

/**
 * One meeting in the list: opens at a click or Enter; F2 renames, Delete removes, Ctrl+D copies. There may be hundreds: each
 * is drawn again only when something of it is another, and has a menu only where the pointer or the focus is.
 */
export const MeetingRow = memo(DrawnRow, sameRow)

function sameRow(a: Row, b: Row): boolean {
  const keys = Object.keys(b.meeting) as (keyof MeetingSummary)[]
  return (
    a.inSeries === b.inSeries &&
    a.isOpen === b.isOpen &&
    keys.every((key) => a.meeting[key] === b.meeting[key])
  )
}

function DrawnRow({ meeting, inSeries, isOpen }: Row) {
  const session = useSession()
  const [isNaming, setNaming] = useState(false)
  const [isNear, setNear] = useState(false)
  const [showsMenu, setShowsMenu] = useState(false)
  const name = meetingName(meeting)
  const commands = {
    rename: () => setNaming(true),
    duplicate: () => session.duplicate(meeting.id),
    remove: () => session.remove({ kind: 'meeting.remove', id: meeting.id }, name),
  }
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (moveBetweenRows(event)) return
    const command =
      event.key === 'F2'
        ? commands.rename
        : event.key === 'Delete'
          ? commands.remove
          : isKeys(event.nativeEvent, 'Mod+D')
            ? commands.duplicate
            : null
    if (command === null) return
    event.preventDefault()
    if (event.key === 'Delete') focusBeside(event.currentTarget)
    void command()
  }
  if (isNaming) {
    return (
      <li className="meeting" data-open={isOpen}>
        <Naming meeting={meeting} onDone={() => setNaming(false)} />
      </li>
    )
  }
  return (
    <li
      className="meeting"
      data-open={isOpen}
      onPointerEnter={() => setNear(true)}
      onFocus={() => setNear(true)}
    >
      <button
        type="button"
        data-row
        tabIndex={isOpen ? 0 : -1}
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => session.open(meeting.id)}
        onKeyDown={keys}
        onContextMenu={(event) => {
          event.preventDefault()
          setShowsMenu(true)
        }}
      >
        <span className="meeting-name">{inSeries ? nameInSeries(meeting) : name}</span>
        <span className="meeting-place">{shortPlace(meeting) || 'No place or date yet'}</span>
      </button>
      {isOpen ? <RenameCommand run={commands.rename} /> : null}
      {isNear || showsMenu ? (
        <MenuTrigger isOpen={showsMenu} onOpenChange={setShowsMenu}>
          <Button
            className="icon-button meeting-more"
            aria-label={`More for ${name}`}
            excludeFromTabOrder
          >
            <Ellipsis size={14} aria-hidden />
          </Button>
          <RowMenu name={name} commands={commands} />
        </MenuTrigger>
      ) : (
        <span className="icon-button meeting-more" />
      )}
    </li>
  )
}

/** The row of the open meeting is where the menu's command renames it. */
function RenameCommand({ run }: { run: () => void }) {
  useCommand('meeting.rename', run)
  return null
}

function RowMenu(props: {
  name: string
  commands: { rename: () => void; duplicate: () => void; remove: () => void }
}) {
  const { rename, duplicate, remove } = props.commands
  const entries = [
    { label: 'Rename', keys: 'F2', Icon: Pencil, run: rename },
    { label: 'Duplicate', keys: 'Mod+D', Icon: Copy, run: duplicate },
    { label: 'Delete', keys: 'Delete', Icon: Trash2, run: remove },
  ]
  return (
    <Popover className="popover" offset={4} placement="bottom start">
      <Menu className="list menu" aria-label={props.name}>
        {entries.map(({ label, keys, Icon, run }) => (
          <MenuItem key={label} className="list-item" textValue={label} onAction={run}>
            <span className="menu-icon">
              <Icon size={14} aria-hidden />
            </span>
            <span className="menu-label">{label}</span>
            <kbd>{shownKeys(keys)}</kbd>
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}

/** Renaming in place: Enter or leaving keeps the name, Escape does not. Empty, the name follows the facts again. */
function Naming({ meeting, onDone }: { meeting: MeetingSummary; onDone: () => void }) {
  const session = useSession()
  const [name, setName] = useState(isNamedByHand(meeting) ? meeting.title : meetingName(meeting))
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])
  const isSettled = useRef(false) // Enter and Escape are followed by the field's leaving
  const settle = (title: string | null) => {
    if (isSettled.current) return
    isSettled.current = true
    onDone()
    if (title !== null && title !== meetingName(meeting)) void session.rename(meeting.id, title)
  }
  return (
    <WordsField
      label="Name of the meeting"
      hidesLabel
      autoFocus
      inputRef={input}
      words={name}
      onWords={setName}
      onEnter={() => settle(name.trim())}
      onEscape={() => settle(null)}
      onLeave={settle}
    />
  )
}
