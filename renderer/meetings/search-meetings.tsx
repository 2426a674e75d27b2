import { Search, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components'
import type { Output } from '../../shared/calls.ts'
import type { AppError } from '../../shared/result.ts'
import { useSession } from '../app/use-session.tsx'
import { moveBetweenRows } from '../components/rows.ts'

const pause = 150 // milliseconds after the last key

type Found = Output<'search'>

/** Where the words to look for in all meetings are typed. */
export function SearchField(props: { words: string; onWords: (words: string) => void }) {
  const { words, onWords } = props
  return (
    <AriaSearchField
      aria-label="Search all meetings"
      className="search-field"
      value={words}
      onChange={onWords}
    >
      <Search size={14} aria-hidden />
      <Input className="search-input" dir="auto" placeholder="Search all meetings" data-own-undo />
      {words === '' ? null : (
        <Button className="icon-button" aria-label="Clear the search">
          <X size={14} aria-hidden />
        </Button>
      )}
    </AriaSearchField>
  )
}

/** The paragraphs of all meetings that hold these words; each opens its meeting at its item. */
export function FoundParagraphs({ words }: { words: string }) {
  const { found, error } = useFound(words)
  return (
    <div className="shelves">
      <p className="search-count" role="status">
        {error?.message ?? countWords(found)}
      </p>
      <ul data-rows>
        {found?.map((hit) => (
          <Hit key={`${hit.meeting}/${hit.item}`} hit={hit} />
        ))}
      </ul>
    </div>
  )
}

function Hit({ hit }: { hit: Found[number] }) {
  const session = useSession()
  return (
    <li>
      <button
        type="button"
        className="hit"
        data-row
        onKeyDown={moveBetweenRows}
        onClick={() => session.open(hit.meeting, { tab: 'body', sought: { item: hit.item } })}
      >
        <span className="hit-title">{hit.title || 'Untitled meeting'}</span>
        <span className="hit-words">{hit.excerpt}</span>
      </button>
    </li>
  )
}

function countWords(found: Found | null): string {
  if (found === null) return 'Searching…'
  if (found.length === 0) return 'No paragraph holds these words.'
  return found.length === 1 ? '1 paragraph' : `${found.length} paragraphs`
}

/** What is found for these words, once they pause; null while it is being looked for. */
function useFound(words: string): { found: Found | null; error: AppError | null } {
  const session = useSession()
  const [answer, setAnswer] = useState<{ words: string; found: Found; error: AppError | null }>()
  useEffect(() => {
    if (words.trim() === '') return
    const timer = setTimeout(async () => {
      const result = await session.search(words)
      setAnswer({
        words,
        found: result.ok ? result.value : [],
        error: result.ok ? null : result.error,
      })
    }, pause)
    return () => clearTimeout(timer)
  }, [words, session])
  return answer?.words === words
    ? { found: answer.found, error: answer.error }
    : { found: null, error: null }
}
