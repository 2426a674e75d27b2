import type { EditorView } from 'prosemirror-view'
import type { Alternative } from '../../shared/reading/brackets.ts'
import { knownIn } from '../../shared/reading/parties.ts'
import { proposerName } from '../../shared/reading/proposers.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { Button } from '../components/button.tsx'
import { shownKeys } from '../components/keys.ts'
import { Anchored } from './anchored.tsx'
import { bracketShortcuts, mostKeys } from './bracket-keys.ts'
import {
  anotherWording,
  type BracketHere,
  bracketHere,
  keepNth,
  malformedHere,
  removeHere,
  toggleBrackets,
} from './commands/brackets.ts'
import type { Command } from './commands/command.ts'
import { wrongWith } from './marked-brackets.ts'
import { startOf } from './outline.ts'
import { placeInContent } from './words.ts'

/** The wordings of the bracket at the cursor, each with who proposes it and the key that keeps it. */
export function BracketPopover(props: {
  view: EditorView
  record: MeetingRecord
  run: (command: Command) => void
}) {
  const { view, record, run } = props
  const known = knownIn(record)
  const here = bracketHere(view.state, known)
  const malformed = here === null ? malformedHere(view.state) : null
  if (malformed) {
    const { from } = view.state.selection
    return (
      <Anchored view={view} at={from} label="A bracket without its partner">
        <p>{wrongWith(malformed)}</p>
      </Anchored>
    )
  }
  if (here === null) return null
  const { alternatives } = here.bracket
  return (
    <Anchored
      view={view}
      at={placeOf(view, here)}
      label={`Bracket with ${wordings(alternatives.length)}`}
    >
      <ol className="wordings">
        {alternatives.map((alternative, nth) => (
          <li key={`${alternative.from} ${alternative.to}`}>
            <Button look="quiet" preventFocusOnPress onPress={() => run(keepNth(nth, known))}>
              <kbd>{nth < mostKeys ? shownKeys(`Alt+${nth + 1}`) : ''}</kbd>
              <Wording record={record} text={here.text.text} alternative={alternative} />
            </Button>
          </li>
        ))}
      </ol>
      <div className="anchored-actions">
        <Action
          label="Another wording"
          keys={bracketShortcuts.another}
          command={anotherWording(known)}
          run={run}
        />
        <Action
          label="Cut brackets"
          keys={bracketShortcuts.toggle}
          command={toggleBrackets(known)}
          run={run}
        />
        <Action
          label="Remove"
          keys={bracketShortcuts.remove}
          command={removeHere(known)}
          run={run}
        />
      </div>
    </Anchored>
  )
}

function wordings(count: number): string {
  return count === 1 ? 'one wording' : `${count} wordings`
}

function placeOf({ state }: EditorView, { index, bracket }: BracketHere): number {
  const node = state.doc.child(index)
  return startOf(state.doc.children, index) + 1 + placeInContent(node, bracket.from)
}

function Wording(props: { record: MeetingRecord; text: string; alternative: Alternative }) {
  const { record, text, alternative } = props
  const { proposers, words } = alternative
  const names = proposers.map(({ from, to }) => proposerName(record, text.slice(from, to)))
  const said = text.slice(words.from, words.to)
  return (
    <span className="wording">
      {names.length === 0 ? null : <span className="wording-by">{names.join(', ')}</span>}
      {said === '' ? <span className="wording-none">nothing</span> : said}
    </span>
  )
}

function Action(props: {
  label: string
  keys: string
  command: Command
  run: (command: Command) => void
}) {
  return (
    <Button look="quiet" preventFocusOnPress onPress={() => props.run(props.command)}>
      {props.label} <kbd>{shownKeys(props.keys)}</kbd>
    </Button>
  )
}
