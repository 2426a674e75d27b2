import type { Style } from '../../shared/record/meeting.ts'
import { dateWords } from '../../shared/statement/wording/dates.ts'
import { ordinalWords } from '../../shared/statement/wording/ordinals.ts'
import { useDraft } from '../record/use-draft.tsx'
import { StyleFields } from './style-fields.tsx'

/** The house style of the open meeting. */
export function HouseStyle() {
  const { record, dispatch } = useDraft()
  const { id, ...style } = record.style
  return (
    <StyleFields
      style={style}
      onStyle={(fields) => dispatch({ kind: 'set', entity: 'style', id, fields })}
    />
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
