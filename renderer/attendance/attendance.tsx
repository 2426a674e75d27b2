import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { orderAfterItem } from '../../shared/edit/order.ts'
import { bodyInOrder } from '../../shared/record/body.ts'
import { newId } from '../../shared/record/new-id.ts'
import { blankItem } from '../../shared/statement/starting.ts'
import { Button } from '../components/button.tsx'
import { Counted } from '../components/counted.tsx'
import { useDragRows } from '../components/use-drag-rows.ts'
import { ComposedParagraph } from '../composed/composed-paragraph.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { addGroup, groupsOf, placeRow, rowsOf } from './edits.ts'
import { GroupSection } from './group-section.tsx'
import { Picker } from './picker.tsx'

/** Who attends: the directory to tick from, the groups with those ticked, and the paragraph that comes of it. */
export function AttendanceTab() {
  const { record, dispatch } = useDraft()
  const groups = groupsOf(record)
  const [chosen, setChosen] = useState<string | null>(null)
  const current = groups.find(({ id }) => id === chosen) ?? groups[0]
  const drag = useDragRows((id, list, beforeId) => {
    const row = record.attendance[id]
    if (row) dispatch(placeRow(record, row, list, beforeId))
  })
  const add = () => {
    const { edit, id } = addGroup(record)
    dispatch(edit)
    setChosen(id)
  }
  return (
    <div className="attendance">
      <div className="attendance-top">
        <RadioGroup
          className="group-choice"
          aria-label="Group that ticks go into"
          orientation="horizontal"
          value={current?.id ?? null}
          onChange={setChosen}
        >
          {groups.map((group) => (
            <Radio key={group.id} value={group.id} className="group-chip">
              <Counted name={group.label || 'Unnamed group'} count={rowsOf(record, group).length} />
            </Radio>
          ))}
        </RadioGroup>
      </div>
      <div className="attendance-columns">
        {current ? <Picker group={current} groups={groups} onGroup={setChosen} /> : null}
        <div className="groups">
          {groups.map((group) => (
            <GroupSection
              key={group.id}
              group={group}
              isCurrent={group.id === current?.id}
              drag={drag}
              onChosen={() => setChosen(group.id)}
            />
          ))}
          <Button look="quiet" onPress={add}>
            Add a group
          </Button>
        </div>
      </div>
      <Paragraphs />
    </div>
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
            empty="Tick who attends, and the paragraph forms here."
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
