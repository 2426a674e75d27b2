import { useState } from 'react'
import type { Details } from '../../shared/reading/details.ts'
import type { Item } from '../../shared/record/item.ts'
import { useSession } from '../app/use-session.tsx'
import { Button } from '../components/button.tsx'
import { WordsField } from '../components/words-field.tsx'
import { WordChanges } from '../composed/word-changes.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { writeSentence } from './set-details.ts'

/** The sentence as it would read with what was set by hand in its words, to be changed and only then written. */
export function PutWords(props: {
  item: Item
  details: Details
  proposed: string
  onDone: () => void
}) {
  const { item, details, proposed, onDone } = props
  const session = useSession()
  const { dispatch } = useDraft()
  const [words, setWords] = useState(proposed)
  const now = words.trim()
  const write = () => {
    if (now === '' || now === details.words) return
    if (session.report(dispatch(writeSentence(item, details, now)))) onDone()
  }
  return (
    <div className="sentence-put">
      <WordsField
        label="The new sentence"
        long
        face="statement"
        words={words}
        onWords={setWords}
        onEnter={write}
        autoFocus
      />
      <WordChanges before={details.words} after={now} />
      <footer className="sentence-foot">
        <Button look="primary" isDisabled={now === '' || now === details.words} onPress={write}>
          Write it into the draft
        </Button>
        <Button onPress={onDone}>Leave the words</Button>
      </footer>
    </div>
  )
}
