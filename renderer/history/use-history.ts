import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession } from '../app/use-session.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { type Timeline, withEarlier, withNewest } from './timeline.ts'

/**
 * The past of the open meeting, or of one item of it: read again whenever something has been saved, its earlier steps when
 * they are asked for. Null until the first page is there.
 */
export function useHistory(item: string | null): {
  timeline: Timeline | null
  loadEarlier: () => void
} {
  const session = useSession()
  const { history, saveState } = useDraft()
  const [timeline, setTimeline] = useState<Timeline | null>(null)
  const isSaved = saveState.kind === 'saved'
  const savedAt = saveState.kind === 'saved' ? saveState.at : ''

  // biome-ignore lint/correctness/useExhaustiveDependencies: savedAt says that there is something new to read
  useEffect(() => {
    if (!isSaved) return // read again as soon as what is typed has its place in the past
    let isWanted = true
    void history(null, item).then((page) => {
      if (!isWanted || !session.report(page)) return
      setTimeline((known) => withNewest(known, page.value))
    })
    return () => {
      isWanted = false
    }
  }, [history, session, item, isSaved, savedAt])

  const isLoading = useRef(false)
  const earlier = timeline?.earlier ?? null
  const loadEarlier = useCallback(() => {
    if (earlier === null || isLoading.current) return
    isLoading.current = true
    void history(earlier, item).then((page) => {
      isLoading.current = false
      if (!session.report(page)) return
      setTimeline((known) => (known?.earlier === earlier ? withEarlier(known, page.value) : known))
    })
  }, [history, session, item, earlier])
  return { timeline, loadEarlier }
}
