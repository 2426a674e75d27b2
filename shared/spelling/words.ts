/** A word of a text that may be misspelt, and where it stands. */
export type PlacedWord = { readonly word: string; readonly from: number; readonly to: number }

/** What stands between spaces, which holds an address or words. */
const stretches = /\S+/gu
/** An address of mail or of the web, also where it is written by its domain alone. */
const address = /@|:\/\/|\bwww\.|[\w-]\.(?:com|edu|eu|gov|info|int|net|org)\b/iu
const sign = /[@.:]/ // every address has one
const pieces = /[\p{L}\p{M}\p{N}_]+(?:[’'][\p{L}\p{M}\p{N}]+)*/gu

/**
 * The words of a text that a dictionary can judge, in their order. The parts of "capacity-building" are words of their own;
 * addresses, numbers and names such as `AHG` or `OpenWIS` are none.
 */
export function wordsIn(text: string): PlacedWord[] {
  return [...text.matchAll(stretches)].flatMap(({ 0: stretch, index }) =>
    sign.test(stretch) && address.test(stretch) ? [] : wordsOfStretch(stretch, index),
  )
}

function wordsOfStretch(stretch: string, start: number): PlacedWord[] {
  return [...stretch.matchAll(pieces)].flatMap(({ 0: piece, index }) => {
    if (!isJudged(piece)) return []
    const word = bare(piece)
    const from = start + index
    return [{ word, from, to: from + word.length }]
  })
}

const plain = /^[A-Za-z][a-z]+$/

/** Whether a dictionary of English has anything to say about a word. */
export function isJudged(word: string): boolean {
  if (plain.test(word)) return true // nearly all are: the rest costs more than finding them
  if (/[@/\p{N}_]|^www\./u.test(word)) return false
  const letters = bare(word).replace(/\P{L}/gu, '')
  if (letters.length < 2 || /\P{Script=Latin}/u.test(letters)) return false
  const isAcronym = /^\p{Lu}{2,}s?$/u.test(letters) // SOM, RSOs
  return !isAcronym && !/\p{Ll}\p{Lu}.*\p{Lu}|^\p{Ll}\p{Lu}/u.test(letters) // OpenWIS, eVisa
}

/** A word without the ’s of the possessive: "Secretariat’s" is "Secretariat". Others with one are themselves: "don’t". */
export function bare(word: string): string {
  return plain.test(word) ? word : word.replace(/[’']s$/iu, '')
}

/** The words as a set to be looked up in; whole names and phrases are cut into theirs. */
export function wordSet(texts: Iterable<string>): Set<string> {
  const words = new Set<string>()
  for (const text of texts) {
    for (const piece of text.match(/[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{M}\p{N}]+)*/gu) ?? []) {
      words.add(straight(bare(piece)))
    }
  }
  return words
}

/**
 * Whether a word is among the known ones, with either apostrophe. A known word in small letters may begin with a capital; a name
 * is known as it is written.
 */
export function isAmong(known: ReadonlySet<string>, word: string): boolean {
  const plain = straight(bare(word))
  if (known.has(plain)) return true
  const [first = ''] = plain
  const small = first.toLowerCase() + plain.slice(first.length)
  return small !== plain && known.has(small)
}

function straight(word: string): string {
  return word.replaceAll('’', "'")
}
