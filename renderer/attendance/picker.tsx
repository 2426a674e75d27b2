import { Search } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useState } from 'react'
import { Autocomplete, Input, type Selection, TextField } from 'react-aria-components'
import type { Group } from '../../shared/record/attendance.ts'
import type { Party } from '../../shared/record/party.ts'
import { useSession } from '../app/use-session.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { formTyped, kindsFor, type Matching } from './choices.ts'
import { type PartyKind, partyAsTyped, standing, tick, untick } from './edits.ts'
import { addKey, PartyList } from './party-list.tsx'
import { marked } from './roll-call.ts'

const leastTyped = 2 // letters before an unknown name is offered as a new party

/**
 * The directory as a list to tick: typing narrows it, Enter ticks the one at the top (or the one the arrows went to), Space ticks while
 * nothing is typed, Alt+Up and Alt+Down change the group. Who was expected is marked present where it sits. A name nobody knows is added
 * on the spot; a list pasted here is read.
 */
export function Picker(props: {
  group: Group
  groups: readonly Group[]
  onGroup: (id: string) => void
  typed: string
  onTyped: (words: string) => void
  matching: Matching
  /** A list of participants was pasted into the field. */
  onList: (text: string) => void
  inputRef: RefObject<HTMLInputElement | null>
}) {
  const { group, typed, onTyped: setTyped, matching, inputRef: input } = props
  const { found, isKnown } = matching
  const { record, dispatch } = useDraft()
  const session = useSession()
  const [isWalking, setWalking] = useState(false) // the arrows have gone to a party
  const isIdle = typed === '' && !isWalking

  const type = (words: string) => {
    setTyped(words)
    if (words !== '') setWalking(false)
  }
  const toggle = (party: Party) => {
    const row = standing(record, party.id, group.id)
    const edit =
      row?.presence === 'expected'
        ? marked(row)
        : row?.groupId === group.id
          ? untick(row)
          : tick(record, group, party, formTyped(party, typed))
    if (session.report(dispatch(edit))) setTyped('')
  }
  const add = (kind: PartyKind) => {
    const party = partyAsTyped(kind, typed)
    if (!session.report(dispatch(tick(record, group, party, 'name')))) return
    void session.editLibrary({ kind: 'party.add', row: party })
    setTyped('')
  }
  const choose = (selection: Selection, ticked: ReadonlySet<string>) => {
    if (selection === 'all') return
    const kind = kindsFor(group.role).find((one) => selection.has(addKey(one)))
    const party = found.find(({ id }) => selection.has(id) !== ticked.has(id))
    if (kind) add(kind)
    else if (party) toggle(party)
  }
  const keys = (event: KeyboardEvent) => {
    const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown'
    if (event.nativeEvent.isComposing) return
    if (isArrow && event.altKey) stepGroup(props, event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === ' ' && typed === '') pressFocused(input.current)
    else if (event.key !== 'Enter' || !isIdle) {
      if (isArrow) setWalking(true)
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\n\r\t]/.test(text.trim())) return
    event.preventDefault()
    props.onList(text)
  }

  const offersNew = !isKnown && typed.trim().length >= leastTyped
  return (
    <section className="picker" aria-label="Directory" data-idle={isIdle}>
      <Autocomplete inputValue={typed} onInputChange={type}>
        <TextField className="picker-field" aria-label={`Find a party to tick into ${group.label}`}>
          <Search size={14} aria-hidden />
          <Input
            ref={input}
            role="combobox"
            aria-expanded
            aria-haspopup="listbox"
            className="search-input"
            dir="auto"
            placeholder="Name or code, then Enter"
            onKeyDownCapture={keys}
            onPaste={paste}
            onBlur={() => setWalking(false)}
            data-own-undo
          />
        </TextField>
        <PartyList
          group={group}
          found={found}
          isWhole={typed.trim() === ''}
          offered={offersNew ? typed.trim() : null}
          onChoose={choose}
        />
      </Autocomplete>
    </section>
  )
}

function stepGroup(
  props: { group: Group; groups: readonly Group[]; onGroup: (id: string) => void },
  step: 1 | -1,
): void {
  const { group, groups, onGroup } = props
  const goal = groups[groups.findIndex(({ id }) => id === group.id) + step]
  if (goal) onGroup(goal.id)
}

/** The option the arrows went to; the list's focus is the input's `aria-activedescendant`. */
function pressFocused(input: HTMLInputElement | null): void {
  const id = input?.getAttribute('aria-activedescendant')
  if (id) document.getElementById(id)?.click()
}
