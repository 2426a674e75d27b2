import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import { useWords } from './use-words.ts'

export type WordsFieldProps = {
  label: string
  words: string
  onWords: (words: string) => void
  /** The label is spoken and not shown. */
  hidesLabel?: boolean
  /** Several lines on the screen; still one paragraph, without line breaks. */
  long?: boolean
  /** How the words look: as a form's, or as the statement's. */
  face?: 'control' | 'statement'
  placeholder?: string
  help?: ReactNode
  error?: string | null
  span?: number
  autoFocus?: boolean
  inputRef?: Ref<HTMLInputElement>
  onEnter?: () => void
  onEscape?: () => void
  /** The field is left with these words, the spaces at their ends gone. */
  onLeave?: (words: string) => void
}

/** A field for one line of words, or for one paragraph. Enter never breaks the line: a fact is one line. */
export function WordsField(props: WordsFieldProps) {
  const { label, words, hidesLabel = false, error = null, help, span } = props
  const typed = useWords(words, props.onWords)
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      props.onEnter?.()
    }
    if (event.key === 'Escape') props.onEscape?.()
  }
  const leave = () => {
    if (words !== words.trim()) props.onWords(words.trim())
    props.onLeave?.(words.trim())
  }
  const input = {
    className: `input input-${props.face ?? 'control'}`,
    dir: 'auto', // a name may be written from the right
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    onKeyDown: keys,
    onBlur: leave,
    ...typed.composition,
  }
  return (
    <TextField
      className="field"
      data-span={span}
      value={typed.value}
      onChange={typed.onChange}
      isInvalid={error !== null}
      validationBehavior="aria"
      autoFocus={props.autoFocus ?? false}
      {...(hidesLabel ? { 'aria-label': label } : {})}
    >
      {hidesLabel ? null : <Label>{label}</Label>}
      {props.long ? (
        <TextArea {...input} rows={1} />
      ) : (
        <Input {...input} ref={props.inputRef ?? null} />
      )}
      {help === undefined ? null : (
        <Text slot="description" className="help">
          {help}
        </Text>
      )}
      <FieldError className="error">{error}</FieldError>
    </TextField>
  )
}
