import type { Role } from '../record/vocabulary.ts'
import { type ListedName, type NamesList, namesListOf } from './names-list.ts'
import type { Parties } from './parties.ts'

/** A part of a sentence of attendance: a group's names, and its words with `{list}` in their place. */
export type Segment = {
  readonly role: Role
  readonly joined: boolean
  readonly words: string
  readonly names: readonly ListedName[]
  readonly serialComma: boolean | null
}

const people =
  '(?:the )?(?:(?:ministers|officials|heads of delegation) and )?(?:(?:senior|government|high-level|country) )*(?:representatives|delegates|participants|delegations|officials|observers|experts|ministers|members)(?: (?:of|from) (?:the )?(?:member|participating) (?:states|countries))?'
const from = `(?:${people} (?:from|of|representing) )?(?:the following(?: \\p{L}+){1,4}: ?|[\\p{L}\\d -]{1,40}: )?`
const attended =
  '(?:attended|participated|took part|joined|were present|was present|were in attendance|was in attendance|were represented|was represented|observed)'

/** How a sentence of attendance may go; `list` is where the names stand. */
const shapes: readonly RegExp[] = [
  `^(?:In attendance(?: at the meeting)?(?: as (?:an )?observers?)?|Present(?: at the meeting)?(?: as (?:an )?observers?)?|Attending(?: the meeting)?(?: as (?:an )?observers?)?|Those (?:present|attending|in attendance)|Also (?:present|attending|participating|in attendance)(?: as (?:an )?observers?)?|Participating(?: in the meeting)?|Taking part(?: in the meeting)?|Joining(?: the meeting)?(?: as (?:an )?observers?| as new members?)?) (?:was|were|included) ${from}(?<list>.+)$`,
  `^(?:The|This) (?:[\\p{L}-]+ ){0,5}(?:meeting|session|conference|workshop|forum) (?:was|were) (?:also )?attended by ${from}(?<list>.+)$`,
  `^(?:It|They) (?:was|were) (?:also )?attended by ${from}(?<list>.+)$`,
  `^The following (?:[\\p{L}-]+ ){1,5}${attended}(?: (?:in |at )?the (?:meeting|session))?(?: as (?:an )?observers?)?: (?<list>.+)$`,
  `^(?:[\\p{L}-]+|\\d+) (?:members?|(?:member )?states|countries|delegations|participants|economies|observers) ${attended}(?: (?:in |at )?the (?:meeting|session))?(?:,? including|, namely|:) (?<list>.+)$`,
  `^(?:The )?(?:observers?|guests|new members?|participants|attendees|delegations|members|organi[sz]ations|other participants|invited guests|resource persons)(?: (?:to|at|of|in)(?: the)? (?:meeting|session))? (?:included|include|comprised|was|were) ${from}(?<list>.+)$`,
  `^(?:Apologies|Regrets)(?: for absence)? (?:was|were) (?:also )?(?:received|noted|conveyed|recorded|sent|tendered)(?: (?:from|by|of))? ${from}(?<list>.+)$`,
  `^(?:Apologies|Observers?|New members?|Participants|Members|Present|In attendance|Attendance|Attendees|Guests|Organi[sz]ations|Apologies received)(?: present)?: ${from}(?<list>.+)$`,
  `^${people} (?:from|of|representing) (?<list>.+?) (?<tail>(?:also )?${attended}(?![\\p{L}]).*)$`,
  `^(?:The )?(?:[\\p{L}-]+ ){1,4}(?:also )?(?:welcomed|admitted|introduced) (?<list>\\p{Lu}.*?) (?<tail>as (?:an? |the )?new(?:est)? members?(?![\\p{L}]).*)$`,
  `^(?<list>.+?) (?<tail>(?:also )?(?:${attended}|(?:sent|conveyed|tendered|extended|offered) (?:its|their|his|her) (?:apologies|regrets)|(?:was|were) unable to attend|(?:was|were) (?:welcomed|admitted|introduced) as (?:an? )?new members?|(?:was|were) (?:an )?observers?)(?![\\p{L}]).*)$`,
].map((shape) => new RegExp(shape, 'iu'))

const besides = `(?:as well as|together with|along with|in addition to) (?:${people} (?:from|of) )?`
const groups =
  '(?:(?:international |regional |non-governmental )*organi[sz]ations|observers?|(?:other |invited )?(?:participants|guests)|new members?|member states|members)'

