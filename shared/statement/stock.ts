import type { Item } from '../record/item.ts'
import type { Series, StockParagraph } from '../record/series.ts'

/**
 * What a stock paragraph is in a record: composed where it has slots for facts, words like any others where it has none. One that
 * closes is composed in any case, and marked as what the outcomes go before.
 */
export function stockWords({
  text,
  place,
}: StockParagraph): Pick<Item, 'part' | 'wording' | 'text'> {
  if (place === 'after-outcomes') {
    return { part: 'closing', wording: text, text: { text: '', marks: [] } }
  }
  return /\{[A-Za-z]+(?::[^{}]*)?\}/.test(text)
    ? { part: 'line', wording: text, text: { text: '', marks: [] } }
    : { part: '', wording: '', text: { text, marks: [] } }
}

/** The stock paragraphs of a series in one place, those without words left out. */
export function stockIn({ stock }: Series, place: StockParagraph['place']): StockParagraph[] {
  return stock.filter((paragraph) => paragraph.place === place && paragraph.text.trim() !== '')
}
