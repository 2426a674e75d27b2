import { Eye, EyeOff } from 'lucide-react'
import { type KeyboardEvent, type Ref, useState } from 'react'
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components'
import { IconButton } from './button.tsx'
import './passphrase-field.css'

/** A field for a passphrase: hidden until it is asked for, with a word where Caps Lock is on. Nothing else ever keeps what is in it. */
export function PassphraseField(props: {
  label: string
  words: string
  onWords: (words: string) => void
  onEnter: () => void
  error?: string | null
  help?: string
  autoFocus?: boolean
  isDisabled?: boolean
  inputRef?: Ref<HTMLInputElement>
}) {
  const { label, words, onWords, onEnter, error = null, help, inputRef } = props
  const [isShown, setShown] = useState(false)
  const [isCapital, setCapital] = useState(false)
  const keys = (event: KeyboardEvent) => {
    setCapital(event.getModifierState('CapsLock'))
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onEnter()
  }
  const told = isCapital ? 'Caps Lock is on.' : error === null ? help : undefined
  return (
    <TextField
      className="field passphrase"
      value={words}
      onChange={onWords}
      isInvalid={error !== null}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      autoFocus={props.autoFocus ?? false}
    >
      <Label>{label}</Label>
      <div className="passphrase-line">
        <Input
          className="input"
          type={isShown ? 'text' : 'password'}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={keys}
          onKeyUp={(event) => setCapital(event.getModifierState('CapsLock'))}
          {...(inputRef && { ref: inputRef })}
        />
        <IconButton
          label={isShown ? 'Hide what is typed' : 'Show what is typed'}
          aria-pressed={isShown}
          onPress={() => setShown(!isShown)}
        >
          {isShown ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
        </IconButton>
      </div>
      {told === undefined ? null : (
        <Text slot="description" className="help">
          {told}
        </Text>
      )}
      <FieldError className="error">{error}</FieldError>
    </TextField>
  )
}
