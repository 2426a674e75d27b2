import type { Style } from '../../shared/record/meeting.ts'
import { dateWords, rangeWords } from '../../shared/statement/wording/dates.ts'
import { ordinalWords } from '../../shared/statement/wording/ordinals.ts'
import { Choice, type Option, Segmented } from '../components/choice.tsx'

type House = Omit<Style, 'id'>

const [first, last] = ['2030-07-04', '2030-07-05']

const languages: readonly Option<House['language']>[] = [
  { value: 'en-GB', label: 'English (United Kingdom)' },
  { value: 'en-US', label: 'English (United States)' },
  { value: 'en-AU', label: 'English (Australia)' },
]
const dateForms = [
  'd MMMM yyyy',
  'dd MMMM yyyy',
  'do MMMM yyyy',
  'MMMM d, yyyy',
  'D MMMM YYYY',
] as const
const rangeForms = ['dash', 'from-to', 'between', 'between-dash'] as const
const ordinals = ['word', 'lower-word', 'digits'] as const

/** The conventions of a house style, each choice shown as it would print. */
export function StyleFields(props: { style: House; onStyle: (fields: Partial<House>) => void }) {
  const { style, onStyle } = props
  return (
    <div className="form">
      <Choice
        label="Language"
        span={6}
        value={style.language}
        options={languages}
        onChoice={(language) => onStyle({ language })}
      />
      <Choice
        label="Dates"
        span={6}
        value={style.dateForm}
        options={dateForms.map((form) => ({ value: form, label: dateWords(first, form) }))}
        onChoice={(dateForm) => onStyle({ dateForm })}
      />
      <Choice
        label="Several days"
        span={6}
        value={style.rangeForm}
        options={rangeForms.map((rangeForm) => ({
          value: rangeForm,
          label: rangeWords(first, last, style.dateForm, { ...style, rangeForm }),
        }))}
        onChoice={(rangeForm) => onStyle({ rangeForm })}
      />
      <Segmented
        label="Dash between days"
        span={6}
        value={style.rangeDash}
        options={[
          { value: '–', label: '4–5' },
          { value: '-', label: '4-5' },
        ]}
        onChoice={(rangeDash) => onStyle({ rangeDash })}
      />
      <Segmented
        label="Lists"
        span={6}
        value={style.serialComma ? 'on' : 'off'}
        options={[
          { value: 'off', label: 'A, B and C' },
          { value: 'on', label: 'A, B, and C' },
        ]}
        onChoice={(choice) => onStyle({ serialComma: choice === 'on' })}
      />
      <Segmented
        label="Ordinals"
        span={6}
        value={style.ordinal}
        options={ordinals.map((form) => ({ value: form, label: ordinalWords(12, form) }))}
        onChoice={(ordinal) => onStyle({ ordinal })}
      />
      <Segmented
        label="Spelling"
        span={6}
        value={style.spelling}
        options={[
          { value: '-ise', label: 'organise' },
          { value: '-ize', label: 'organize' },
        ]}
        onChoice={(spelling) => onStyle({ spelling })}
      />
      <Segmented
        label="New outcomes"
        span={6}
        value={style.layout}
        options={[
          { value: 'bulleted', label: 'Bulleted' },
          { value: 'numbered', label: 'Numbered' },
        ]}
        onChoice={(layout) => onStyle({ layout })}
      />
      <Segmented
        label="Between sentences"
        span={6}
        value={style.sentenceGap}
        options={[
          { value: ' ', label: 'One space' },
          { value: '  ', label: 'Two spaces' },
        ]}
        onChoice={(sentenceGap) => onStyle({ sentenceGap })}
      />
    </div>
  )
}
