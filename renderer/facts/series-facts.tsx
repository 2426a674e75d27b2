import { newId } from '../../shared/record/new-id.ts'
import { startingSeries } from '../../shared/statement/starting.ts'
import { useSession, useSessionState } from '../app/use-session.tsx'
import { Button } from '../components/button.tsx'
import { Choice } from '../components/choice.tsx'
import { WordsField } from '../components/words-field.tsx'
import { sameSeries, seriesAsIn } from './series-of.ts'
import { useFacts } from './use-facts.ts'

/** What the meeting has from its series; changed here it changes in this meeting alone. */
export function SeriesFacts() {
  const { meeting, type } = useFacts()
  return (
    <section className="part" aria-labelledby="series-title">
      <h2 id="series-title">Series</h2>
      <div className="form">
        <BelongsTo />
        <WordsField
          label="Name"
          span={8}
          long
          words={meeting.seriesName}
          placeholder="the body that meets"
          onWords={(seriesName) => type({ seriesName })}
        />
        <WordsField
          label="Short form"
          span={4}
          words={meeting.seriesShort}
          placeholder="in brackets after it"
          onWords={(seriesShort) => type({ seriesShort })}
        />
        <WordsField
          label="Process"
          span={8}
          long
          words={meeting.process}
          placeholder="what it belongs to"
          onWords={(process) => type({ process })}
        />
        <WordsField
          label="Short form of the process"
          span={4}
          words={meeting.processShort}
          onWords={(processShort) => type({ processShort })}
        />
        <WordsField
          label="Hosts"
          span={12}
          long
          words={meeting.hosts}
          placeholder="who convenes it, such as Co-Chairs"
          onWords={(hosts) => type({ hosts })}
        />
      </div>
      <ItsSeries />
    </section>
  )
}

/** Which series the meeting is one of; where the two have parted, the series can take over what the meeting says. */
function ItsSeries() {
  const session = useSession()
  const { library } = useSessionState()
  const { record, meeting, set } = useFacts()
  const series = library?.series.find(({ id }) => id === meeting.seriesId)
  if (series === undefined) {
    const make = async () => {
      const row = seriesAsIn(record, startingSeries(newId('series')))
      if (await session.editLibrary({ kind: 'series.add', row })) set({ seriesId: row.id })
    }
    return (
      <p className="aside">
        This meeting belongs to no series.{' '}
        <Button look="quiet" isDisabled={meeting.seriesName === ''} onPress={make}>
          Make a series of it
        </Button>
      </p>
    )
  }
  const asHere = seriesAsIn(record, series)
  if (sameSeries(series, asHere)) return null
  return (
    <p className="aside">
      This meeting’s names, style or wording differ from its series.{' '}
      <Button
        look="quiet"
        onPress={() => session.editLibrary({ kind: 'series.write', row: asHere })}
      >
        Keep them for the next meetings too
      </Button>
    </p>
  )
}

const noSeries = 'none'

/** The series there are, to put the meeting into one; nothing where there is none to choose. */
function BelongsTo() {
  const { library } = useSessionState()
  const { meeting, set } = useFacts()
  const all = library?.series ?? []
  if (all.length === 0) return null
  const known = all.some(({ id }) => id === meeting.seriesId)
  return (
    <Choice
      label="Belongs to"
      span={12}
      value={known ? meeting.seriesId : noSeries}
      options={[
        { value: noSeries, label: 'No series' },
        ...all.map(({ id, name, shortName }) => ({
          value: id,
          label: shortName === '' ? name : `${name} (${shortName})`,
        })),
      ]}
      onChoice={(chosen) => set({ seriesId: chosen === noSeries ? '' : chosen })}
    />
  )
}
