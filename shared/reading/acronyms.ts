/** A short form that a text defines in brackets: "the Task Force on Planning and Preparedness (TFPP)". */
export type Definition = {
  readonly acronym: string
  /** The words it stands for; '' where those before the bracket do not begin with its letters. */
  readonly name: string
  /** Whether the name had "the" before it: so has the short form. */
  readonly article: '' | 'the'
}

const bracket =
  /\(([“"‘']?)(?:the )?([\p{L}\p{N}][\p{L}\p{N}&./-]{0,15}(?: [\p{L}\p{N}&./-]{1,15}){0,2})[”"’']?\)/gu
const roman = /^[IVXLC]+$/
const small = /^(?:of|on|and|for|in|to|the|against|with|at|de|des|du|la|le)$/
const mostWords = 24

/** Mostly capitals, two at least: "TFPP", "AHG SOM", "UNHCR"; not "(a)", "(II)", "(Bali)". */
function isShortForm(words: string): boolean {
  const capitals = words.match(/\p{Lu}/gu)?.length ?? 0
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  return capitals >= 2 && capitals * 2 > letters && !roman.test(words)
}

/** The words at the end of a text whose initials are the letters of a short form, with what stands before them. */
function standsFor(before: string, acronym: string): Pick<Definition, 'name' | 'article'> {
  const words = before.trimEnd().split(' ').slice(-mostWords)
  let letters = acronym.replace(/[^\p{Lu}]/gu, '')
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at] ?? ''
    if (small.test(word)) continue
    const initials = initialsOf(word)
    const isNext = initials !== '' && letters.endsWith(initials)
    if (!isNext) break
    letters = letters.slice(0, -initials.length)
    if (letters !== '') continue
    const name = words
      .slice(at)
      .join(' ')
      .replace(/[’']s$/u, '')
    return { name, article: /^the$/i.test(words[at - 1] ?? '') ? 'the' : '' }
  }
  return { name: '', article: '' }
}

/** "Cross-Border" counts with both its letters, "Follow-up" with one. */
function initialsOf(word: string): string {
  const parts = word.replace(/^[^\p{L}]+/u, '').split('-')
  return parts
    .map((part) => part.charAt(0))
    .filter((letter) => /\p{Lu}/u.test(letter))
    .join('')
}

/** The short forms that a text defines, in their order. */
export function definitionsIn(text: string): Definition[] {
  if (!text.includes('(')) return []
  return [...text.matchAll(bracket)].flatMap((match) => {
    const acronym = match[2] ?? ''
    if (!isShortForm(acronym)) return []
    return [
      { acronym, ...standsFor(text.slice(Math.max(0, match.index - 400), match.index), acronym) },
    ]
  })
}
