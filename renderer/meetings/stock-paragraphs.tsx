import { Plus, Trash2 } from 'lucide-react'
import type { StockParagraph } from '../../shared/record/series.ts'
import { Button, IconButton } from '../components/button.tsx'
import { Choice } from '../components/choice.tsx'
import { WordsField } from '../components/words-field.tsx'
import type { SeriesProps } from './series-props.ts'

const places: readonly { value: StockParagraph['place']; label: string }[] = [
  { value: 'before-outcomes', label: 'Before the outcomes' },
  { value: 'after-outcomes', label: 'After the outcomes' },
]

/** The paragraphs that every meeting of a series has: opening formulas, thanks, the closing. */
export function StockParagraphs({ series, onSeries, onDone }: SeriesProps) {
  const { stock } = series
  const withStock = (next: StockParagraph[]) => ({ ...series, stock: next })
  return (
    <div className="series-list">
      {stock.length === 0 ? (
        <p className="empty">
          None yet. Each new meeting starts with those you put here, such as “Members thanked the
          Government of {'{country}'} for hosting the meeting.”
        </p>
      ) : null}
      {stock.map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stock paragraph is known by its place alone
        <div className="stock" key={at}>
          <WordsField
            label={`Paragraph ${at + 1}`}
            long
            face="statement"
            autoFocus={paragraph.text === ''}
            words={paragraph.text}
            help="{country}, {city}, {hosts}, {date} and {ordinal} are filled in from the facts"
            onWords={(text) => onSeries(withStock(stock.with(at, { ...paragraph, text })))}
            onLeave={(text) => onDone(withStock(stock.with(at, { ...paragraph, text })))}
          />
          <div className="stock-foot">
            <Choice
              label={`Place of paragraph ${at + 1}`}
              hidesLabel
              value={paragraph.place}
              options={places}
              onChoice={(place) => onDone(withStock(stock.with(at, { ...paragraph, place })))}
            />
            <IconButton
              label={`Remove paragraph ${at + 1}`}
              onPress={() => onDone(withStock(stock.toSpliced(at, 1)))}
            >
              <Trash2 size={14} aria-hidden />
            </IconButton>
          </div>
        </div>
      ))}
      <Button
        look="quiet"
        onPress={() => onDone(withStock([...stock, { place: 'after-outcomes', text: '' }]))}
      >
        <Plus size={14} aria-hidden />
        Add a paragraph
      </Button>
    </div>
  )
}
