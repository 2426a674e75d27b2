import { useCallback, useDeferredValue, useState } from 'react'
import { bringBack } from '../../shared/edit/bring-back.ts'
import { bringBackOne, type OneRow } from '../../shared/edit/bring-back-one.ts'
import type { Edit } from '../../shared/edit/edit.ts'
import { Button } from '../components/button.tsx'
import { Segmented } from '../components/choice.tsx'
import { shownKeys } from '../components/keys.ts'
import { useDraft } from '../record/use-draft.tsx'
import { Comparison, type Showing } from './comparison.tsx'
import { ItemComparison } from './item-comparison.tsx'
import { showTimeOf } from './moments.ts'
import { beginning, keyOf, StepList } from './step-list.tsx'
import { recordAt, type Timeline } from './timeline.ts'
import { useHistory } from './use-history.ts'
import './history.css'

const showings = [
  { value: 'since', label: 'With what changed since' },
  { value: 'was', label: 'As it was' },
] as const

const sameText = 'Nothing differs: there is nothing to bring back.'
const sameRow =
  'Its own words are the same, or it was not there yet: there is nothing to bring back.'

/** The past of the draft, or of one item of it: its steps, and what the one chosen was like. */
export function Past({ item }: { item: string | null }) {
  const { timeline, loadEarlier } = useHistory(item)
  const [chosen, setChosen] = useState<string | null>(null)
  if (timeline === null) return null
  if (timeline.steps.length === 0) return <NoPast item={item} />
  const known = timeline.steps.findIndex((step) => keyOf(step) === chosen)
  const index = chosen === beginning ? timeline.steps.length : Math.max(0, known)
  const key =
    index === timeline.steps.length ? beginning : keyOf(timeline.steps[index] ?? { first: 0 })
  return <PastAt {...{ timeline, index, item, chosen: key, setChosen, loadEarlier }} />
}

function NoPast({ item }: { item: string | null }) {
  return (
    <p className="empty beside-empty">
      {item === null
        ? 'Nothing has been edited yet. Every step you take in this meeting will stand here.'
        : 'This item is as it came into the meeting: nobody has edited it.'}
    </p>
  )
}

function PastAt(props: {
  timeline: Timeline
  index: number
  item: string | null
  chosen: string
  setChosen: (key: string) => void
  loadEarlier: () => void
}) {
  const { timeline, index, item, chosen, setChosen, loadEarlier } = props
  const { record, dispatch } = useDraft()
  const [showing, setShowing] = useState<Showing>('since')
  const [said, setSaid] = useState('')
  const shown = useDeferredValue(index) // the arrows come first, the statement right after
  const later = useDeferredValue(record)
  const earlier = recordAt(timeline, Math.min(shown, timeline.steps.length))
  const step = timeline.steps[index]
  const when = step === undefined ? 'the beginning' : showTimeOf(step.at)

  const perform = useCallback(
    (edit: Edit | null, done: string, nothing: string) => {
      if (edit === null) return setSaid(nothing)
      const dispatched = dispatch(edit)
      const undo = shownKeys('Mod+Z')
      setSaid(dispatched.ok ? `${done} ${undo} takes that back.` : dispatched.error.message)
    },
    [dispatch],
  )
  const bringOneBack = useCallback(
    (row: OneRow) =>
      perform(bringBackOne(record, earlier, row), 'That paragraph is back.', sameRow),
    [perform, record, earlier],
  )
  const bringAllBack = () => {
    const then = recordAt(timeline, index)
    if (item !== null) bringOneBack({ entity: 'item', id: item })
    else perform(bringBack(record, then), `The text of ${when} is back.`, sameText)
  }
  return (
    <div className="past">
      <StepList
        timeline={timeline}
        label={item === null ? 'Steps of the draft' : 'Steps of this item'}
        chosen={chosen}
        onChoose={(key) => {
          setChosen(key)
          setSaid('')
        }}
        onBringBack={bringAllBack}
        onEarlier={loadEarlier}
      />
      <div className="past-state">
        <div className="past-bar">
          <Segmented
            label="What to show"
            hidesLabel
            value={showing}
            options={showings}
            onChoice={setShowing}
          />
          <Button onPress={bringAllBack}>
            Bring back <kbd>Enter</kbd>
          </Button>
        </div>
        <p className="past-said" role="status">
          {said}
        </p>
        {item === null ? (
          <Comparison
            earlier={earlier}
            later={later}
            showing={showing}
            onBringBack={bringOneBack}
          />
        ) : (
          <ItemComparison id={item} earlier={earlier} later={later} showing={showing} />
        )}
      </div>
    </div>
  )
}
