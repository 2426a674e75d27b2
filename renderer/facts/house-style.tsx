import type { Style } from '../../shared/record/meeting.ts'
import { dateWords } from '../../shared/statement/wording/dates.ts'
import { ordinalWords } from '../../shared/statement/wording/ordinals.ts'
import { setPointingOn, usePointingOn } from '../body/pointing-on.ts'
import { Segmented } from '../components/choice.tsx'
import { keyOf, shownKeys } from '../components/keys.ts'
import { useDraft } from '../record/use-draft.tsx'
import { StyleFields } from './style-fields.tsx'

/** The house style of the open meeting, and whether the body points at what is written otherwise. */
export function HouseStyle() {
  const { record, dispatch } = useDraft()
  const { id, ...style } = record.style
  return (
    <>
      <StyleFields
        style={style}
        onStyle={(fields) => dispatch({ kind: 'set', entity: 'style', id, fields })}
      />
      <Pointing />
    </>
  )
}

function Pointing() {
  const isOn = usePointingOn()
  return (
    <div className="pointing">
      <Segmented
        label="Where the body is written otherwise"
        value={isOn ? 'on' : 'off'}
        options={[
          { value: 'on', label: 'Underline it' },
          { value: 'off', label: 'Say nothing' },
        ]}
        onChoice={(choice) => setPointingOn(choice === 'on')}
      />
      <p className="help">
        {shownKeys(keyOf('departure.next'))} in the body steps through those places. Nothing there
        changes by itself.
      </p>
    </div>
  )
}

/** A house style at a glance: "4 July 2030 · A, B and C · Twelfth · bulleted". */
export function houseStyleInWords(style: Omit<Style, 'id'>): string {
  return [
    dateWords('2030-07-04', style.dateForm),
    style.serialComma ? 'A, B, and C' : 'A, B and C',
    ordinalWords(12, style.ordinal),
    style.layout,
  ].join(' · ')
}
