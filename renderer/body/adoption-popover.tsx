import type { EditorView } from 'prosemirror-view'
import { useMemo } from 'react'
import { bracketWords } from '../../shared/reading/count-brackets.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { useShortcuts } from '../app/shortcuts.ts'
import { Button } from '../components/button.tsx'
import { shownKeys } from '../components/keys.ts'
import { keysOf } from './adoption-keys.ts'
import { Anchored } from './anchored.tsx'
import { bracketShortcuts } from './bracket-keys.ts'
import { stepToBracket } from './bracket-steps.ts'
import { startOf } from './outline.ts'
import { attrsOf } from './schema.ts'
import { statusMoment, statusNames } from './status-words.ts'
import type { Adoption, Pause } from './use-adoption.ts'

/** What stands in the way of agreeing or of writing, at its item: said, and left to the person. Escape puts it away. */
export function AdoptionPopover(props: {
  view: EditorView
  record: MeetingRecord
  pause: Pause
  adoption: Adoption
}) {
  const { view, record, pause, adoption } = props
  const { dismiss } = adoption
  useShortcuts(useMemo(() => [{ keys: 'Escape', run: () => put(dismiss) }], [dismiss]))
  const nodes = view.state.doc.children
  const index = nodes.findIndex((node) => attrsOf(node).id === pause.id)
  const node = nodes[index]
  const item = record.item[pause.id]
  if (!node || !item) return null
  const at = startOf(nodes, index) + 1
  if (pause.kind === 'locked') {
    const moment = statusMoment(item.statusAt)
    return (
      <Anchored view={view} at={at} label="Locked">
        <p role="alert">
          This is {statusNames[item.status]}
          {moment === '' ? '' : ` (${moment})`}: its words are locked, and nothing was changed.
        </p>
        <div className="anchored-actions">
          <Act label="Reopen it" keys={keysOf('open')} run={() => adoption.adopt('open')} />
        </div>
      </Anchored>
    )
  }
  const one = pause.items === 1
  return (
    <Anchored view={view} at={at} label="Brackets are left">
      <p role="alert">
        {one ? 'There is still ' : `In these ${pause.items} items there is still `}
        {bracketWords(pause.left)}. Agree {one ? 'it' : 'them'} as{' '}
        {one ? 'it stands' : 'they stand'}?
      </p>
      <div className="anchored-actions">
        <Act
          label="Agree with brackets"
          keys={keysOf(pause.how)}
          run={() => adoption.adopt(pause.how)}
        />
        <Act label="To the bracket" keys={bracketShortcuts.next} run={() => stepToBracket(1)} />
        <Act label="Leave open" keys="Escape" run={dismiss} />
      </div>
    </Anchored>
  )
}

function put(dismiss: () => void): true {
  dismiss()
  return true
}

function Act({ label, keys, run }: { label: string; keys: string; run: () => void }) {
  return (
    <Button look="quiet" preventFocusOnPress onPress={run}>
      {label} <kbd>{keys === 'Escape' ? 'Esc' : shownKeys(keys)}</kbd>
    </Button>
  )
}
