import type { Group } from '../../shared/record/attendance.ts'
import type { Role } from '../../shared/record/vocabulary.ts'
import { Button } from '../components/button.tsx'
import { Choice, Segmented } from '../components/choice.tsx'
import { WordsField } from '../components/words-field.tsx'
import { useDraft } from '../record/use-draft.tsx'

const roleNames: { readonly [role in Role]: string } = {
  member: 'Members',
  organisation: 'Organisations',
  observer: 'Observers',
  participant: 'Participants',
  'new-member': 'New members',
  apologies: 'Apologies',
}

/** What a group is called, and the sentence it makes: `{list}` is where the names go. */
export function GroupSettings({ group, onDone }: { group: Group; onDone: () => void }) {
  const { dispatch } = useDraft()
  const set = (fields: Partial<Omit<Group, 'id'>>, typing = false) =>
    dispatch({ kind: 'set', entity: 'group', id: group.id, fields }, { typing })
  return (
    <div className="details">
      <div className="form">
        <WordsField
          label="Name in this form"
          span={6}
          autoFocus
          words={group.label}
          onWords={(label) => set({ label }, true)}
          onEscape={onDone}
        />
        <Choice
          label="What they are"
          span={6}
          value={group.role}
          options={Object.entries(roleNames).map(([value, label]) => ({
            value: value as Role,
            label,
          }))}
          onChoice={(role) => set({ role })}
        />
        <WordsField
          label="Sentence for several"
          span={12}
          long
          words={group.many}
          help="{list} is where the names go"
          onWords={(many) => set({ many }, true)}
        />
        <WordsField
          label="Sentence for one"
          span={12}
          long
          words={group.one}
          onWords={(one) => set({ one }, true)}
        />
        <Segmented
          label="Where it stands"
          span={12}
          value={group.joined ? 'joined' : 'own'}
          options={[
            { value: 'own', label: 'A sentence of its own' },
            { value: 'joined', label: 'Goes on in the sentence before' },
          ]}
          onChoice={(choice) => set({ joined: choice === 'joined' })}
        />
      </div>
      <div className="form-end">
        <Button look="quiet" onPress={onDone}>
          Done
        </Button>
      </div>
    </div>
  )
}
