import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { firstWords } from '../../shared/edit/first-words.ts'
import { nameInWords } from '../../shared/edit/revisions.ts'
import { fileProposal, inOneLine } from '../../shared/proposals/file-proposal.ts'
import {
  type NumberedParagraph,
  type Numbers,
  namedNumbers,
  paragraphAt,
} from '../../shared/proposals/paragraph-numbers.ts'
import { newId } from '../../shared/record/new-id.ts'
import { fail, type Result } from '../../shared/result.ts'
import { printable } from '../body/printable.ts'
import { Choice, type Option } from '../components/choice.tsx'
import { useWords } from '../components/use-words.ts'
import { useDirectory } from '../log/use-directory.ts'
import { useDraft } from '../record/use-draft.tsx'
import { inOneLineWhileTyped } from './proposal-form.tsx'
import { ProposerField } from './proposer-field.tsx'
import { keepUnfiled, unfiledOf } from './unfiled.ts'

type FormProps = {
  /** The revision's name, and the others there are. */
  readonly against: string
  readonly chosen: string
  readonly options: readonly Option<string>[]
  readonly onChoose: (id: string) => void
  /** Null while the revision is being fetched. */
  readonly numbers: Numbers | null
  readonly onFiled: (words: string) => void
}

/** Takes a correction: of which paragraph of which revision, the words as they should read, by whom; Enter files it. */
export function CorrectionForm(props: FormProps) {
  const form = useForm(props)
  const numberField = useRef<HTMLInputElement>(null)
  const wordsField = useRef<HTMLTextAreaElement>(null)
  const proposerField = useRef<HTMLInputElement>(null)
  const [help, numberId] = [useId(), useId()]
  useEffect(() => numberField.current?.focus(), [])
  const typed = useWords(form.words, (next) => form.change({ words: inOneLineWhileTyped(next) }))
  const goTo = (field: string) => {
    const fields: { readonly [name: string]: HTMLElement | null } = {
      ...{ words: wordsField.current, proposer: proposerField.current },
    }
    const goal = fields[field] ?? numberField.current
    goal?.focus()
  }
  const onEnter = (act: () => string) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    goTo(act())
  }
  const enter = onEnter(form.file)
  return (
    <section className="proposal-form" aria-label="New correction">
      <div className="proposal-by correction-where">
        <Choice
          label="Corrects"
          hidesLabel
          value={props.chosen}
          options={props.options}
          onChoice={props.onChoose}
        />
        <label htmlFor={numberId}>Paragraph</label>
        <input
          id={numberId}
          ref={numberField}
          className="input"
          value={form.number}
          placeholder="7 or 7 (a)"
          autoComplete="off"
          aria-describedby={help}
          onChange={(event) => form.change({ number: event.target.value })}
          onBlur={form.find}
          onKeyDown={onEnter(form.find)}
        />
      </div>
      <textarea
        ref={wordsField}
        className="input input-statement proposal-words"
        rows={3}
        aria-label="Words as they should read"
        aria-describedby={help}
        placeholder="The paragraph’s words stand here to be corrected once its number is typed"
        {...(form.words === '' ? {} : { 'data-own-undo': '' })}
        value={typed.value}
        onChange={(event) => typed.onChange(event.target.value)}
        {...typed.composition}
        onKeyDown={enter}
      />
      <div className="proposal-by">
        <ProposerField
          fieldRef={proposerField}
          value={form.proposer}
          onChange={(proposer) => form.change({ proposer })}
          onKeys={enter}
        />
      </div>
      <p
        className="proposal-help"
        id={help}
        data-error={form.error !== '' || undefined}
        role="status"
      >
        {form.error === '' ? helpOf(props, form.found) : form.error}
      </p>
    </section>
  )
}

const longestQuote = 70

function helpOf({ numbers, against }: FormProps, found: NumberedParagraph | null): string {
  if (found)
    return `Paragraph ${found.label} of ${nameInWords(against)}: “${firstWords(found.words, longestQuote)}”`
  if (numbers === null) return `Opening ${nameInWords(against)}…`
  const are = namedNumbers(numbers.paragraphs)
  if (numbers.arePrinted) return `${atStart(against)} has paragraphs ${are}.`
  return `${atStart(against)} prints bullets: counted as a numbered text, its paragraphs are ${are}.`
}

/** A revision's name where a sentence begins with it. */
function atStart(against: string): string {
  const name = nameInWords(against)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

type Typed = { readonly number: string; readonly words: string; readonly proposer: string }

function useForm({ numbers, against, onFiled }: FormProps) {
  const { record, dispatch } = useDraft()
  const directory = useDirectory()
  const key = `${record.meeting.id} corrections`
  const [typed, setTyped] = useState<Typed>({ number: '', ...unfiledOf(key) })
  const [error, setError] = useState('')
  const [found, setFound] = useState<NumberedParagraph | null>(null)
  const change = (news: Partial<Typed>) => {
    const next = { ...typed, ...news }
    keepUnfiled(key, next)
    setTyped(next)
    setError('')
    if (news.number !== undefined) setFound(null)
  }
  const at = (): Result<NumberedParagraph> =>
    numbers === null
      ? fail('not-found', `${atStart(against)} is still being opened.`, 'number')
      : paragraphAt(numbers, typed.number, atStart(against))
  const failed = (message: string, field = 'words'): string => {
    setError(message)
    return field
  }
  /** Looks the number up and puts the paragraph's words where they can be corrected; answers the field to go to. */
  const find = (): string => {
    if (typed.number.trim() === '') return 'number'
    const result = at()
    if (!result.ok) return failed(result.error.message, 'number')
    const isUntouched = typed.words === '' || typed.words === found?.words
    if (isUntouched) change({ words: result.value.words })
    setFound(result.value)
    return 'words'
  }
  /** Files what is typed; answers the field to go to. */
  const file = (): string => {
    const result = at()
    if (!result.ok) return failed(result.error.message, 'number')
    const { itemId, label, words: before } = result.value
    const words = printable(inOneLine(typed.words))
    if (words === before) return failed('These are the words of the paragraph: correct them first.')
    const filed = fileProposal(record, directory, {
      ...{ id: newId('proposal'), itemId, at: new Date().toISOString() },
      ...{ words, proposer: typed.proposer, correction: { against, number: label } },
    })
    const done = filed.ok ? dispatch(filed.value.edit) : filed
    if (!done.ok) return failed(done.error.message, done.error.field)
    setFound(null)
    change({ number: '', words: '', proposer: '' })
    if (filed.ok)
      onFiled(`Filed: the correction of ${filed.value.party.name} to paragraph ${label}.`)
    return 'number'
  }
  return { ...typed, change, find, file, found, error }
}
