import { directionOf } from '../../../shared/statement/direction.ts'
import { escapeXml } from './xml.ts'

const hyphenBetweenDays = /\u2011(?=\d)/

/** A run of these words; those written from the right are marked so, as Word does, and so is its own hyphen between days. */
export function writeWords(text: string, marks = '', element: 't' | 'delText' = 't'): string {
  const all = directionOf(text) === 'rtl' ? `${marks}<w:rtl/>` : marks
  const properties = all === '' ? '' : `<w:rPr>${all}</w:rPr>`
  const words = text
    .split(hyphenBetweenDays)
    .map((part) => `<w:${element} xml:space="preserve">${escapeXml(part)}</w:${element}>`)
  return `<w:r>${properties}${words.join('<w:noBreakHyphen/>')}</w:r>`
}
