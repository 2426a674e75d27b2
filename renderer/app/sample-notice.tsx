import { useSyncExternalStore } from 'react'
import { isSample } from '../../shared/sample/is-sample.ts'
import { Button } from '../components/button.tsx'
import { Notice } from '../components/notice.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { keepSample, keptSample } from './kept-sample.ts'
import { useSession } from './use-session.tsx'

/** While the open meeting is the sample it says so, until it is kept or thrown away. */
export function SampleNotice() {
  const session = useSession()
  const { record } = useDraft()
  const kept = useSyncExternalStore(keptSample.subscribe, keptSample.get)
  const { id } = record.meeting
  if (!isSample(id) || kept === id) return null
  return (
    <Notice
      tone="done"
      action={{ label: 'Throw it away', run: () => void session.throwSampleAway(record.meeting) }}
      further={
        <Button look="quiet" onPress={() => keepSample(id)}>
          Keep it
        </Button>
      }
    >
      This is a sample. Change what you like; throw it away when you are done.
    </Notice>
  )
}
