import { type KeyboardEvent, type Ref, useId } from 'react'
import { useDraft } from '../record/use-draft.tsx'
import { partiesOf } from '../returned/told.ts'
import type { Fault } from './use-filing.ts'

/** Who proposes, completed from the attendance. */
export function ProposerField(props: {
  fieldRef: Ref<HTMLInputElement>
  value: string
  onChange: (value: string) => void
  onKeys: (event: KeyboardEvent) => void
  fault: Fault
  help: string
}) {
  const { record } = useDraft()
  const [field, options] = [useId(), useId()]
  return (
    <>
      <label htmlFor={field}>Proposed by</label>
      <input
        id={field}
        ref={props.fieldRef}
        className="input"
        dir="auto"
        list={options}
        value={props.value}
        placeholder="a party"
        autoComplete="off"
        aria-invalid={props.fault.field === 'proposer'}
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
