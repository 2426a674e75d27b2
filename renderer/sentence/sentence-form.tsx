import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Details } from '../../shared/reading/details.ts'
import { putIntoWords } from '../../shared/reading/put-into-words.ts'
import { isAgreed } from '../../shared/record/adoption.ts'
import type { Item } from '../../shared/record/item.ts'
import { newId } from '../../shared/record/new-id.ts'
import { ok, type Result } from '../../shared/result.ts'
import { Button, IconButton } from '../components/button.tsx'
import { Choice } from '../components/choice.tsx'
import { keyOf, shownKeys } from '../components/keys.ts'
import { readDay, showShortDay } from '../components/parse-date.ts'
import { SuggestedField } from '../components/suggested-field.tsx'
import { useTyped } from '../components/use-typed.ts'
import { WordsField } from '../components/words-field.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { actorNames } from './actor-names.ts'
import { PutWords } from './put-words.tsx'
import {
  completedLists,
  levelOf,
  type Mark,
  markOf,
  namesIn,
  type SetByHand,
  setDetails,
} from './set-details.ts'

const size = 14

/** The details of a sentence, to be set by hand. What is set never changes the words; an emptied field is recognised again. */
export function SentenceForm(props: {
  item: Item
  details: Details
  count: number
  onStep: (by: 1 | -1) => void
  onHandBack: () => void
  onClose: () => void
}) {
  const { item, details, count, onStep, onHandBack, onClose } = props
  const { record, dispatch } = useDraft()
  const [proposes, setProposes] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const toFirstField = () => form.current?.querySelector('input')?.focus()
  useEffect(() => {
    form.current?.querySelector('input')?.focus()
    const words = form.current?.closest('.body')?.querySelector(`[data-item="${item.id}"]`)
    words?.scrollIntoView({ block: 'nearest' })
  }, [item.id])
  const proposed = useMemo(() => putIntoWords(record, details), [record, details])
  const names = useMemo(() => actorNames(record), [record])
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (!proposes) return onClose()
    setProposes(false)
    toFirstField()
  }
  return (
    <div
      ref={form}
      className="sentence-form"
      role="dialog"
      aria-label="Details of the sentence"
      onKeyDown={keys}
    >
      <FormHead details={details} count={count} onStep={onStep} onClose={onClose} />
      <DetailFields details={details} names={names} dispatch={dispatch} />
      {proposes ? (
        <PutWords
          item={item}
          details={details}
          proposed={proposed}
          onDone={() => {
            setProposes(false)
            toFirstField()
          }}
        />
      ) : (
        <FormFoot
          isAgreed={isAgreed(item)}
          isSaid={proposed === details.words}
          isSet={details.row !== null}
          onPropose={() => setProposes(true)}
          onHandBack={onHandBack}
        />
      )}
    </div>
  )
}

function FormHead(props: {
  details: Details
  count: number
  onStep: (by: 1 | -1) => void
  onClose: () => void
}) {
  const { details, count, onStep, onClose } = props
  return (
    <header className="sentence-head">
      <p className="sentence-quote">
        {count > 1 ? `Sentence ${details.nth + 1} of ${count}: ` : ''}“{details.words}”
      </p>
      {count > 1 ? (
        <>
          <IconButton
            label="Sentence before"
            isDisabled={details.nth === 0}
            onPress={() => onStep(-1)}
          >
            <ChevronLeft size={size} aria-hidden />
          </IconButton>
          <IconButton
            label="Sentence after"
            isDisabled={details.nth === count - 1}
            onPress={() => onStep(1)}
          >
            <ChevronRight size={size} aria-hidden />
          </IconButton>
        </>
      ) : null}
      <IconButton label="Close the details" shortcut="Esc" onPress={onClose}>
        <X size={size} aria-hidden />
      </IconButton>
    </header>
  )
}

