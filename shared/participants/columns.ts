import { normalise } from '../directory/normalise.ts'
import type { Row } from './table.ts'

/** What a column holds. A salutation ("Ms") and the parts of a name are put together again. */
const columnKinds = [
  'party',
  'salutation',
  'first-name',
  'last-name',
  'name',
  'title',
  'organisation',
  'head',
  'group',
  'represented-by',
] as const
type ColumnKind = (typeof columnKinds)[number]
/** Which column holds what; a kind that no column holds is left out. */
export type Columns = { readonly [kind in ColumnKind]?: number }

/** What people call their columns, as `normalise` gives it; where one word may be two kinds, the first that is still free is meant. */
const names: { readonly [kind in ColumnKind]: RegExp } = {
  party:
    /^(?:country|state|member(?: state| country| economy)?|party|parties|delegation|economy|participating (?:state|country)|country (?:or )?organization|state (?:or )?organization|(?:country|member|delegation) (?:and )?(?:or )?organization|entity|representing|on behalf of)$/,
  salutation: /^(?:salutation|prefix|honorific|mr ms|form of address)$/,
  'first-name': /^(?:first|given) names?$|^forenames?$/,
  'last-name': /^(?:last|family) names?$|^surnames?$/,
  name: /^(?:name|full name|delegate|delegates|representative|representatives|participant|participants|attendee|(?:name of )?(?:the )?(?:delegate|participant|representative)(?: name)?|head and members)$/,
  title:
    /^(?:title|position|job title|position title|title position|designation|function|post|rank)$/,
  organisation:
    /^(?:organization|ministry|department|institution|agency|affiliation|office|ministry (?:or )?(?:agency|department)|employer|company)$/,
  head: /^(?:head|head of delegation|hod|head member|delegation role|role in delegation|leader)$/,
  group: /^(?:group|category|status|type|capacity|role|attending as|participation|attendance)$/,
  'represented-by': /^(?:represented by|proxy|represented through)$/,
}

/** The columns as a first row names them; null where it is no such row: one word that names a column is not enough among names. */
export function columnsNamed(row: Row, isParty: (words: string) => boolean): Columns | null {
  const columns: { [kind in ColumnKind]?: number } = {}
  for (const [index, cell] of row.cells.entries()) {
    const words = normalise(cell)
    const kind = columnKinds.find((one) => columns[one] === undefined && names[one].test(words))
    if (kind) columns[kind] = index
  }
  const named = Object.keys(columns).length
  const filled = row.cells.filter((cell) => cell !== '')
  if (named === 0 || named * 2 < filled.length || filled.some(isParty)) return null
  if (columns.party === undefined && columns.organisation !== undefined) {
    const { organisation, ...others } = columns
    return { ...others, party: organisation }
  }
  return columns
}

/**
 * The columns of a table that does not name them, by what is in them: the one with the most parties, then in their order a name, a
 * title and an organisation. Without any party in it, the first column is taken for them.
 */
export function columnsGuessed(rows: readonly Row[], isParty: (words: string) => boolean): Columns {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const indexes = Array.from({ length: width }, (_, index) => index)
  const counts = indexes.map(
    (index) => rows.filter(({ cells }) => isParty(cells[index] ?? '')).length,
  )
  const party = Math.max(0, counts.indexOf(Math.max(...counts)))
  const [name, title, organisation] = indexes.filter(
    (index) => index !== party && rows.some(({ cells }) => (cells[index] ?? '') !== ''),
  )
  return {
    party,
    ...(name === undefined ? {} : { name }),
    ...(title === undefined ? {} : { title }),
    ...(organisation === undefined ? {} : { organisation }),
  }
}
