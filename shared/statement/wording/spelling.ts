import type { Style } from '../../record/meeting.ts'

type Spelling = Style['spelling']

/**
 * What stands before -ise or -ize in the words that take both (Oxford English Dictionary). Words that take -ise alone (advise,
 * exercise, supervise, televise) or -ize alone (seize, size, capsize) are not among them.
 */
const stems = [
  ...['actual', 'agon', 'alphabet', 'american', 'amort', 'anonym', 'apolog', 'author', 'brutal'],
  ...['canon', 'capital', 'categor', 'central', 'character', 'civil', 'colon', 'commercial'],
  ...['computer', 'conceptual', 'contextual', 'criminal', 'critic', 'crystall', 'custom'],
  ...['decentral', 'decolon', 'decriminal', 'dehuman', 'demilitar', 'demobil', 'democrat'],
  ...['destabil', 'digit', 'digital', 'dramat', 'econom', 'emphas', 'energ', 'equal'],
  ...['external', 'familiar', 'fertil', 'final', 'formal', 'general', 'global', 'harmon'],
  ...['homogen', 'hospital', 'human', 'hypothes', 'ideal', 'immobil', 'immun', 'incentiv'],
  ...['individual', 'industrial', 'initial', 'institutional', 'internal', 'international', 'item'],
  ...['jeopard', 'legal', 'liberal', 'local', 'marginal', 'material', 'maxim', 'mechan', 'memor'],
  ...['militar', 'minim', 'mobil', 'modern', 'monet', 'monopol', 'moral', 'motor', 'national'],
  ...['natural', 'neutral', 'normal', 'operational', 'optim', 'organ', 'ostrac', 'patron', 'penal'],
  ...['personal', 'polar', 'politic', 'popular', 'pressur', 'priorit', 'privat', 'professional'],
  ...['public', 'radical', 'random', 'rational', 'real', 'recogn', 'reconceptual', 'regional'],
  ...['regular', 'reorgan', 'revital', 'revolution', 'sanit', 'scrutin', 'sensit', 'serial'],
  ...['sexual', 'social', 'special', 'stabil', 'standard', 'steril', 'stigmat', 'subsid', 'summar'],
  ...['symbol', 'sympath', 'synchron', 'synthes', 'systemat', 'terror', 'theor', 'traumat'],
  ...['trivial', 'unauthor', 'unrecogn', 'urban', 'util', 'vandal', 'verbal', 'victim', 'visual'],
  ...['vocal', 'weapon'],
]
const endings = ['e', 'es', 'ed', 'er', 'ers', 'ing', 'able', 'ation', 'ations', 'ational']
const either = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:${stems.join('|')})i)([sz])(${endings.join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
)

/** A word that takes both spellings, as it stands in a text; `letter` is the place of its s or z. */
export type Respellable = {
  readonly from: number
  readonly to: number
  readonly letter: number
  readonly spelling: Spelling
}

/**
 * The words of a text that may be written with -ise or -ize. Names keep their own spelling: a word with a capital counts at
 * the start of a sentence alone, and "Organization" not even there.
 */
export function respellable(text: string): Respellable[] {
  return [...text.matchAll(either)].flatMap((match) => {
    const [word, start = '', letter = ''] = match
    const from = match.index
    if (isName(text, from, word)) return []
    const spelling = letter === 's' ? '-ise' : '-ize'
    return [{ from, to: from + word.length, letter: from + start.length, spelling } as const]
  })
}

function isName(text: string, from: number, word: string): boolean {
  if (word === word.toLowerCase()) return false
  if (word.slice(1) !== word.slice(1).toLowerCase()) return true // capitals: a title
  if (/^organi[sz]ation/i.test(word)) return true
  return !/(?:^|[.!?:]\s+|\n)[\s“"‘'([]*$/u.test(text.slice(Math.max(0, from - 8), from))
}

/** A text with its words in this spelling; names as they are. The length stays. */
export function spelled(text: string, spelling: Spelling): string {
  const letter = spelling === '-ise' ? 's' : 'z'
  let respelled = text
  for (const word of respellable(text)) {
    if (word.spelling === spelling) continue
    respelled = respelled.slice(0, word.letter) + letter + respelled.slice(word.letter + 1)
  }
  return respelled
}

/** A wording in this spelling. What its slots ask for, and the facts that fill them, stay as they are. */
export function spelledWording(wording: string, spelling: Spelling): string {
  const pieces = wording.split(/(\{[^{}]*\})/)
  if (pieces.length === 1) return spelled(wording, spelling)
  const outside = spelled(
    pieces.map((piece, nth) => (nth % 2 === 0 ? piece : '_'.repeat(piece.length))).join(''),
    spelling,
  )
  let at = 0
  return pieces
    .map((piece, nth) => {
      const from = at
      at += piece.length
      return nth % 2 === 0 ? outside.slice(from, at) : piece
    })
    .join('')
}

/** The spelling that texts are written in; undefined where they do not tell or are at odds. */
export function spellingOf(texts: Iterable<string>): Spelling | undefined {
  const found = new Set<Spelling>()
  for (const text of texts) for (const { spelling } of respellable(text)) found.add(spelling)
  return found.size === 1 ? [...found][0] : undefined
}
