import { useMemo, useSyncExternalStore } from 'react'
import { isSample } from '../../shared/sample/is-sample.ts'
import { Button } from '../components/button.tsx'
import { Notice } from '../components/notice.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { useCommands } from './commands.ts'
import { keepSample, keptSample } from './kept-sample.ts'
import { focusPart } from './shortcuts.ts'
import { useSession } from './use-session.tsx'

/** While the open meeting is the sample it says so, until it is kept or thrown away. */
export function SampleNotice() {
  const session = useSession()
  const { record } = useDraft()
  const kept = useSyncExternalStore(keptSample.subscribe, keptSample.get)
  const { meeting } = record
  const { id } = meeting
  const isSaid = isSample(id) && kept !== id
  const acts = useMemo(
    () => ({
      keep: () => {
        keepSample(id)
        requestAnimationFrame(keepFocus)
      },
      remove: () => void session.throwSampleAway(meeting).then(keepFocus),
    }),
    [session, meeting, id],
  )
  useCommands(
    useMemo(() => {
      const does = (act: () => void) => () => {
        if (isSaid) act()
        return isSaid
      }
      return { 'sample.keep': does(acts.keep), 'sample.remove': does(acts.remove) }
    }, [acts, isSaid]),
  )
  if (!isSaid) return null
  return (
    <Notice
      tone="done"
      action={{ label: 'Throw it away', run: acts.remove }}
      further={
        <Button look="quiet" onPress={acts.keep}>
          Keep it
        </Button>
      }
    >
      This is a sample. Change what you like; throw it away when you are done.
    </Notice>
  )
}

/** The notice went with the button that had the focus: on to what can be typed in. */
function keepFocus(): void {
  if (document.activeElement === document.body) focusPart()
}
