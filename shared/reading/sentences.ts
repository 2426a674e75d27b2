/** A sentence's place in a text; between two sentences there is nothing but space. */
export type Extent = { readonly from: number; readonly to: number }

const abbreviations = new Set([
  ...['mr', 'mrs', 'ms', 'mx', 'dr', 'prof', 'st', 'sr', 'jr', 'hon', 'amb', 'gen', 'col', 'capt'],
  ...[
    'lt',
    'maj',
    'sgt',
    'rev',
    'no',
    'nos',
    'art',
    'arts',
    'para',
    'paras',
    'pp',
    'p',
    'vol',
    'ch',
  ],
  ...['fig', 'figs', 'sec', 'sect', 'cf', 'viz', 'vs', 'v', 'approx', 'ca', 'e.g', 'i.e', 'h.e'],
  ...[
    'n.b',
    'p.s',
    'a.k.a',
    'incl',
    'excl',
    'jan',
    'feb',
    'mar',
    'apr',
    'jun',
    'jul',
    'aug',
    'sep',
  ],
  ...['sept', 'oct', 'nov', 'dec', 'ref', 'doc', 'res', 'dept', 'gov', 'govt', 'min', 'dir', 'ext'],
])
/** "Action. The Secretariat to …": a label belongs to its sentence. */
const label = /^(?:actions?|resolutions?|decisions?|recommendations?|outcomes?)(?: \d{1,3})?$/i
const end = /[.!?…]+["'”’»)\]]*(?=\s)/g
const nextBegins = /^\s+["'“‘«([]*[\p{Lu}\p{N}\p{Lo}]/u

/**
 * Where the sentences of a text begin and end. A full stop ends none after an abbreviation or an initial, inside
 * brackets or curly quotes, or before a small letter.
 */
export function sentencesOf(text: string): Extent[] {
  const extents: Extent[] = []
  const inside = insideOf(text)
  let from = text.length - text.trimStart().length
  for (const match of text.matchAll(end)) {
    const to = match.index + match[0].length
    if (inside(to - 1) && !/["”’»)\]]$/.test(match[0])) continue
    if (inside(to)) continue
    if (!nextBegins.test(text.slice(to, to + 12))) continue
    if (match[0].startsWith('.') && abbreviated(text, from, match.index)) continue
    extents.push({ from, to })
    from = to + (/^\s+/.exec(text.slice(to))?.[0].length ?? 0)
  }
  const to = text.trimEnd().length
  if (from < to) extents.push({ from, to })
  return extents
}

/** Whether the full stop here, in the sentence that begins at `from`, belongs to an abbreviation or a label. */
function abbreviated(text: string, from: number, stop: number): boolean {
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(from, stop - 20), stop))?.[0] ?? ''
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return true // an initial, or "U.N"
  if (abbreviations.has(word.toLowerCase())) return true
  return stop - from < 30 && label.test(text.slice(from, stop))
}

const openers = '([“«'
const closers = ')]”»'

/** Whether a place lies inside brackets or quotes that are closed later on; unclosed ones hold nothing. */
function insideOf(text: string): (at: number) => boolean {
  if (!/[([“«]/.test(text)) return () => false
  const deeper = new Int32Array(text.length + 2) // +1 where a pair begins to hold, -1 where it ends
  const open: number[][] = [[], [], [], []]
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    const opener = openers.indexOf(character)
    if (opener >= 0) open[opener]?.push(at)
    const opened = open[closers.indexOf(character)]?.pop()
    if (opened === undefined) continue
    deeper[opened + 1] = (deeper[opened + 1] ?? 0) + 1
    deeper[at + 1] = (deeper[at + 1] ?? 0) - 1
  }
  for (let at = 1; at < deeper.length; at += 1) {
    deeper[at] = (deeper[at] ?? 0) + (deeper[at - 1] ?? 0)
  }
  return (at) => (deeper[at] ?? 0) > 0
}
