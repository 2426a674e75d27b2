import { useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import { useShortcuts } from '../app/shortcuts.ts'
import { useSession } from '../app/use-session.tsx'
import { Button } from '../components/button.tsx'
import { shownKeys } from '../components/keys.ts'
import { useWords } from '../components/use-words.ts'
import { WordChanges } from '../composed/word-changes.tsx'
import { useDraft } from '../record/use-draft.tsx'
import type { Query } from './query.ts'
import { leftOutWords, type Replacement, replaceEdit, replacingIn } from './replacing.ts'

/** The most replacements that are listed one by one; the rest are made with them, and said to be. */
const mostListed = 200

/**
 * What replacing would do, sentence by sentence, each to be ticked off; Mod+Enter replaces those that are ticked, in one step of undo.
 */
export function ReplaceList(props: { query: Query; announce: (words: string) => void }) {
  const { query, announce } = props
  const { record, statement, dispatch } = useDraft()
  const session = useSession()
  const [put, setPut] = useState('')
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const words = useWords(put, setPut)
  const shown = useDeferredValue(put)
  const { replacements, leftOut } = useMemo(
    () => replacingIn(record, statement, query, shown),
    [record, statement, query, shown],
  )
  const ticked = replacements.filter(({ key }) => !without.has(key))

  const replace = () => {
    if (ticked.length === 0 || shown !== put) return
    const edit = replaceEdit(record, ticked)
    if (!session.report(edit) || !session.report(dispatch(edit.value))) return
    announce(`Replaced in ${counted(ticked.length)}.`)
    setWithout(new Set())
  }
  const tick = (key: string, isTicked: boolean) => {
    const next = new Set(without)
    if (isTicked) next.delete(key)
    else next.add(key)
    setWithout(next)
  }
  const place = useRef<HTMLDivElement>(null)
  const shortcuts = [
    {
      keys: 'Mod+Enter',
      run: () => {
        if (!place.current?.closest('.find')?.contains(document.activeElement)) return false
        replace()
        return true
      },
    },
  ]
  useShortcuts(shortcuts)
  return (
    <div ref={place} className="replace">
      <div className="find-row">
        <input
          className="input find-input"
          dir="auto"
          aria-label="Replace with"
          placeholder="Replace with (nothing: the words go)"
          value={words.value}
          onChange={(event) => words.onChange(event.target.value)}
          {...words.composition}
          autoComplete="off"
        />
        <Button look="primary" isDisabled={ticked.length === 0} onPress={replace}>
          Replace {ticked.length === 0 ? '' : `in ${counted(ticked.length)}`}
          <kbd>{shownKeys('Mod+Enter')}</kbd>
        </Button>
      </div>
      <Left words={leftOutWords(leftOut)} />
      <ul className="replace-list" aria-label="What would be replaced">
        {replacements.slice(0, mostListed).map((one) => (
          <Row
            key={one.key}
            replacement={one}
            isTicked={!without.has(one.key)}
            onTick={(isTicked) => tick(one.key, isTicked)}
          />
        ))}
      </ul>
      {replacements.length > mostListed ? (
        <p className="replace-left">
          And {replacements.length - mostListed} more, which are not listed one by one.
        </p>
      ) : null}
    </div>
  )
}

function Left({ words }: { words: string }) {
  return words === '' ? null : <p className="replace-left">{words}</p>
}

function Row(props: {
  replacement: Replacement
  isTicked: boolean
  onTick: (isTicked: boolean) => void
}) {
  const { replacement, isTicked, onTick } = props
  const { before, after, mark } = replacement
  const id = useId()
  return (
    <li className="replace-row">
      <input
        id={id}
        type="checkbox"
        checked={isTicked}
        onChange={(event) => onTick(event.target.checked)}
      />
      <label htmlFor={id}>
        {mark === null ? null : <span className="replace-note">Footnote: </span>}
        <WordChanges before={before} after={after} />
      </label>
    </li>
  )
}

function counted(count: number): string {
  return count === 1 ? '1 sentence' : `${count} sentences`
}
