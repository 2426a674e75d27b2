import { useId, useRef, useState } from 'react'
import { type OverwriteState, overwriteState } from '../../shared/statement/composed.ts'
import { wordDiff } from '../../shared/statement/word-diff.ts'
import { useSought } from '../app/use-sought.ts'
import { Button } from '../components/button.tsx'
import { WordsField } from '../components/words-field.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { type Composable, handBack, keepWords, rewrite, writeByHand } from './overwrite.ts'

/**
 * A paragraph as it will print, and whose words they are: the facts', or the person's. Written by hand it can be handed back; when the
 * facts have changed since, the difference is shown.
 */
export function ComposedParagraph(props: {
  row: Composable
  label: string
  /** What the person sees while the facts do not make a sentence yet. */
  empty: string
  /** The words with slots that the facts fill; without it they are changed elsewhere. */
  onWording?: ((wording: string) => void) | undefined
}) {
  const { row, label, empty, onWording } = props
  const { record, dispatch } = useDraft()
  const [showsWording, setShowsWording] = useState(false)
  const state = overwriteState(record, row)
  const titleId = useId()
  const place = useRef<HTMLElement>(null)
  useSought(row.id, place)
  const wording = 'wording' in row ? row.wording : ''
  return (
    <section
      ref={place}
      className="composed"
      data-source={row.id}
      data-state={state.state}
      aria-labelledby={titleId}
    >
      <header>
        <h3 id={titleId}>{label}</h3>
        <p className="composed-state">{stateWords[state.state]}</p>
        <span className="composed-actions">
          {state.state === 'composed' && onWording ? (
            <Button look="quiet" onPress={() => setShowsWording(!showsWording)}>
              {showsWording ? 'Close the wording' : 'Wording'}
            </Button>
          ) : null}
          <Actions row={row} state={state} />
        </span>
      </header>
      {state.state === 'composed' ? (
        <p className={state.now === '' ? 'composed-empty' : 'composed-words'}>
          {state.now || empty}
        </p>
      ) : (
        <WordsField
          label={`${label}, in your words`}
          hidesLabel
          long
          face="statement"
          words={row.text?.text ?? ''}
          onWords={(words) => dispatch(rewrite(row, words), { typing: true })}
        />
      )}
      {state.state === 'overwritten-facts-changed' ? <Difference state={state} /> : null}
      {showsWording && onWording && state.state === 'composed' ? (
        <WordsField
          label="Wording: the facts go where the braces are"
          long
          words={wording}
          onWords={onWording}
        />
      ) : null}
    </section>
  )
}

const stateWords: { readonly [state in OverwriteState['state']]: string } = {
  composed: 'composed from the facts',
  overwritten: 'your words',
  'overwritten-facts-changed': 'your words; the facts have changed',
  'own-words': 'your words',
}

function Actions({ row, state }: { row: Composable; state: OverwriteState }) {
  const { dispatch } = useDraft()
  switch (state.state) {
    case 'composed':
      return (
        <Button look="quiet" onPress={() => dispatch(writeByHand(row, state.now))}>
          Write by hand
        </Button>
      )
    case 'overwritten-facts-changed':
      return (
        <>
          <Button look="quiet" onPress={() => dispatch(keepWords(row, state.now))}>
            Keep my words
          </Button>
          <HandBack row={row} />
        </>
      )
    case 'overwritten':
    case 'own-words':
      return <HandBack row={row} />
  }
}

function HandBack({ row }: { row: Composable }) {
  const { dispatch } = useDraft()
  return (
    <Button look="quiet" onPress={() => dispatch(handBack(row))}>
      Hand back to the facts
    </Button>
  )
}

/** What the facts said when it was written by hand, and what they say now. */
function Difference({ state }: { state: { before: string; now: string } }) {
  return (
    <p className="difference">
      <span className="difference-label">The facts now say: </span>
      {wordDiff(state.before, state.now).map(({ kind, words }, index) => {
        const key = `${index}-${kind}`
        if (kind === 'removed') return <del key={key}>{words}</del>
        if (kind === 'added') return <ins key={key}>{words}</ins>
        return <span key={key}>{words}</span>
      })}
    </p>
  )
}
