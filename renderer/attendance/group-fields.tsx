import type { Group } from '../../shared/record/attendance.ts'
import type { Style } from '../../shared/record/meeting.ts'
import type { Role } from '../../shared/record/vocabulary.ts'
import { Choice, Segmented } from '../components/choice.tsx'
import { WordsField } from '../components/words-field.tsx'
import { exampleOf } from './example.ts'

type Worded = Omit<Group, 'id' | 'order'>

const roleNames: { readonly [role in Role]: string } = {
  member: 'Members',
  organisation: 'Organisations',
  observer: 'Observers',
  participant: 'Participants',
  'new-member': 'New members',
  apologies: 'Apologies',
}

/**
 * What a group is called, and the sentence it makes: `{list}` is where the names go. Below, how it would read.
 *
 * @param groups all groups in their order, this one at `at`
 */
export function GroupFields(props: {
  groups: readonly Worded[]
  at: number
  style: Omit<Style, 'id'>
  /** `typing` while words are typed, until the field is left. */
  onFields: (fields: Partial<Worded>, typing: boolean) => void
  onLeave?: () => void
  onEscape?: () => void
}) {
  const { groups, at, style, onFields, onLeave = () => undefined } = props
  const group = groups[at]
  if (group === undefined) return null
  const words = (field: 'label' | 'many' | 'one') => ({
    words: group[field],
    onWords: (typed: string) => onFields({ [field]: typed }, true),
    onLeave,
    ...(props.onEscape ? { onEscape: props.onEscape } : {}),
  })
  const set = (fields: Partial<Worded>) => onFields(fields, false)
  return (
    <div className="form">
      <WordsField label="Name in this form" span={6} autoFocus {...words('label')} />
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
        help="{list} is where the names go, as in “The meeting was chaired by {list}.”"
        {...words('many')}
      />
      <WordsField label="Sentence for one" span={12} long {...words('one')} />
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
      <Example groups={groups} at={at} style={style} />
    </div>
  )
}

function Example(props: { groups: readonly Worded[]; at: number; style: Omit<Style, 'id'> }) {
  const { groups, at, style } = props
  const several = exampleOf(groups, at, style, 3)
  const one = exampleOf(groups, at, style, 1)
  return (
    <div className="example" role="note" aria-label="Example">
      <p className="help">It would read:</p>
      <p className="composed-words">{several || 'Nothing yet: the sentence has no words.'}</p>
      {one === several ? null : <p className="composed-words">{one}</p>}
    </div>
  )
}
