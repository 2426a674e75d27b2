import { type KeyboardEvent, type Ref, useId } from 'react'
import { useDraft } from '../record/use-draft.tsx'
import { partiesOf } from '../returned/told.ts'
import type { Fault } from './use-filing.ts'

/** Who proposes, completed from the attendance. */
export function ProposerField(props: {
  label?: string
  placeholder?: string
  id?: string
  fieldRef?: Ref<HTMLInputElement>
  value: string
  onChange: (value: string) => void
  onKeys: (event: KeyboardEvent) => void
  fault?: Fault
  help?: string
}) {
  const { label = 'Proposed by', placeholder = 'a party', fieldRef = null } = props
  const { record } = useDraft()
  const [own, options] = [useId(), useId()]
  const field = props.id ?? own
  return (
    <>
      <label htmlFor={field}>{label}</label>
      <input
        id={field}
        ref={fieldRef}
        className="input"
        dir="auto"
        list={options}
        value={props.value}
        placeholder={placeholder}
        autoComplete="off"
        aria-invalid={props.fault?.field === 'proposer'}
        aria-describedby={props.help}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={props.onKeys}
      />
      <datalist id={options}>
        {partiesOf(record).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
