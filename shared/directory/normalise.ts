/**
 * One form for all the ways to write the same words. What makes no difference: case, accents, apostrophes of any
 * kind or none, full stops ("U.S."), hyphens, dashes, brackets, commas and any run of spaces, "&" for "and", and
 * British or American spelling of the words that names are made of.
 *
 * @param words as a person wrote them
 * @returns lower-case words parted by single spaces; '' where nothing but punctuation was written
 */
export function normalise(words: string): string {
  const letters = words
    .replace(/['’‘‛ʼʻ`´′＇.]/g, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '') // the accents of Latin, Greek and Cyrillic; other scripts' vowel signs stay
    .toUpperCase()
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  return spellings.reduce((text, [written, taken]) => text.replace(written, taken), letters)
}

/**
 * "International Organisation for Migration", "Program" and "Co-operation" are typed as often as the official
 * spelling. Each rule also holds for the word half typed, so that a type-ahead never loses a name midway.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/\borganis/g, 'organiz'],
  [/\bprogramme?/g, 'program'],
  [/\blabou/g, 'labo'],
  [/\bcent(?:er|re|e|r)(?=s?\b)/g, 'centr'],
  [/\bco o/g, 'coo'],
]

/**
 * The written words without a leading "the", normalised, and that article as it was written.
 *
 * @returns `key` to look up; `article` '' where the words do not begin with one
 */
export function withoutArticle(words: string): { key: string; article: 'the' | 'The' | '' } {
  const key = normalise(words)
  if (!key.startsWith('the ')) return { key, article: '' }
  const capital = /\p{L}/u.exec(words)?.[0] === 'T'
  return { key: key.slice('the '.length), article: capital ? 'The' : 'the' }
}
