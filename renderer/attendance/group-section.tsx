import {
  ArrowDown,
  ArrowDownAZ,
  ArrowUp,
  Ellipsis,
  Settings2,
  Trash2,
  UserCheck,
} from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Edit } from '../../shared/edit/edit.ts'
import type { Group } from '../../shared/record/attendance.ts'
import { useSession } from '../app/use-session.tsx'
import { IconButton } from '../components/button.tsx'
import { CommandMenu } from '../components/menu.tsx'
import type { DragRows } from '../components/use-drag-rows.ts'
import { useDraft } from '../record/use-draft.tsx'
import { rowsOf, stepGroup } from './edits.ts'
import { GroupSettings } from './group-settings.tsx'
import { PartyRow } from './party-row.tsx'
import { allPresent, countOf, type RollCall } from './roll-call.ts'

/** A group of attendance: its parties in their order, how many are present, and on demand its wording. */
export function GroupSection(props: {
  group: Group
  /** Its place among the groups, from 1: the key that moves a party here. */
  place: number
  isCurrent: boolean
  roll: RollCall
  drag: DragRows
  onChosen: () => void
}) {
  const { group, isCurrent, roll, drag, onChosen } = props
  const { record } = useDraft()
  const [showsSettings, setShowsSettings] = useState(false)
  const place = useRef<HTMLElement>(null)
  const all = rowsOf(record, group)
  useEffect(() => {
    if (!showsSettings) return
    // the menu gives the focus back to its button first
    const settled = requestAnimationFrame(() => place.current?.querySelector('input')?.focus())
    return () => cancelAnimationFrame(settled)
  }, [showsSettings])
  const rows = all.filter(({ partyId }) => roll.shows(partyId))
  const count = countOf(all)
  useEffect(() => {
    if (isCurrent) place.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <section
      ref={place}
      className="group"
      data-current={isCurrent}
      aria-label={group.label}
      {...drag.list(group.id)}
    >
      <header>
        <h3>
          <button type="button" className="group-name" onClick={onChosen}>
            {group.label || 'Unnamed group'}
          </button>
        </h3>
        {props.place > 9 ? null : (
          <kbd className="group-key" title="This key on a row moves its party here">
            {props.place}
          </kbd>
        )}
        {count.all === 0 ? null : (
          <span className="group-count">
            {count.present} of {count.all} present
          </span>
        )}
        <GroupMenu group={group} onSettings={() => setShowsSettings(!showsSettings)} />
      </header>
      {showsSettings ? (
        <GroupSettings group={group} onDone={() => setShowsSettings(false)} />
      ) : null}
      <ul>
        {rows.map((row, index) => (
          <PartyRow
            key={row.id}
            row={row}
            group={group}
            roll={roll}
            drag={drag}
            nextId={rows[index + 1]?.id ?? null}
          />
        ))}
      </ul>
      {all.length === 0 && isCurrent ? (
        <p className="empty">Nobody yet: type a name in the directory and press Enter.</p>
      ) : null}
    </section>
  )
}

function GroupMenu({ group, onSettings }: { group: Group; onSettings: () => void }) {
  const session = useSession()
  const { record, dispatch } = useDraft()
  const run = (edit: Edit | null) => () => {
    if (edit) session.report(dispatch(edit))
  }
  const [up, down] = [stepGroup(record, group, -1), stepGroup(record, group, 1)]
  const everyone = allPresent(rowsOf(record, group))
  const isSorted = group.sort === 'alphabetical'
  const isLast = Object.keys(record.group).length === 1
  return (
    <CommandMenu
      label={group.label}
      commands={[
        {
          label: 'Mark all present',
          icon: <UserCheck size={14} aria-hidden />,
          isDisabled: everyone === null,
          run: run(everyone),
        },
        { label: 'Name and wording…', icon: <Settings2 size={14} aria-hidden />, run: onSettings },
        {
          label: isSorted ? 'List as entered' : 'List from A to Z',
          icon: <ArrowDownAZ size={14} aria-hidden />,
          run: run({
            kind: 'set',
            entity: 'group',
            id: group.id,
            fields: { sort: isSorted ? 'as-entered' : 'alphabetical' },
          }),
        },
        {
          label: 'Move up',
          icon: <ArrowUp size={14} aria-hidden />,
          isDisabled: up === null,
          run: run(up),
        },
        {
          label: 'Move down',
          icon: <ArrowDown size={14} aria-hidden />,
          isDisabled: down === null,
          run: run(down),
        },
        {
          label: 'Remove the group',
          icon: <Trash2 size={14} aria-hidden />,
          apart: true,
          isDisabled: isLast,
          run: run({ kind: 'remove', entity: 'group', id: group.id }),
        },
      ]}
    >
      <IconButton label={`More for the group ${group.label}`}>
        <Ellipsis size={14} aria-hidden />
      </IconButton>
    </CommandMenu>
  )
}
