import { useEffect, useRef } from 'react'
import { announce } from '../components/announce.ts'
import { Notice } from '../components/notice.tsx'
import { useDraft } from '../record/use-draft.tsx'
import type { AppNotice, NoticePlace } from './desk.ts'
import type { Session } from './session.ts'
import { useSession, useSessionState } from './use-session.tsx'

/** What was said in one place of the window. */
export function Notices({ place }: { place: NoticePlace }) {
  const session = useSession()
  const { notices } = useSessionState()
  return notices
    .filter((notice) => notice.place === place)
    .map((notice) => (
      <Notice
        key={notice.id}
        tone={notice.tone}
        onDismiss={() => session.dismiss(notice.id)}
        action={actionOf(session, notice)}
      >
        {notice.words}
      </Notice>
    ))
}

function actionOf(session: Session, { isUndoable, undoes, steps }: AppNotice) {
  if (undoes !== undefined)
    return { label: 'Undo the restoring', run: () => void session.undoRestoring(undoes) }
  return isUndoable
    ? { label: 'Undo', run: () => session.moveLibrary('undoLibrary', steps) }
    : undefined
}

/** A save that fails says so above the draft for as long as it does; the text stays where it is. That it is saved again is announced. */
export function SaveFailure() {
  const { saveState, retry } = useDraft()
  const hasFailed = useRef(false)
  useEffect(() => {
    if (saveState.kind === 'saved' && hasFailed.current) announce('Saved again.')
    if (saveState.kind !== 'saving') hasFailed.current = saveState.kind === 'failed'
  }, [saveState.kind])
  if (saveState.kind !== 'failed') return null
  return (
    <Notice tone="error" action={{ label: 'Try again now', run: retry }}>
      <strong>Not saved.</strong> {saveState.message} What you typed stays here, and saving is tried
      again by itself.
    </Notice>
  )
}
