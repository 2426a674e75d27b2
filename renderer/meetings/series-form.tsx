import { useState } from 'react'
import { newId } from '../../shared/record/new-id.ts'
import type { Series } from '../../shared/record/series.ts'
import { startingSeries } from '../../shared/statement/starting.ts'
import { useSession, useSessionState } from '../app/use-session.tsx'
import { Button } from '../components/button.tsx'
import { Fold } from '../components/fold.tsx'
import { WordsField } from '../components/words-field.tsx'
import { houseStyleInWords } from '../facts/house-style.tsx'
import { PageFields } from '../facts/on-the-page.tsx'
import { sameSeries } from '../facts/series-of.ts'
import { StyleFields } from '../facts/style-fields.tsx'
import { SeriesGroups } from './series-groups.tsx'
import type { SeriesProps } from './series-props.ts'
import { SeriesRegulars } from './series-regulars.tsx'
import { SeriesSpelling, spellingInWords } from './series-spelling.tsx'
import { StockParagraphs } from './stock-paragraphs.tsx'

/** A series of its own: what each new meeting of it starts with. Meetings there are already keep what they have. */
export function SeriesForm({ id }: { id: string }) {
  const { library } = useSessionState()
  const stored = library?.series.find((series) => series.id === id)
  return stored === undefined ? <NewSeries /> : <StoredSeries key={stored.id} stored={stored} />
}

function NewSeries() {
  const session = useSession()
  const [series, setSeries] = useState(() => startingSeries(newId('series')))
  const create = () => {
    if (series.name.trim() !== '') void session.startSeries(series)
  }
  return (
    <div className="series-form">
      <h2>New series</h2>
      <SeriesFields
        series={series}
        onSeries={setSeries}
        onDone={setSeries}
        isNew
        onEnter={create}
      />
      <div className="form-end">
        <Button look="primary" isDisabled={series.name.trim() === ''} onPress={create}>
          Create it and its first meeting
        </Button>
        <Button look="quiet" onPress={() => session.showSeries(null)}>
          Cancel
        </Button>
      </div>
    </div>
  )
}

function StoredSeries({ stored }: { stored: Series }) {
  const session = useSession()
  const [typed, setTyped] = useState<Series | null>(null) // until it is stored, or changed from elsewhere
  const series = typed ?? stored
  const write = async (row: Series) => {
    if (sameSeries(row, stored)) return setTyped(null)
    setTyped(row) // shown at once: the next key may come before the store has answered
    await session.editLibrary({ kind: 'series.write', row })
    setTyped((now) => (now === null || sameSeries(now, row) ? null : now))
  }
  const setStyle = (fields: Partial<Series['style']>) =>
    write({ ...series, style: { ...series.style, ...fields } })
  return (
    <div className="series-form">
      <h2>{stored.shortName || stored.name}</h2>
      <p className="aside">
        New meetings of this series start with this. Those there are keep theirs.
      </p>
      <SeriesFields series={series} onSeries={setTyped} onDone={write} />
      <Fold title="House style" summary={houseStyleInWords(series.style)}>
        <StyleFields style={series.style} onStyle={setStyle} />
        <div className="form">
          <PageFields style={series.style} onStyle={setStyle} />
        </div>
      </Fold>
      <Fold title="Spelling" summary={spellingInWords(series)}>
        <SeriesSpelling series={series} onStyle={setStyle} onDone={write} />
      </Fold>
      <Fold title="Wording" summary="opening, attendance, purpose">
        <WordingFields series={series} onSeries={setTyped} onDone={write} />
      </Fold>
      <Fold title="Attendance groups" summary={series.groups.map(({ label }) => label).join(' · ')}>
        <SeriesGroups series={series} onSeries={setTyped} onDone={write} />
      </Fold>
      <Fold title="Regulars" summary={regularsInWords(series)}>
        <SeriesRegulars series={series} onSeries={setTyped} onDone={write} />
      </Fold>
      <Fold title="Stock paragraphs" summary={stockInWords(series)}>
        <StockParagraphs series={series} onSeries={setTyped} onDone={write} />
      </Fold>
      <div className="form-end">
        <Button look="primary" onPress={() => session.showSeries(null)}>
          Done
        </Button>
      </div>
    </div>
  )
}

function regularsInWords({ groups, learnsRegulars }: Series): string {
  const count = groups.reduce((sum, { regulars }) => sum + regulars.length, 0)
  const how = learnsRegulars ? 'learnt from the last meeting' : 'as listed'
  return count === 0 ? how : `${count}, ${how}`
}

function stockInWords({ stock }: Series): string {
  return stock.length === 0 ? 'none yet' : `${stock.length}`
}

type NameField = 'name' | 'shortName' | 'process' | 'processShort' | 'hosts'

function SeriesFields(props: SeriesProps & { isNew?: boolean; onEnter?: () => void }) {
  const { series, onSeries, onDone, isNew = false } = props
  const field = (name: NameField) => ({
    words: series[name],
    onWords: (words: string) => onSeries({ ...series, [name]: words }),
    onLeave: (words: string) => onDone({ ...series, [name]: words }),
    onEnter: props.onEnter ?? (() => onDone(series)),
  })
  return (
    <div className="form">
      <WordsField
        label="Name"
        span={8}
        autoFocus={isNew}
        placeholder="the body that meets again and again"
        {...field('name')}
      />
      <WordsField label="Short form" span={4} {...field('shortName')} />
      <WordsField
        label="Process"
        span={8}
        long
        placeholder="what it belongs to"
        {...field('process')}
      />
      <WordsField label="Short form of the process" span={4} {...field('processShort')} />
      <WordsField
        label="Hosts"
        span={12}
        placeholder="who convenes it, such as Co-Chairs"
        {...field('hosts')}
      />
    </div>
  )
}

const wordingLabels = { opening: 'Opening', attendance: 'Attendance', purpose: 'Purpose' } as const

function WordingFields({ series, onSeries, onDone }: SeriesProps) {
  const parts = ['opening', 'attendance', 'purpose'] as const
  const withWording = (part: (typeof parts)[number], words: string): Series => ({
    ...series,
    wording: { ...series.wording, [part]: words },
  })
  return (
    <div className="form">
      {parts.map((part) => (
        <WordsField
          key={part}
          label={wordingLabels[part]}
          span={12}
          long
          words={series.wording[part]}
          onWords={(words) => onSeries(withWording(part, words))}
          onLeave={(words) => onDone(withWording(part, words))}
        />
      ))}
    </div>
  )
}
