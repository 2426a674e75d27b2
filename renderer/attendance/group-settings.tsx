import type { Group } from '../../shared/record/attendance.ts'
import { Button } from '../components/button.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { groupsOf } from './edits.ts'
import { GroupFields } from './group-fields.tsx'

/** A group's name and wording, in this meeting. */
export function GroupSettings({ group, onDone }: { group: Group; onDone: () => void }) {
  const { record, dispatch } = useDraft()
  const groups = groupsOf(record)
  return (
    <div className="details">
      <GroupFields
        groups={groups}
        at={groups.findIndex(({ id }) => id === group.id)}
        style={record.style}
        onFields={(fields, typing) =>
          dispatch({ kind: 'set', entity: 'group', id: group.id, fields }, { typing })
        }
        onEscape={onDone}
      />
      <div className="form-end">
        <Button look="quiet" onPress={onDone}>
          Done
        </Button>
      </div>
    </div>
  )
}
