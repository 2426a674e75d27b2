import { ListPlus } from 'lucide-react'
import { type ClipboardEvent, useMemo, useRef, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { orderAfterItem } from '../../shared/edit/order.ts'
import type { Group } from '../../shared/record/attendance.ts'
import { bodyInOrder } from '../../shared/record/body.ts'
import { newId } from '../../shared/record/new-id.ts'
import { blankItem } from '../../shared/statement/starting.ts'
import { useCommand } from '../app/commands.ts'
import { useSessionState } from '../app/use-session.tsx'
import { Button } from '../components/button.tsx'
import { Counted } from '../components/counted.tsx'
import { useDragRows } from '../components/use-drag-rows.ts'
import { ComposedParagraph } from '../composed/composed-paragraph.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { matching, partiesToTick } from './choices.ts'
import { addGroup, groupsOf, placeRow, rowsOf } from './edits.ts'
import { GroupSection } from './group-section.tsx'
import { Participants } from './participants.tsx'
import { Picker } from './picker.tsx'
import { attendanceNotice, countOf, type RollCall } from './roll-call.ts'

/**
 * Who attends: the directory to tick from, the groups with those expected and present, and the paragraph that comes of it. A list of
 * participants takes their place while it is read.
 */
export function AttendanceTab() {
  const { record } = useDraft()
  const groups = groupsOf(record)
  const [chosen, setChosen] = useState<string | null>(null)
  const [list, setList] = useState<string | null>(null) // the text of a list that is being read
  const current = groups.find(({ id }) => id === chosen) ?? groups[0]
  const place = useRef<HTMLDivElement>(null)
  useCommand('attendance.list', () => setList(list ?? ''))
  const paste = (event: ClipboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : null
    if (list !== null || target?.closest('input, textarea')) return
    setList(event.clipboardData.getData('text/plain'))
  }
  const close = () => {
    setList(null)
    requestAnimationFrame(() => focusFirstRow(place.current))
  }
  return (
    <div className="attendance" ref={place} onPaste={paste}>
      <div className="attendance-top">
        <GroupChoice groups={groups} current={current} onGroup={setChosen} />
        <div className="attendance-state">
          <RollCount />
          <Button look="quiet" isDisabled={list !== null} onPress={() => setList('')}>
            <ListPlus size={14} aria-hidden />
            Read a list of participants…
          </Button>
        </div>
      </div>
      {list === null ? (
        <Columns groups={groups} current={current} onGroup={setChosen} onList={setList} />
      ) : (
        <Participants text={list} onDone={close} />
      )}
      <Paragraphs />
    </div>
  )
}

type Grouped = {
  groups: readonly Group[]
  current: Group | undefined
  onGroup: (id: string) => void
}

function GroupChoice({ groups, current, onGroup }: Grouped) {
  const { record } = useDraft()
  return (
    <RadioGroup
      className="group-choice"
      aria-label="Group that ticks go into"
      orientation="horizontal"
      value={current?.id ?? null}
      onChange={onGroup}
    >
      {groups.map((group) => (
        <Radio key={group.id} value={group.id} className="group-chip">
          <Counted name={group.label || 'Unnamed group'} count={rowsOf(record, group).length} />
        </Radio>
      ))}
    </RadioGroup>
  )
}

function Columns(props: Grouped & { onList: (text: string) => void }) {
  const { groups, current, onGroup, onList } = props
  const { record, dispatch } = useDraft()
  const directory = useSessionState().library?.directory
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const parties = useMemo(
    () => partiesToTick(directory ?? [], record.party),
    [directory, record.party],
  )
  const match = useMemo(() => matching(parties, typed), [parties, typed])
  const roll = useMemo<RollCall>(() => {
    const found = typed.trim() === '' ? null : new Set(match.found.map(({ id }) => id))
    return {
      shows: (partyId) => found === null || found.has(partyId),
      onLetter: (letter) => {
        input.current?.focus()
        setTyped(letter)
      },
    }
  }, [typed, match])
  const drag = useDragRows((id, list, beforeId) => {
    const row = record.attendance[id]
    if (row) dispatch(placeRow(record, row, list, beforeId))
  })
  const add = () => {
    const { edit, id } = addGroup(record)
    dispatch(edit)
    onGroup(id)
  }
  useCommand('attendance.group', add)
  return (
    <div className="attendance-columns">
      {current ? (
        <Picker
          group={current}
          groups={groups}
          onGroup={onGroup}
          typed={typed}
          onTyped={setTyped}
          matching={match}
          onList={onList}
          inputRef={input}
        />
      ) : null}
      <div className="groups" data-rows>
        {groups.map((group, nth) => (
          <GroupSection
            key={group.id}
            group={group}
            place={nth + 1}
            isCurrent={group.id === current?.id}
            roll={roll}
            drag={drag}
            onChosen={() => onGroup(group.id)}
          />
        ))}
        <Button look="quiet" onPress={add}>
          Add a group
        </Button>
      </div>
    </div>
  )
}

/** How many are present of those expected, or what should be known of it. */
function RollCount() {
  const { record } = useDraft()
  const count = countOf(Object.values(record.attendance))
  const notice = attendanceNotice(record)
  return (
    <p className="roll-count" role="status" data-notice={notice === null ? undefined : ''}>
      {notice ?? (count.all === 0 ? 'Nobody yet' : `${count.present} of ${count.all} present`)}
    </p>
  )
}

/** The attendance paragraph as it forms; where the statement has none, a way to put one in. */
function Paragraphs() {
  const { record, dispatch } = useDraft()
  const items = bodyInOrder(record.item).map(({ item }) => item)
  const composed = items.filter(({ part }) => part === 'attendance')
  if (composed.length > 0) {
    return (
      <div className="attendance-foot">
        {composed.map((item) => (
          <ComposedParagraph
            key={item.id}
            row={item}
            label="In the statement"
            empty="Mark who is present, and the paragraph forms here."
          />
        ))}
      </div>
    )
  }
  const opening = items.find(({ part }) => part === 'opening')
  const row = {
    ...blankItem,
    id: newId('item'),
    order: orderAfterItem(record.item, null, opening?.id ?? null),
    part: 'attendance' as const,
    wording: '{attendance}',
  }
  return (
    <div className="attendance-foot">
      <p className="aside">
        The statement has no attendance paragraph.{' '}
        <Button look="quiet" onPress={() => dispatch({ kind: 'add', entity: 'item', row })}>
          Put one in
        </Button>
      </p>
    </div>
  )
}

/** To the first party that is still expected, or where one is looked for. */
function focusFirstRow(place: HTMLElement | null): void {
  const expected = place?.querySelector<HTMLElement>('[data-begin]')
  const goal = expected ?? place?.querySelector<HTMLElement>('.picker-field input')
  goal?.focus()
}
