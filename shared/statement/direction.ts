const fromRight =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu
const letters = /\p{L}/gu

/**
 * The direction a paragraph is set in: from the right where most of its letters are written so. The first letter does not decide, as it
 * would in a browser: an English sentence may begin with a name in Arabic letters.
 */
export function directionOf(words: string): 'ltr' | 'rtl' {
  const right = words.match(fromRight)?.length ?? 0
  if (right === 0) return 'ltr'
  return right * 2 > (words.match(letters)?.length ?? 0) ? 'rtl' : 'ltr'
}
