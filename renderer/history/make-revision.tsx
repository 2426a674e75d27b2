import { useState } from 'react'
import {
  isAdopted,
  isFrozen,
  mayTakeBack,
  nextRevision,
  revisionName,
  textName,
} from '../../shared/edit/revisions.ts'
import { bracketsLeft, bracketWords } from '../../shared/reading/count-brackets.ts'
import type { RevisionKind } from '../../shared/record/vocabulary.ts'
import { useCommand } from '../app/commands.ts'
import { Button } from '../components/button.tsx'
import { WordsField } from '../components/words-field.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { useStartCorrigendum } from './use-start-corrigendum.ts'

/** Freezes the text as it is now, as what may be made of it next; and takes back what was just made. */
export function MakeRevision() {
  const { revisions, isUnchanged, revise } = useDraft()
  const start = useStartCorrigendum()
  const [note, setNote] = useState('')
  const [isAdopting, setAdopting] = useState(false)
  const { list } = revisions
  const make = async (as: RevisionKind) => {
    setAdopting(false)
    const words = note.trim()
    if (await revise((port, meeting) => port.revise({ meeting, as, note: words }))) setNote('')
  }
  const taken = mayTakeBack(revisions, isUnchanged, new Date().toISOString())
  const takeBackLast = () => void revise((port, meeting) => port.takeBackRevision({ meeting }))
  const isOpen = !isFrozen(revisions)
  const isDraft = isOpen && !isAdopted(list)
  const usual = isAdopted(list) ? 'corrigendum' : 'draft'
  useCommand('revision.keep', () => isOpen && void make(usual))
  useCommand('revision.circulate', () => isDraft && void make('circulated'))
  useCommand('revision.adopt', () => isDraft && setAdopting(true))
  useCommand('revision.corrigendum', () => !isOpen && void start())
  useCommand('revision.take-back', () => taken.ok && takeBackLast())
  const takeBack = taken.ok ? (
    <Button look="quiet" onPress={takeBackLast}>
      {taken.value === 'corrigendum'
        ? `Do not start ${textName(revisions)}`
        : `Undo “${revisionName(taken.value)}”`}
    </Button>
  ) : null
  if (!isOpen) {
    return (
      <div className="make-revision">
        <div className="make-buttons">
          <Button onPress={start}>Start Corrigendum {nextRevision(list, 'corrigendum')}</Button>
          {takeBack}
        </div>
      </div>
    )
  }
  return (
    <div className="make-revision">
      <WordsField
        label="Note on the revision"
        autoFocus
        words={note}
        onWords={setNote}
        placeholder="what it is for, if that needs saying"
        onEnter={() => void make(usual)}
      />
      {isAdopting ? (
        <Adopting onAdopt={() => make('adopted')} onLeave={() => setAdopting(false)} />
      ) : (
        <div className="make-buttons">
          <Button onPress={() => make(usual)}>
            {usual === 'draft' ? 'Keep as' : 'Make'} {textName(revisions)}
          </Button>
          {usual === 'draft' ? (
            <>
              <Button onPress={() => make('circulated')}>Circulate</Button>
              <Button onPress={() => setAdopting(true)}>Adopt…</Button>
            </>
          ) : null}
          {takeBack}
        </div>
      )}
    </div>
  )
}

/** Adopting cannot be undone later, so it asks; in its place, not in front of the text. */
function Adopting(props: { onAdopt: () => void; onLeave: () => void }) {
  const { statement } = useDraft()
  const brackets = bracketWords(bracketsLeft(statement.blocks))
  return (
    <section className="make-adopting" aria-label="Adopt the text">
      {brackets === '' ? null : (
        <p className="make-attention">
          <strong>{brackets} left in the text.</strong> They are adopted as they stand.
        </p>
      )}
      <p>An adopted text is frozen: afterwards only a corrigendum changes it.</p>
      <div className="make-buttons">
        <Button look="primary" autoFocus onPress={props.onAdopt}>
          Adopt the text
        </Button>
        <Button look="quiet" onPress={props.onLeave}>
          Not yet
        </Button>
      </div>
    </section>
  )
}
