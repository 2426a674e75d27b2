import { createLookup } from '../../shared/directory/lookup.ts'
import { sourceOf } from '../../shared/follow-up/open.ts'
import { confirming, zeroDraft } from '../../shared/follow-up/zero-draft.ts'
import { read } from '../../shared/reading/read.ts'
import type { Item } from '../../shared/record/item.ts'
import { newId } from '../../shared/record/new-id.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { useShortcuts } from '../app/shortcuts.ts'
import { useSession, useSessionState } from '../app/use-session.tsx'
import { Button } from '../components/button.tsx'
import { keyOf, shownKeys } from '../components/keys.ts'
import { lastOf } from '../meetings/next-meeting.ts'
import { useDraft } from '../record/use-draft.tsx'
import { useCurrentItem } from './current-item.ts'
import type { BodyEditor } from './editor.ts'
import { useOrigins } from './use-origins.ts'

/** Takes the last text, and then confirms its items one by one. */
const command = 'earlier.text'

/**
 * An earlier text as the draft to begin with: offered while the body has no words of its own, and then how many of its items are still
 * to be confirmed.
 */
export function ZeroDraft({ editor }: { editor: BodyEditor | null }) {
  const { record } = useDraft()
  const items = useOrigins(editor)
  if (items.length > 0) return <Unconfirmed items={items} editor={editor} />
  const isBlank = Object.values(record.item).every(
    ({ part, text }) => part !== '' || text.text.trim() === '',
  )
  return isBlank ? <Offer /> : null
}

/** What there is to begin from: the last text of the series, or a statement in a file. */
function Offer() {
  const session = useSession()
  const { library, tab } = useSessionState()
  const { record, dispatch } = useDraft()
  const { id, seriesId } = record.meeting
  const others = library?.meetings.filter((meeting) => meeting.id !== id) ?? []
  const last = seriesId === '' ? undefined : lastOf(seriesId, others)
  const take = (from: MeetingRecord, origin: string) => {
    const edits = zeroDraft(record, from, origin, newId)
    if (edits.length > 0) session.report(dispatch({ kind: 'many', edits }))
    else session.say(`There are no words of its own in the text of ${origin}.`)
  }
  const fromLast = async () => {
    const earlier = last ? await session.recordOf(last.id) : null
    if (earlier) take(earlier, `the ${sourceOf(earlier)}`)
  }
  const fromLastByKey = () => {
    if (tab !== 'body' || !last) return false
    void fromLast()
    return true
  }
  useShortcuts([{ command, run: fromLastByKey }])
  const fromFile = async () => {
    const opened = await session.openText('statement')
    if (opened === null) return
    const parties = createLookup(library?.directory ?? [])
    const reading = read(opened.text, { ids: newId, parties })
    if (session.report(reading))
      take(reading.value.record, originOf(reading.value.record, opened.file))
  }
  return (
    <p className="zero-draft">
      <span>Begin from</span>
      {last ? (
        <Button look="quiet" onPress={fromLast}>
          the text of the {sourceOf({ meeting: { ...record.meeting, ...last } })}{' '}
          <kbd>{shownKeys(keyOf(command))}</kbd>
        </Button>
      ) : null}
      <Button look="quiet" onPress={fromFile}>
        {last ? 'or an earlier statement…' : 'an earlier statement…'}
      </Button>
    </p>
  )
}

/** A text from a file says by its number which meeting it is of; without one it goes by its file's name. */
function originOf(record: MeetingRecord, file: string): string {
  return record.meeting.ordinal === null ? `“${file}”` : `the ${sourceOf(record)}`
}

function Unconfirmed({ items, editor }: { items: readonly Item[]; editor: BodyEditor | null }) {
  const session = useSession()
  const { dispatch } = useDraft()
  const { tab } = useSessionState()
  const currentId = useCurrentItem()
  const [first] = items
  const current = items.find(({ id }) => id === currentId)
  const goTo = (item: Item | undefined) => {
    if (!item || !editor) return
    editor.reveal(item.id)
    editor.view.focus()
  }
  const confirm = () => {
    if (!current) return goTo(first)
    const following = items[items.indexOf(current) + 1] ?? items.find(({ id }) => id !== current.id)
    const [edit] = confirming([current])
    if (edit && session.report(dispatch(edit))) goTo(following)
  }
  const confirmByKey = () => {
    if (tab !== 'body') return false
    confirm()
    return true
  }
  useShortcuts([{ command, run: confirmByKey }])
  return (
    <p className="zero-draft">
      <span role="status">
        {items.length === 1 ? '1 item is' : `${items.length} items are`} still as in the earlier
        text
      </span>
      <Button look="quiet" onPress={confirm}>
        {current ? 'Confirm this one' : 'Go to the first'} <kbd>{shownKeys(keyOf(command))}</kbd>
      </Button>
      <Button
        look="quiet"
        onPress={() => session.report(dispatch({ kind: 'many', edits: confirming(items) }))}
      >
        Confirm all
      </Button>
    </p>
  )
}