/** What stands between the names of one group and those of the next in the same sentence. */
const join = new RegExp(
  `(?:,? ${besides}|[,;]? and ${people} (?:from|of) |[,;] ${people} (?:from|of) |[,;] and from |[,;] (?:and,? )?as (?:an )?observers?,? |; (?:and )?${groups}: |; (?:and )?(?=[^;]*(?:, | and ))|,? with (?=[^,]{2,200} (?:attending |participating )?as (?:an )?observers?)|, and (?=[^,]{2,200} as (?:an )?observers?))`,
  'iu',
)
const joinedTail = /^(.*?)( (?:attending |participating )?as (?:an )?observers?)$/i
/** Words of the head after which others are still told of: "attended the meeting, together with UNHCR". */
const goingOn = new RegExp(`^(.*?)(,? ${besides})(.+)$`, 'iu')

/** The longest sentence of attendance, in UTF-16 units: every state of the world fits in. */
const longest = 12_000

/**
 * Reads a sentence that tells who attended, in which groups.
 *
 * @returns null for any other sentence
 */
export function attendanceOf(sentence: string, parties: Parties): Segment[] | null {
  if (sentence.length > longest) return null
  const stop = /[.\s]*$/.exec(sentence)?.index ?? sentence.length
  const words = sentence.slice(0, stop)
  const end = sentence.slice(stop)
  for (const shape of shapes) {
    const match = shape.exec(words)
    const list = match?.groups?.list
    if (!match || list === undefined) continue
    const tail = match.groups?.tail === undefined ? '' : ` ${match.groups.tail}`
    const lead = words.slice(0, words.length - tail.length - list.length)
    const segments = segmentsOf(lead, list, tail, end, parties)
    if (segments) return segments
  }
  return null
}

function segmentsOf(
  lead: string,
  list: string,
  tail: string,
  end: string,
  parties: Parties,
): Segment[] | null {
  const [head, ...joined] = partsOf(list)
  if (!head) return null
  const read = namesListOf(head.names, parties)
  if (!read) return null
  const others = joinedSegments(joined, end, parties)
  if (!others) return null
  const going = joined.length === 0 ? goingOn.exec(tail) : null
  const later = going && joinedSegments(partsOf(going[3] ?? '', going[2]), end, parties)
  if (!going || !later) return [headSegment(lead, tail, joined.length > 0, end, read), ...others]
  return [headSegment(lead, `${going[1]}{more}`, false, end, read), ...later]
}

/** The names of one group, what stands before them and what they do. */
type Part = { readonly joint: string; readonly names: string; readonly after: string }

/** The groups that a list holds, cut at what joins them; `joint` joins the first to what went before. */
function partsOf(list: string, joint = ''): Part[] {
  const parts: Part[] = []
  let rest = list
  let link = joint
  for (let count = 0; count < 6; count += 1) {
    const match = join.exec(rest)
    const names = match ? rest.slice(0, match.index) : rest
    const observing = link === '' ? null : joinedTail.exec(names)
    parts.push({ joint: link, names: observing?.[1] ?? names, after: observing?.[2] ?? '' })
    if (!match) break
    link = match[0]
    rest = rest.slice(match.index + link.length)
  }
  return parts
}

/** Null where one of the parts is no list of names. */
function joinedSegments(parts: readonly Part[], end: string, parties: Parties): Segment[] | null {
  const segments = parts.map(({ joint, names, after }) => {
    const list = namesListOf(names, parties)
    return list && joinedSegment(joint, after, end, list)
  })
  return segments.every((segment) => segment !== null) ? segments : null
}

/** The group that begins a sentence; `{more}` is where joined groups go when words of its own follow the names. */
function headSegment(
  lead: string,
  tail: string,
  goesOn: boolean,
  end: string,
  list: NamesList,
): Segment {
  const more = goesOn && tail !== '' ? '{more}' : ''
  return {
    role: roleOf(lead, tail),
    joined: false,
    words: `${lead}${list.slot}${more}${tail}${end}`,
    ...list,
  }
}

function joinedSegment(link: string, after: string, end: string, list: NamesList): Segment {
  return {
    role: joinedRole(`${link}${after}`, list),
    joined: true,
    words: `${link.trimStart()}${list.slot}${after}${end}`,
    ...list,
  }
}

function joinedRole(words: string, { names }: NamesList): Role {
  if (/observer/i.test(words)) return 'observer'
  if (/new member/i.test(words)) return 'new-member'
  if (/organi[sz]ation/i.test(words)) return 'organisation'
  if (/guest|participants:/i.test(words)) return 'participant'
  return names.every(({ party }) => party.kind === 'state') ? 'participant' : 'organisation'
}

/** A group's role by the words around its names. */
function roleOf(lead: string, tail: string): Role {
  const words = `${lead} ${tail}`
  if (/apolog|regrets|unable to attend/i.test(words)) return 'apologies'
  if (/new(?:ly admitted)? members?|first time/i.test(words)) return 'new-member'
  if (/observ/i.test(words)) return 'observer'
  if (/\balso\b|guest|resource person|other participants/i.test(words)) return 'participant'
  if (/^(?:the )?organi[sz]ations/i.test(lead)) return 'organisation'
  return 'member'
}
