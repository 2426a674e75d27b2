import { useEffect, useState } from 'react'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { useSession } from '../app/use-session.tsx'
import { useDraft } from '../record/use-draft.tsx'

/** A frozen record, null while it is being fetched or where none is asked for. */
export function useFrozen(id: string | null): MeetingRecord | null {
  const session = useSession()
  const { openRevision } = useDraft()
  const [opened, setOpened] = useState<{ id: string; record: MeetingRecord } | null>(null)
  useEffect(() => {
    if (id === null) return
    let isWanted = true
    void openRevision(id).then((result) => {
      if (!isWanted || !session.report(result)) return
      setOpened({ id, record: result.value.record })
    })
    return () => {
      isWanted = false
    }
  }, [id, openRevision, session])
  return opened !== null && opened.id === id ? opened.record : null
}
