import { isFrozen, nextRevision } from '../../shared/edit/revisions.ts'
import { Notice } from '../components/notice.tsx'
import { showMoment } from '../components/parse-date.ts'
import { useDraft } from '../record/use-draft.tsx'
import { useStartCorrigendum } from './use-start-corrigendum.ts'

/** An adopted text says so for as long as it is frozen, and how it can still be corrected. */
export function FrozenNotice() {
  const { revisions } = useDraft()
  const start = useStartCorrigendum()
  const { list } = revisions
  const adopted = list.find(({ kind }) => kind === 'adopted')
  if (adopted === undefined || !isFrozen(revisions)) return null
  return (
    <Notice
      tone="attention"
      action={{
        label: `Start Corrigendum ${nextRevision(list, 'corrigendum')}`,
        run: start,
      }}
    >
      <strong>Adopted on {showMoment(adopted.at)}.</strong> The text is frozen: only a corrigendum
      changes it.
    </Notice>
  )
}
