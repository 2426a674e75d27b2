import { Plus } from 'lucide-react'
import { useState } from 'react'
import { annexLetter } from '../../shared/statement/annexes.ts'
import { useCommand } from '../app/commands.ts'
import { Button } from '../components/button.tsx'
import { useDragRows } from '../components/use-drag-rows.ts'
import { useDraft } from '../record/use-draft.tsx'
import { AnnexSection } from './annex-section.tsx'
import { addAnnex, annexesOf, placeEntry } from './edits.ts'

/** What is annexed: lists of events, paragraphs, or documents attached separately. */
export function Annexes() {
  const { record, dispatch } = useDraft()
  const [justAdded, setJustAdded] = useState<string | null>(null)
  const drag = useDragRows((id, list, beforeId) => {
    const entry = record.annexEntry[id]
    if (entry) dispatch(placeEntry(record, entry, list, beforeId))
  })
  const add = () => {
    const { edit, id } = addAnnex(record)
    dispatch(edit)
    setJustAdded(id)
  }
  useCommand('annex.add', add)
  const annexes = annexesOf(record)
  return (
    <div className="annexes">
      {annexes.length === 0 ? (
        <div className="empty-place">
          <h2>No annex yet</h2>
          <p>
            A list of workshops and events, with titles, places and dates; the list of participants;
            paragraphs of your own; or the name of a document that is attached separately.
          </p>
        </div>
      ) : null}
      {annexes.map((annex, index) => (
        <AnnexSection
          key={annex.id}
          annex={annex}
          letter={annexLetter(index)}
          isNew={annex.id === justAdded}
          drag={drag}
        />
      ))}
      <Button look={annexes.length === 0 ? 'primary' : 'quiet'} onPress={add}>
        <Plus size={14} aria-hidden />
        {annexes.length === 0 ? 'Add an annex' : 'Add another annex'}
      </Button>
    </div>
  )
}
