import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { CommandId } from '../../shared/commands.ts'
import type { Present } from '../../shared/menus.ts'
import { keyOf, shownKeys } from '../components/keys.ts'
import { findCommands } from './find-commands.ts'

/** What the field above the list leaves to it. */
export type ListKey = 'next' | 'previous' | 'first' | 'last' | 'choose'

/** The commands that the typed words find; the arrow keys go through them, Enter does the one they are at. */
export default function FoundCommands(props: {
  id: string
  words: string
  present: Present
  /** Gives the field what takes its keys, and the option they are at. */
  onTake: (take: (key: ListKey) => void) => void
  onAt: (option: string) => void
  onChoose: (command: CommandId) => void
}) {
  const { id, words, present, onTake, onAt, onChoose } = props
  const found = useMemo(() => findCommands(words, present), [words, present])
  const [moved, setMoved] = useState({ words, at: 0 })
  const at = moved.words === words ? moved.at : 0 // other words, another list
  const here = found[at]
  const option = here === undefined ? '' : `${id}-${here.id}`

  useLayoutEffect(() => {
    const last = Math.max(0, found.length - 1)
    const goals = {
      next: at === last ? 0 : at + 1,
      previous: at === 0 ? last : at - 1,
      first: 0,
      last,
    }
    onTake((key) => {
      if (key !== 'choose') setMoved({ words, at: goals[key] })
      else if (here !== undefined) onChoose(here.id)
    })
  }, [found, at, here, words, onTake, onChoose])
  useEffect(() => {
    onAt(option)
    document.getElementById(option)?.scrollIntoView({ block: 'nearest' })
  }, [option, onAt])

  if (found.length === 0) {
    return (
      <p className="palette-none" role="status">
        No command that can be done now is called so.
      </p>
    )
  }
  return (
    <div className="list palette-list" role="listbox" id={id} aria-label="Commands">
      {found.map((command, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and takes the keys
        <div
          key={command.id}
          id={`${id}-${command.id}`}
          role="option"
          tabIndex={-1}
          className="list-item palette-option"
          aria-selected={index === at}
          onClick={() => onChoose(command.id)}
        >
          <span className="palette-name">{command.name}</span>
          <span className="list-aside">{command.where}</span>
          {keyOf(command.id) === '' ? null : <kbd>{shownKeys(keyOf(command.id))}</kbd>}
        </div>
      ))}
    </div>
  )
}
