import { createLookup, type Lookup } from '../directory/lookup.ts'
import { normalise } from '../directory/normalise.ts'
import type { Attendance, Delegate, Group } from '../record/attendance.ts'
import type { Party } from '../record/party.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Columns, columnsGuessed, columnsNamed } from './columns.ts'
import { groupCalled } from './groups.ts'
import { type Person, personIn } from './person.ts'
import { type Remark, type Row, tableOf } from './table.ts'

type ListedDelegate = Pick<Delegate, 'name' | 'title' | 'organisation' | 'head'>

/** A party as a list has it, once, with all its delegates. */
export type ListedParty = {
  /** The line that names it first. */
  readonly line: number
  /** Its name as the list writes it. */
  readonly words: string
  /** Who that is; null for one that nobody knows yet. */
  readonly party: Party | null
  readonly form: Attendance['form']
  /** The group that the list puts it in; null where it does not say. */
  readonly groupId: string | null
  readonly representedBy: string
  readonly delegates: readonly ListedDelegate[]
}

export type ParticipantsList = {
  readonly parties: readonly ListedParty[]
  /** What was not understood, by line. */
  readonly remarks: readonly Remark[]
}

const longestName = 200

/**
 * Reads a list of participants: a table with or without a row that names its columns, or a party a line. Nothing is put anywhere yet.
 *
 * @param all who is known, by any of their names or their ISO code
 * @param groups those of the meeting, which the list may name in a column or in lines of their own
 * @returns 'unreadable' where no party can be made out
 */
export function readParticipants(
  text: string,
  all: readonly Party[],
  groups: readonly Group[],
): Result<ParticipantsList> {
  const parties = namesAndCodes(all)
  const isParty = (words: string): boolean => words !== '' && parties.find(words) !== undefined
  const table = tableOf(text, (line) => isParty(withoutBullet(line)))
  if (!table.ok) return table
  const rows = table.value.rows.map(asListed)
  const named = rows[0] === undefined ? null : columnsNamed(rows[0], isParty)
  const body = named === null ? rows : rows.slice(1)
  const columns = named?.party === undefined ? columnsGuessed(body, isParty) : named
  const collected = collect(body, { ...columns, ...named }, parties, groups)
  if (collected.parties.length === 0) {
    return fail(
      'unreadable',
      'No party can be made out in this list. It needs one in each line, such as “Fiji”.',
    )
  }
  const remarks = [...table.value.remarks, ...collected.remarks]
  return ok({ ...collected, remarks: remarks.toSorted((a, b) => a.line - b.line) })
}

/** A state's code counts where it is written in capitals: "THA" is Thailand, "tha" is nobody. */
function namesAndCodes(all: readonly Party[]): Lookup<Party> {
  const names = createLookup(all)
  const codes = new Map(all.map((party) => [party.alpha3, party]))
  return {
    find: (words) => {
      const found = names.find(words)
      const coded = found === undefined && words !== '' ? codes.get(words) : undefined
      return coded === undefined ? found : { entry: coded, form: 'alias', article: '' }
    },
  }
}

function withoutBullet(words: string): string {
  return words.replace(/^\s*(?:[-•*·–—▪◦]|\(?\d{1,3}[.)])\s+/, '')
}

function asListed({ line, cells }: Row): Row {
  return { line, cells: cells.map((cell, index) => (index === 0 ? withoutBullet(cell) : cell)) }
}

type Collecting = { -readonly [Field in keyof ListedParty]: ListedParty[Field] } & {
  delegates: ListedDelegate[]
}

function collect(
  rows: readonly Row[],
  columns: Columns,
  known: Lookup<Party>,
  groups: readonly Group[],
): ParticipantsList {
  const parties = new Map<string, Collecting>()
  const remarks: Remark[] = []
  let current: Collecting | null = null
  let section: string | null = null
  for (const row of rows) {
    const only = row.cells.filter((cell) => cell !== '')
    const heading = only.length === 1 ? groupCalled(only[0] ?? '', groups) : null
    if (heading !== null && known.find(only[0] ?? '') === undefined) {
      section = heading
      current = null
      continue
    }
    const entry = entryIn(row, columns, known)
    const person = personIn(entry.cells, columns, entry.rest)
    if (entry.words !== '') {
      const listed = listedIn(parties, row, entry, known)
      if (listed === null) {
        remarks.push(leftOut(row.line, `“${shortened(entry.words)}” is too long for a name`))
        current = null
        continue
      }
      current = listed
      current.groupId ??= groupCalled(cellOf(entry.cells, columns.group), groups) ?? section
      current.representedBy ||= cellOf(entry.cells, columns['represented-by'])
      if (current.party === null && current.line === row.line)
        remarks.push(unknown(row.line, current))
    }
    if (person === null) continue
    if (current === null)
      remarks.push(leftOut(row.line, `it does not say which party ${person.name} is from`))
    else addDelegate(current, person)
  }
  return { parties: [...parties.values()], remarks }
}

type Entry = { words: string; cells: readonly string[]; rest: string }

/** The party a row names; of a line in one cell ("Fiji – Ms Ana Tui, Director") what comes after the party is `rest`. */
function entryIn(row: Row, columns: Columns, known: Lookup<Party>): Entry {
  const words = cellOf(row.cells, columns.party)
  const filled = row.cells.filter((cell) => cell !== '')
  if (filled.length === 1 && known.find(words) === undefined) {
    for (const match of words.matchAll(/\s+[-–—]\s+|:\s+/g)) {
      const [party, rest] = [
        words.slice(0, match.index),
        words.slice(match.index + match[0].length),
      ]
      if (known.find(party) !== undefined) return { words: party, cells: row.cells, rest }
    }
  }
  return { words, cells: row.cells, rest: '' }
}

function listedIn(
  parties: Map<string, Collecting>,
  { line }: Row,
  { words }: Entry,
  known: Lookup<Party>,
): Collecting | null {
  if (words.length > longestName) return null
  const found = known.find(words)
  const key = found?.entry.id ?? `? ${normalise(words)}`
  const listed = parties.get(key)
  if (listed) return listed
  const isAcronym = found?.form === 'acronym' && found.entry.kind !== 'state'
  const made: Collecting = {
    line,
    words,
    party: found?.entry ?? null,
    form: isAcronym ? 'acronym' : 'name',
    groupId: null,
    representedBy: '',
    delegates: [],
  }
  parties.set(key, made)
  return made
}

/** One head a delegation: the first that the list names. */
function addDelegate(party: Collecting, { name, title, organisation, isHead }: Person): void {
  if (party.delegates.some((other) => normalise(other.name) === normalise(name))) return
  const head = isHead && !party.delegates.some((other) => other.head)
  party.delegates.push({ name, title, organisation, head })
}

function cellOf(cells: readonly string[], index: number | undefined): string {
  return index === undefined ? '' : (cells[index] ?? '')
}

function unknown(line: number, { words }: { words: string }): Remark {
  const what = `“${shortened(words)}” is not in the directory; it would be added under this name`
  return { line, words: `Line ${line}: ${what}.`, isLeftOut: false }
}

function leftOut(line: number, why: string): Remark {
  return { line, words: `Line ${line}: ${why}. The line was left out.`, isLeftOut: true }
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60).toWellFormed()}…` : words
}