function FormFoot(props: {
  isAgreed: boolean
  /** The words say it already. */
  isSaid: boolean
  isSet: boolean
  onPropose: () => void
  onHandBack: () => void
}) {
  const { isAgreed, isSaid, isSet, onPropose, onHandBack } = props
  return (
    <footer className="sentence-foot">
      <Button look="quiet" isDisabled={isSaid || isAgreed} onPress={onPropose}>
        Put into the words…
      </Button>
      <Button look="quiet" isDisabled={!isSet} onPress={onHandBack}>
        Hand back to recognition <kbd>{shownKeys(keyOf('sentence.recognised'))}</kbd>
      </Button>
      {isAgreed ? (
        <span className="sentence-none">The words are agreed: reopen the item first.</span>
      ) : null}
    </footer>
  )
}

type Dispatch = ReturnType<typeof useDraft>['dispatch']

const marks: readonly Mark[] = ['action', 'decision', 'neither']
const markNames: { readonly [mark in Mark]: string } = {
  action: 'Action',
  decision: 'Decision',
  neither: 'Neither',
}

/** The fields as they are typed: what a person set, or else what was recognised; each field's typing is one step of undo. */
function useFields(details: Details, dispatch: Dispatch) {
  const { row, recognised, ownerByDefault, due } = details
  const step = useRef(newId('step'))
  const take = (fields: SetByHand): Result<unknown> => {
    const edit = setDetails(details, fields)
    return edit === null ? ok(undefined) : dispatch(edit, { group: step.current })
  }
  const leave = () => {
    step.current = newId('step') // what is set in the next field is undone by itself
  }
  const typed = {
    actors: useTyped({
      value: row?.actors?.join(', ') ?? '',
      show: (words) => words || recognised.actors.join(', '),
      read: (words) => ok(namesIn(words).join(', ')),
      take: (words) => take({ actors: words === '' ? null : namesIn(words) }),
    }),
    action: useTyped({
      value: row?.action ?? '',
      show: (words) => words || recognised.action,
      read: (words) => ok(words.trim()),
      take: (words) => take({ action: words || null }),
    }),
    owner: useTyped({
      value: row?.owner ?? '',
      show: (words) => words || ownerByDefault,
      read: (words) => ok(words.trim()),
      take: (owner) => take({ owner }),
    }),
    due: useTyped({
      value: due,
      show: showShortDay,
      read: readDay,
      take: (day) => take({ due: day }),
    }),
  }
  return { typed, take, leave }
}

function DetailFields(props: { details: Details; names: readonly string[]; dispatch: Dispatch }) {
  const { details, names, dispatch } = props
  const { row, recognised } = details
  const { typed, take, leave } = useFields(details, dispatch)
  const left = (field: { onLeave(): void }) => () => {
    field.onLeave()
    leave()
  }
  const byHand = (isSet: boolean, name: string) => (isSet ? `${name} · by hand` : name)
  return (
    <div className="sentence-fields">
      <SuggestedField
        label={byHand(row?.actors != null, 'Actors')}
        words={typed.actors.words}
        onWords={typed.actors.onWords}
        onLeave={left(typed.actors)}
        suggest={(words) => completedLists(words, names)}
        placeholder="Who acts"
      />
      <WordsField
        label={byHand(row?.action != null, 'Action')}
        words={typed.action.words}
        onWords={typed.action.onWords}
        onLeave={left(typed.action)}
        placeholder="agreed, will host"
      />
      <Choice
        label={byHand(row?.level != null, 'Mark')}
        value={row?.level == null ? 'recognised' : markOf(row.level)}
        options={[
          { value: 'recognised', label: `${markNames[markOf(recognised.level)]} (recognised)` },
          ...marks.map((value) => ({ value, label: markNames[value] })),
        ]}
        onChoice={(mark: Mark | 'recognised') => {
          take({ level: mark === 'recognised' ? null : levelOf(mark, recognised.level) })
          leave()
        }}
      />
      <SuggestedField
        label={byHand(row !== null && row.owner !== '', 'Owner')}
        words={typed.owner.words}
        onWords={typed.owner.onWords}
        onLeave={left(typed.owner)}
        suggest={(words) => completedLists(words, names)}
        placeholder="Who is to do it"
      />
      <WordsField
        label="Due"
        words={typed.due.words}
        onWords={typed.due.onWords}
        onLeave={left(typed.due)}
        error={typed.due.error}
        placeholder="31 Oct 2017"
      />
    </div>
  )
}
