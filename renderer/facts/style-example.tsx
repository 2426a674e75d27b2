import { useDeferredValue, useMemo } from 'react'
import { states } from '../../shared/directory/states.ts'
import type { Style } from '../../shared/record/meeting.ts'
import { countingIds } from '../../shared/record/new-id.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { compose } from '../../shared/statement/compose.ts'
import { startingRecord, startingSeries } from '../../shared/statement/starting.ts'

type House = Omit<Style, 'id'>

const opening =
  'On {date}, the {hosts} convened the {ordinal} Meeting of the {series} in {city}, {country}, organised by the host.'

/** A meeting made up to show a house style with: two days, states whose names differ, and one with an article. */
function exampleRecord(style: House): MeetingRecord {
  const ids = countingIds()
  const series = startingSeries(ids('series'), { name: 'Harbour Forum', hosts: 'Co-Chairs' })
  const wording = { opening, attendance: '{attendance}', purpose: '' }
  const record = startingRecord({ ...series, style, wording }, ids)
  const [members] = Object.values(record.group)
  const attending = states.filter(({ entry }) =>
    ['MDA', 'GMB', 'TGO', 'VNM'].includes(entry.alpha3),
  )
  const parties = attending.map(({ entry, everydayArticle }) => ({
    ...entry,
    aliases: [],
    articleList: everydayArticle,
  }))
  return {
    ...record,
    meeting: {
      ...record.meeting,
      ordinal: 12,
      start: '2030-07-04',
      end: '2030-07-05',
      city: 'Chişinău',
      country: 'Republic of Moldova',
    },
    party: Object.fromEntries(parties.map((party) => [party.id, party])),
    attendance: Object.fromEntries(
      parties.map(({ id: partyId }, nth) => {
        const id = ids('attendance')
        const row = { id, partyId, groupId: members?.id ?? '', order: `a${nth}` }
        return [id, { ...row, presence: 'present', form: 'name', representedBy: '' } as const]
      }),
    ),
  }
}

/** All the choices of a house style at once, in the paragraphs they apply to. */
export function StyleExample({ style }: { style: House }) {
  const shown = useDeferredValue(style)
  const blocks = useMemo(() => compose(exampleRecord(shown)).blocks, [shown])
  return (
    <figure className="style-example">
      <figcaption>
        As it prints. What people agreed on in their own words is never changed.
      </figcaption>
      {blocks.map(({ source, runs }) => (
        <p key={source.id} lang={shown.language}>
          {runs.map(({ text }) => text).join('')}
        </p>
      ))}
    </figure>
  )
}
