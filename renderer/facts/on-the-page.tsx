import type { Style } from '../../shared/record/meeting.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { type Dress, dresses } from '../../shared/record/vocabulary.ts'
import { Segmented } from '../components/choice.tsx'
import { WordsField } from '../components/words-field.tsx'
import { EmblemField } from './emblem-field.tsx'
import { TemplateField } from './template-field.tsx'
import { useFacts } from './use-facts.ts'

type House = Omit<Style, 'id'>

/** How the statement is dressed, and what stands on every page of the Word document and the PDF beside it. */
export function OnThePage() {
  const { record, meeting, type, dispatch } = useFacts()
  const { id, ...style } = record.style
  return (
    <div className="form">
      <WordsField
        label="Document symbol"
        span={6}
        words={meeting.symbol}
        placeholder="AHG/SOM/12/3, if it has one"
        onWords={(symbol) => type({ symbol })}
      />
      <WordsField
        label="Distribution mark"
        span={6}
        words={meeting.distribution}
        placeholder="Restricted, if it is"
        onWords={(distribution) => type({ distribution })}
      />
      <PageFields
        style={style}
        onStyle={(fields, how) => dispatch({ kind: 'set', entity: 'style', id, fields }, how)}
      />
    </div>
  )
}

const dressLabels: { readonly [dress in Dress]: string } = {
  'as-drafted': 'As drafted',
  bulleted: 'Outcomes bulleted',
  numbered: 'Paragraphs numbered',
}

/** What of it a house style chooses, for one meeting or a series. */
export function PageFields({
  style: { dress, stampsRevision, numbersLines, template, emblem },
  onStyle,
}: {
  style: House
  onStyle: (fields: Partial<House>, how?: { typing: boolean }) => void
}) {
  return (
    <>
      <Segmented
        label="The statement prints"
        span={12}
        value={dress}
        options={dresses.map((value) => ({ value, label: dressLabels[value] }))}
        onChoice={(chosen) => onStyle({ dress: chosen })}
      />
      <Segmented
        label="Revision, date and time"
        span={6}
        value={stampsRevision ? 'on' : 'off'}
        options={[
          { value: 'off', label: 'Nowhere' },
          { value: 'on', label: 'On every page' },
        ]}
        onChoice={(choice) => onStyle({ stampsRevision: choice === 'on' })}
      />
      <Segmented
        label="Line numbers in Word"
        span={6}
        value={numbersLines ? 'on' : 'off'}
        options={[
          { value: 'off', label: 'None' },
          { value: 'on', label: 'In the margin' },
        ]}
        onChoice={(choice) => onStyle({ numbersLines: choice === 'on' })}
      />
      <TemplateField template={template} onTemplate={(chosen) => onStyle({ template: chosen })} />
      <EmblemField
        emblem={emblem}
        isInTemplate={template !== null}
        onEmblem={(chosen, how) => onStyle({ emblem: chosen }, how)}
      />
    </>
  )
}

/** The same at a glance: "AHG/SOM/12/3 · Restricted · revision and time · lines numbered". */
export function onThePageInWords({ meeting, style }: Pick<MeetingRecord, 'meeting' | 'style'>) {
  const told = [
    style.dress === 'as-drafted' ? '' : dressLabels[style.dress].toLowerCase(),
    meeting.symbol,
    meeting.distribution,
    style.stampsRevision ? 'revision and time' : '',
    style.numbersLines ? 'lines numbered' : '',
    style.emblem === null ? '' : 'emblem',
    style.template === null ? '' : `in ${style.template.file}`,
  ].filter((words) => words !== '')
  return told.length === 0 ? 'page numbers only' : told.join(' · ')
}
