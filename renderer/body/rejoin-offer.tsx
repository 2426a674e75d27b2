import { useEffect, useMemo, useRef } from 'react'
import { useShortcuts } from '../app/shortcuts.ts'
import { useSession } from '../app/use-session.tsx'
import { Button } from '../components/button.tsx'
import { keyOf, shownKeys } from '../components/keys.ts'
import { useDraft } from '../record/use-draft.tsx'
import { dispatchMany } from './dispatch-many.ts'
import { rejoin, rejoinedWords, type Wrapped } from './rejoin.ts'

const shownAtMost = 3

/**
 * Offers to rejoin pasted lines that look as if a page had wrapped them, and shows what that would give. It goes by itself when one of the
 * lines is written in or taken back; nothing is joined without its key.
 */
export function RejoinOffer(props: {
  groups: Wrapped
  /** It has come into sight, and taken its place from what lies above. */
  onShown: () => void
  /** It goes, and the focus with it where it had that. */
  onDone: (said: string, hadFocus: boolean) => void
}) {
  const { groups, onShown } = props
  const { record, dispatch } = useDraft()
  const session = useSession()
  const place = useRef<HTMLElement>(null)
  const words = useMemo(() => rejoinedWords(record, groups), [record, groups])
  const pasted = useRef({ groups, words })
  if (pasted.current.groups !== groups) pasted.current = { groups, words }
  const isOpen = words !== null && sameWords(words, pasted.current.words)
  const lines = groups.reduce((sum, group) => sum + group.length, 0)

  const leave = (said: string) => {
    props.onDone(said, place.current?.contains(document.activeElement) ?? false)
  }
  const accept = () => {
    if (!session.report(dispatchMany(dispatch, rejoin(record, groups)))) return
    leave(`Rejoined into ${counted(groups.length, 'paragraph')}.`)
  }
  useEffect(() => {
    if (isOpen) onShown()
  }, [isOpen, onShown])
  const isShown = () => isOpen && (place.current?.getClientRects().length ?? 0) > 0
  const latest = useRef({ accept, isShown })
  latest.current = { accept, isShown }
  useShortcuts(
    useMemo(
      () => [
        {
          keys: keyOf('sentence'), // while it is offered, the key is its own
          run: () => {
            const { accept, isShown } = latest.current
            if (!isShown()) return false
            accept()
            return true
          },
        },
      ],
      [],
    ),
  )
  if (!isOpen || words === null) return null
  return (
    <section className="rejoin" aria-label="Wrapped lines" ref={place}>
      <p role="status">
        {lines} of these lines look wrapped, as on a page. Rejoined, they are{' '}
        {counted(words.length, 'paragraph')}:
      </p>
      <ul className="rejoin-words">
        {words.slice(0, shownAtMost).map((paragraph, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs may be alike, and never move
          <li key={nth}>{paragraph}</li>
        ))}
      </ul>
      {words.length > shownAtMost ? <p>and {words.length - shownAtMost} more</p> : null}
      <p className="rejoin-keys">
        <Button onPress={accept}>
          Rejoin them <kbd>{shownKeys(keyOf('sentence'))}</kbd>
        </Button>
        <Button look="quiet" onPress={() => leave('')}>
          Leave them as they are
        </Button>
      </p>
    </section>
  )
}

function sameWords(a: readonly string[], b: readonly string[] | null): boolean {
  return b !== null && a.length === b.length && a.every((words, nth) => words === b[nth])
}

function counted(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count} ${thing}s`
}
