import { useMemo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import {
  correctionsInOrder,
  correctionWords,
  openIn,
  proposalsInOrder,
  proposalWords,
} from '../../shared/proposals/listed.ts'
import { bracketsLeft, bracketWords } from '../../shared/reading/count-brackets.ts'
import { nextOpen, progressOf } from '../../shared/record/adoption.ts'
import { useCurrentItem } from '../body/current-item.ts'
import { keyOf, shownKeys } from '../components/keys.ts'
import { useDraft } from '../record/use-draft.tsx'
import { useCommand } from './commands.ts'
import { type Shortcut, useShortcuts } from './shortcuts.ts'
import { toBracket } from './to-bracket.ts'
import { useSession, useSessionState } from './use-session.tsx'

/** What is in sight on every tab, in words, from left to right; each part shows nothing while it has nothing to say. */
const parts = [
  { name: 'progress', Part: Progress },
  { name: 'brackets', Part: Brackets },
  { name: 'proposals', Part: Proposals },
  { name: 'corrections', Part: Corrections },
  { name: 'locked', Part: Locked },
  { name: 'keys', Part: Keys },
] as const

/** The state of the open meeting at the foot of the window. */
export function StatusLine() {
  return (
    <section className="status-line" aria-label="State of the draft">
      {parts.map(({ name, Part }) => (
        <Part key={name} />
      ))}
    </section>
  )
}

/** Whether the store is locked, and the way to what can be done about it. */
function Locked() {
  const session = useSession()
  const { beside, store } = useSessionState()
  if (store?.kind !== 'ready') return null
  const isShown = beside?.kind === 'confidentiality'
  const words = store.hasPassphrase ? 'Locked' : 'Not locked'
  return (
    <AriaButton
      className="status-part status-locked"
      aria-label={`${words}: confidentiality`}
      aria-keyshortcuts={keyOf('confidentiality')}
      aria-pressed={isShown}
      onPress={() => session.showBeside(isShown ? null : { kind: 'confidentiality' })}
    >
      {words}
    </AriaButton>
  )
}

/** The way to the list of all keys. */
function Keys() {
  const session = useSession()
  const { beside } = useSessionState()
  const isShown = beside?.kind === 'keys'
  return (
    <AriaButton
      className="status-part status-keys"
      aria-keyshortcuts={keyOf('keys')}
      aria-pressed={isShown}
      onPress={() => session.showBeside(isShown ? null : { kind: 'keys' })}
    >
      Keys <kbd>{shownKeys(keyOf('keys'))}</kbd>
    </AriaButton>
  )
}

/** How far the room has come: "14 of 22 agreed"; pressed, it goes to the next that is open. */
function Progress() {
  const session = useSession()
  const { record } = useDraft()
  const currentId = useCurrentItem()
  const { item } = record
  const { agreed, adReferendum, all } = useMemo(() => progressOf(item), [item])
  const next = () => {
    const open = nextOpen(item, currentId)
    if (open) session.goTo({ entity: 'item', id: open.id })
    return open !== undefined
  }
  useCommand('item.next-open', next)
  if (all === 0) return null
  const words = `${agreed} of ${all} agreed`
  return (
    <AriaButton className="status-part" isDisabled={agreed === all} onPress={next}>
      {adReferendum === 0 ? words : `${words}, ${adReferendum} of them ad referendum`}
    </AriaButton>
  )
}

/** What is still disputed: "3 brackets, 1 unclosed"; pressed, or by its key, it goes to the next. */
function Brackets() {
  const session = useSession()
  const { statement } = useDraft()
  const { blocks } = statement
  const left = useMemo(() => bracketsLeft(blocks), [blocks])
  useShortcuts(
    useMemo<readonly Shortcut[]>(() => {
      const step = (direction: 1 | -1) => () => {
        toBracket(session, blocks, direction)
        return true
      }
      return [
        { command: 'bracket.next', run: step(1) },
        { command: 'bracket.previous', run: step(-1) },
      ]
    }, [session, blocks]),
  )
  const words = bracketWords(left)
  if (words === '') return null
  const isBroken = left.unclosed + left.unopened > 0
  return (
    <AriaButton
      className="status-part"
      data-attention={isBroken || undefined}
      aria-keyshortcuts={keyOf('bracket.next')}
      onPress={() => toBracket(session, blocks, 1)}
    >
      {words} <kbd>{shownKeys(keyOf('bracket.next'))}</kbd>
    </AriaButton>
  )
}

/** What delegations propose and nobody has decided on: "2 proposals"; pressed, it shows them. */
function Proposals() {
  const session = useSession()
  const { record } = useDraft()
  const currentId = useCurrentItem()
  const open = openIn(proposalsInOrder(record.proposal, null))
  if (open === 0) return null
  return (
    <AriaButton
      className="status-part"
      aria-keyshortcuts={keyOf('proposal')}
      onPress={() => session.showBeside({ kind: 'proposals', item: currentId })}
    >
      {proposalWords(open)} <kbd>{shownKeys(keyOf('proposal'))}</kbd>
    </AriaButton>
  )
}

/** The corrections of a circulated text that nobody has decided on; pressed, it shows them. */
function Corrections() {
  const session = useSession()
  const { record } = useDraft()
  const open = openIn(correctionsInOrder(record.proposal))
  if (open === 0) return null
  return (
    <AriaButton
      className="status-part"
      aria-keyshortcuts={keyOf('corrections')}
      onPress={() => session.showBeside({ kind: 'corrections' })}
    >
      {correctionWords(open)} <kbd>{shownKeys(keyOf('corrections'))}</kbd>
    </AriaButton>
  )
}
