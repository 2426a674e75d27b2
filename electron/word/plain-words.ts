import { longestText } from '../../shared/record/vocabulary.ts'
import { childrenOf, type Element, nameOf } from './elements.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: the record takes none of these, so reading removes them
const unprintable = /[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]/g

/** Words as the record takes them: one line, without control characters or halves of characters. */
export function cleaned(words: string): string {
  return words
    .replace(/[\t\n\r\v\f]/g, ' ')
    .replace(unprintable, '')
    .toWellFormed()
}

/** The words that one element of a run stands for; '' for what prints none. */
export function wordsOf(element: Element): string {
  switch (nameOf(element)) {
    case 't':
    case 'delText':
      return cleaned(element.textContent ?? '')
    case 'tab':
    case 'ptab':
    case 'br':
    case 'cr':
      return ' '
    case 'noBreakHyphen':
      return '\u2011'
    default:
      return ''
  }
}

/** The words of a footnote or a comment as they are once its changes are accepted, its paragraphs one after the other. */
export function plainWordsIn(element: Element): string {
  const words = [...wordsIn(element)].join('').replace(/\s+/g, ' ').trim()
  return words.length > longestText ? words.slice(0, longestText).toWellFormed() : words
}

function* wordsIn(element: Element): Generator<string> {
  for (const child of childrenOf(element)) {
    const name = nameOf(child)
    if (name === 'del' || name === 'moveFrom') continue
    yield wordsOf(child)
    yield* wordsIn(child)
    if (name === 'p') yield ' '
  }
}
