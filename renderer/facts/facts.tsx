import { bodyInOrder } from '../../shared/record/body.ts'
import type { Item } from '../../shared/record/item.ts'
import type { Part } from '../../shared/record/vocabulary.ts'
import { Fold } from '../components/fold.tsx'
import { ComposedParagraph } from '../composed/composed-paragraph.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { HouseStyle, houseStyleInWords } from './house-style.tsx'
import { MeetingFacts } from './meeting-facts.tsx'
import { OnThePage, onThePageInWords } from './on-the-page.tsx'
import { SeriesFacts } from './series-facts.tsx'

/** Who meets, where, when and what for; and the paragraphs that are composed from it. */
export function Facts() {
  const { record } = useDraft()
  return (
    <div className="facts">
      <MeetingFacts />
      <SeriesFacts />
      <Fold title="House style" summary={houseStyleInWords(record.style)}>
        <HouseStyle />
      </Fold>
      <Fold title="On the page" summary={onThePageInWords(record)}>
        <OnThePage />
      </Fold>
      <ComposedParagraphs />
    </div>
  )
}

const labels: { readonly [part in Exclude<Part, ''>]: string } = {
  opening: 'Opening',
  attendance: 'Attendance',
  purpose: 'Purpose',
  line: 'Line',
  closing: 'Closing',
}

const emptyWords: { readonly [part in Exclude<Part, ''>]: string } = {
  opening: 'Give the series and the first day, and the opening stands here.',
  attendance: 'Tick who attends under Attendance, and the paragraph stands here.',
  purpose: 'Type the purpose above, and the sentence stands here.',
  line: 'The facts of this line are not known yet.',
  closing: 'The facts of this paragraph are not known yet.',
}

function ComposedParagraphs() {
  const { record, dispatch } = useDraft()
  const composed = bodyInOrder(record.item).flatMap(({ item }) => (item.part === '' ? [] : [item]))
  const write = (item: Item) => (wording: string) =>
    dispatch({ kind: 'set', entity: 'item', id: item.id, fields: { wording } }, { typing: true })
  return (
    <section className="part" aria-labelledby="composed-title">
      <h2 id="composed-title">In the statement</h2>
      {composed.map((item) =>
        item.part === '' ? null : (
          <ComposedParagraph
            key={item.id}
            row={item}
            label={labels[item.part]}
            empty={emptyWords[item.part]}
            onWording={item.part === 'attendance' ? undefined : write(item)}
          />
        ),
      )}
      {composed.length === 0 ? (
        <p className="empty">
          Nothing here is composed from the facts: every paragraph is in your own words.
        </p>
      ) : null}
    </section>
  )
}
