import type { Style } from '../../shared/record/meeting.ts'
import { dateWords, rangePreposition, rangeWords } from '../../shared/statement/wording/dates.ts'
import { joinList } from '../../shared/statement/wording/lists.ts'
import { ordinalWords } from '../../shared/statement/wording/ordinals.ts'
import { Choice, type Option, Segmented } from '../components/choice.tsx'
import { OwnNames } from './own-names.tsx'
import { StyleExample } from './style-example.tsx'

type House = Omit<Style, 'id'>
type FieldsProps = { style: House; onStyle: (fields: Partial<House>) => void }

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
const stateNames: readonly Option<House['stateNames']>[] = [
  { value: 'as-named', label: 'As each party is named' },
  { value: 'unterm', label: 'UNTERM: Republic of Moldova' },
  { value: 'everyday', label: 'Everyday: Moldova' },
]

/** The conventions of a house style, each choice shown as it would print, and all of them in a statement. */
export function StyleFields(props: FieldsProps) {
  return (
    <>
      <div className="form">
        <DateFields {...props} />
        <WordFields {...props} />
        <StateFields {...props} />
        <LayoutFields {...props} />
      </div>
      <StyleExample style={props.style} />
    </>
  )
}

function DateFields({ style, onStyle }: FieldsProps) {
  const spanned = (rangeForm: House['rangeForm']) => {
    const range = { ...style, rangeForm }
    const preposition = rangePreposition(range)
    const capital = preposition.charAt(0).toUpperCase() + preposition.slice(1)
    return `${capital} ${rangeWords(first, last, style.dateForm, range)}`
  }
  return (
    <>
      <LanguageField style={style} onStyle={onStyle} />
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
        options={rangeForms.map((form) => ({ value: form, label: spanned(form) }))}
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
    </>
  )
}

/** The English of a house style, whose dictionary its meetings are checked against. */
export function LanguageField({ style, onStyle }: FieldsProps) {
  return (
    <Choice
      label="Language"
      span={6}
      value={style.language}
      options={languages}
      onChoice={(language) => onStyle({ language })}
    />
  )
}

/** Which of -ise and -ize a house style writes. */
export function SpellingField({ style, onStyle }: FieldsProps) {
  return (
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
  )
}

function WordFields({ style, onStyle }: FieldsProps) {
  const names = ['A', 'B', 'C']
  return (
    <>
      <Segmented
        label="Lists"
        span={6}
        value={style.serialComma ? 'on' : 'off'}
        options={[
          { value: 'off', label: joinList(names, false) },
          { value: 'on', label: joinList(names, true) },
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
      <SpellingField style={style} onStyle={onStyle} />
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
    </>
  )
}

function StateFields({ style, onStyle }: FieldsProps) {
  return (
    <>
      <Choice
        label="Short names of states"
        span={6}
        value={style.stateNames}
        options={stateNames}
        onChoice={(names) => onStyle({ stateNames: names })}
      />
      <Segmented
        label="Alphabetical order"
        span={6}
        value={style.alphabet}
        options={[
          { value: 'without-the', label: 'the Gambia, Togo' },
          { value: 'with-the', label: 'Togo, the Gambia' },
        ]}
        onChoice={(alphabet) => onStyle({ alphabet })}
      />
      <OwnNames style={style} onNames={(ownNames) => onStyle({ ownNames })} />
    </>
  )
}

function LayoutFields({ style, onStyle }: FieldsProps) {
  return (
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
  )
}
