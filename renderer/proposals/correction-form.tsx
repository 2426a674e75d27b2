import { useEffect, useId, useRef, useState } from 'react'
import { firstWords } from '../../shared/edit/first-words.ts'
import { nameInWords } from '../../shared/edit/revisions.ts'
import { inOneLine } from '../../shared/proposals/file-proposal.ts'
import {
  type NumberedParagraph,
  type Numbers,
  namedNumbers,
  paragraphAt,
} from '../../shared/proposals/paragraph-numbers.ts'
import { fail, type Result } from '../../shared/result.ts'
import { printable } from '../body/printable.ts'
import { Choice, type Option } from '../components/choice.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { FormHelp, onEnter, ProposedWords } from './proposal-fields.tsx'
import { ProposerField } from './proposer-field.tsx'
import { useFiling } from './use-filing.ts'

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
  const { fault, change } = form
  const numberField = useRef<HTMLInputElement>(null)
  const wordsField = useRef<HTMLTextAreaElement>(null)
  const proposerField = useRef<HTMLInputElement>(null)
  const [help, numberId] = [useId(), useId()]
  useEffect(() => numberField.current?.focus(), [])
  const goTo = (field: string) => {
    const fields: { readonly [name: string]: HTMLElement | null } = {
      ...{ words: wordsField.current, proposer: proposerField.current },
    }
    const goal = fields[field] ?? numberField.current
    goal?.focus()
  }
  const enter = onEnter(() => goTo(form.file()))
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
          aria-invalid={fault.field === 'number'}
          onChange={(event) => form.changeNumber(event.target.value)}
          onBlur={form.find}
          onKeyDown={onEnter(() => goTo(form.find()))}
        />
      </div>
      <ProposedWords
        fieldRef={wordsField}
        label="Words as they should read"
        placeholder="The paragraph’s words stand here to be corrected once its number is typed"
        words={form.words}
        onWords={(words) => change({ words })}
        onKeys={enter}
        {...{ fault, help }}
      />
      <div className="proposal-by">
        <ProposerField
          fieldRef={proposerField}
          value={form.proposer}
          onChange={(proposer) => change({ proposer })}
          onKeys={enter}
          {...{ fault, help }}
        />
      </div>
      <FormHelp id={help} fault={fault}>
        {helpOf(props, form.found)}
      </FormHelp>
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

function useForm({ numbers, against, onFiled }: FormProps) {
  const filing = useFiling(`${useDraft().record.meeting.id} corrections`)
  const { change, failed } = filing
  const [number, setNumber] = useState('')
  const [found, setFound] = useState<NumberedParagraph | null>(null)
  const changeNumber = (next: string) => {
    setNumber(next)
    setFound(null)
    change({})
  }
  const at = (): Result<NumberedParagraph> =>
    numbers === null
      ? fail('not-found', `${atStart(against)} is still being opened.`, 'number')
      : paragraphAt(numbers, number, atStart(against))
  /** Looks the number up and puts the paragraph's words where they can be corrected; answers the field to go to. */
  const find = (): string => {
    if (number.trim() === '') return 'number'
    const result = at()
    if (!result.ok) return failed(result.error.message, 'number')
    const isUntouched = filing.words === '' || filing.words === found?.words
    if (isUntouched) change({ words: result.value.words })
    setFound(result.value)
    return 'words'
  }
  /** Files what is typed; answers the field to go to. */
  const file = (): string => {
    const result = at()
    if (!result.ok) return failed(result.error.message, 'number')
    const { itemId, label, words: before } = result.value
    const words = printable(inOneLine(filing.words))
    if (words === before) return failed('These are the words of the paragraph: correct them first.')
    const filed = filing.file({ itemId, correction: { against, number: label } })
    if (filed.fault !== '') return filed.fault
    setNumber('')
    setFound(null)
    onFiled(`Filed: the correction of ${filed.by} to paragraph ${label}.`)
    return 'number'
  }
  return { ...filing, number, changeNumber, find, file, found }
}
