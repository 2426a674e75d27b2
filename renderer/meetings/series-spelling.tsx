import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Series } from '../../shared/record/series.ts'
import { longestWord, mostWords } from '../../shared/spelling/limits.ts'
import { announce } from '../components/announce.ts'
import { Button, IconButton } from '../components/button.tsx'
import { Segmented } from '../components/choice.tsx'
import { WordsField } from '../components/words-field.tsx'
import { LanguageField, SpellingField } from '../facts/style-fields.tsx'
import type { SeriesProps } from './series-props.ts'

type Props = Pick<SeriesProps, 'series' | 'onDone'> & {
  onStyle: (fields: Partial<Series['style']>) => void
}

/** Whether the misspelt words of a series' meetings are underlined, in which English, and what counts as right besides the dictionary. */
export function SeriesSpelling({ series, onStyle, onDone }: Props) {
  return (
    <div className="series-list">
      <div className="form">
        <Segmented
          label="Misspelt words"
          span={12}
          value={series.checksSpelling ? 'on' : 'off'}
          options={[
            { value: 'on', label: 'Underline them' },
            { value: 'off', label: 'Say nothing' },
          ]}
          onChoice={(choice) => onDone({ ...series, checksSpelling: choice === 'on' })}
        />
        <LanguageField style={series.style} onStyle={onStyle} />
        <SpellingField style={series.style} onStyle={onStyle} />
      </div>
      <p className="aside">
        The English is what new meetings start with. The rest counts at once in every meeting of the
        series.
      </p>
      <OwnWords series={series} onDone={onDone} />
    </div>
  )
}

const alphabet = new Intl.Collator('en')

/** The series' own words, to be added to and taken out of. */
function OwnWords({ series, onDone }: Pick<Props, 'series' | 'onDone'>) {
  const { knownWords } = series
  const place = useRef<HTMLElement>(null)
  const remove = (word: string, nth: number) => {
    onDone({ ...series, knownWords: knownWords.filter((one) => one !== word) })
    announce(`“${word}” is no longer one of the series’ words.`)
    requestAnimationFrame(() => {
      const left = place.current?.querySelectorAll<HTMLElement>('li button') ?? []
      const next = left[Math.min(nth, left.length - 1)]
      ;(next ?? place.current?.querySelector('input'))?.focus()
    })
  }
  return (
    <section aria-label="Words of its own" ref={place}>
      <h3>Words of its own</h3>
      {knownWords.length === 0 ? (
        <p className="empty">
          None yet. Words that you add here, or in the menu over a misspelt word, count as right in
          its meetings; so do the names of parties and people, and the short forms that a draft
          defines.
        </p>
      ) : (
        <ul className="regulars">
          {knownWords.toSorted(alphabet.compare).map((word, nth) => (
            <li key={word}>
              {word}
              <IconButton label={`Remove “${word}”`} onPress={() => remove(word, nth)}>
                <X size={12} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <AddWords
        known={knownWords}
        onWords={(words) => onDone({ ...series, knownWords: [...knownWords, ...words] })}
      />
    </section>
  )
}

function AddWords(props: { known: readonly string[]; onWords: (words: string[]) => void }) {
  const { known, onWords } = props
  const [typed, setTyped] = useState('')
  const words = [...new Set(typed.split(/[\s,;]+/))].filter((word) => word !== '')
  const fresh = words.filter((word) => !known.includes(word))
  const error = fresh.some((word) => word.length > longestWord)
    ? `A word has at most ${longestWord} letters.`
    : known.length + fresh.length > mostWords
      ? `A series has at most ${mostWords.toLocaleString('en')} words of its own. Remove some first.`
      : null
  const mayAdd = words.length > 0 && error === null
  const add = () => {
    if (!mayAdd) return
    if (fresh.length > 0) onWords(fresh)
    announce(fresh.length === 0 ? 'There already.' : `Added: ${fresh.join(', ')}.`)
    setTyped('')
  }
  return (
    <div className="own-words-add">
      <WordsField
        label="Another word"
        words={typed}
        placeholder="such as Talanoa"
        error={error}
        onWords={setTyped}
        onEnter={add}
      />
      <Button isDisabled={!mayAdd} onPress={add}>
        Add it
      </Button>
    </div>
  )
}

/** The choices in a few words. */
export function spellingInWords({ checksSpelling, knownWords }: Series): string {
  const count = knownWords.length
  const own = count === 0 ? [] : [count === 1 ? '1 word of its own' : `${count} words of its own`]
  return [checksSpelling ? 'misspelt words underlined' : 'off', ...own].join(', ')
}
