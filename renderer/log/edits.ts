import type { Edit, SimpleEdit } from '../../shared/edit/edit.ts'
import { outcomeWords, readLogLine, type Said } from '../../shared/log/log-line.ts'
import { logParties } from '../../shared/log/parties.ts'
import type { LogLine } from '../../shared/record/item.ts'
import { newId } from '../../shared/record/new-id.ts'
import type { Party } from '../../shared/record/party.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { bareName } from '../../shared/statement/wording/names.ts'
import { file, outcome } from '../body/capture.ts'
import { piecesOf } from '../body/pieces.ts'
import { printable } from '../body/printable.ts'

/** The edit that files lines in the log as they were typed, under a heading; null where they say nothing. */
export function fileInLog(
  record: Pick<MeetingRecord, 'party'>,
  directory: readonly Party[],
  typed: readonly string[],
  place: { headingId: string | null; now: Date },
): Edit | null {
  const parties = logParties(record.party, directory)
  const said = typed
    .map((words) => readLogLine(printable(words), parties))
    .filter(({ words }) => words !== '')
    .flatMap(({ party, words }) => piecesOf(words).map((piece): Said => ({ party, words: piece })))
  const lines = said.map(({ party, words }, nth): SimpleEdit => {
    const at = new Date(place.now.getTime() + nth).toISOString() // lines of one moment keep their order
    const row: LogLine = {
      ...{ id: newId('line'), at, words },
      ...{ partyId: party?.id ?? null, headingId: place.headingId, itemId: null },
    }
    return { kind: 'add', entity: 'logLine', row }
  })
  return many([...partiesToAdd(record, said), ...lines])
}

/** The name by which a log calls a party: its acronym where the attendance prints that; '' for nobody. */
export function nameInLog(
  { party, attendance }: Pick<MeetingRecord, 'party' | 'attendance'>,
  partyId: string | null,
): string {
  const named = partyId === null ? undefined : party[partyId]
  if (!named) return ''
  const row = Object.values(attendance).find((one) => one.partyId === partyId)
  return bareName(named, row?.form === 'name' ? 'name' : 'acronym')
}

/** The edit that gives a line other words, read again as they are typed; null where they say nothing. */
export function rewriteInLog(
  record: Pick<MeetingRecord, 'party' | 'attendance'>,
  directory: readonly Party[],
  line: LogLine,
  typed: string,
): Edit | null {
  const words = printable(typed).trim()
  const name = nameInLog(record, line.partyId)
  const party = line.partyId === null ? null : (record.party[line.partyId] ?? null)
  const said =
    party && words.startsWith(`${name}: `) // two parties may be called alike: an untouched name stays who it was
      ? { party, words: words.slice(name.length + 2).trim() }
      : readLogLine(words, logParties(record.party, directory))
  if (said.words === '') return null
  const fields = { partyId: said.party?.id ?? null, words: said.words }
  return many([
    ...partiesToAdd(record, [said]),
    { kind: 'set', entity: 'logLine', id: line.id, fields },
  ])
}

/** A line points to a party of the meeting: one that only the directory knows comes along. */
function partiesToAdd(
  { party }: Pick<MeetingRecord, 'party'>,
  said: readonly Said[],
): SimpleEdit[] {
  const named = new Map(said.flatMap(({ party }) => (party ? [[party.id, party] as const] : [])))
  return [...named.values()]
    .filter(({ id }) => !Object.hasOwn(party, id))
    .map((row) => ({ kind: 'add', entity: 'party', row }))
}

function many(edits: SimpleEdit[]): Edit | null {
  const [only] = edits
  if (only === undefined) return null
  return edits.length === 1 ? only : { kind: 'many', edits }
}

/**
 * The edit that makes an outcome of a line, at the end of the section that the line was taken in (of the current item's where it was taken
 * in none), with the id of the outcome. The line keeps its words and points to it.
 */
export function outcomeOfLine(
  record: MeetingRecord,
  line: LogLine,
  currentId: string | null,
  now: string,
): { id: string; edit: Edit } | null {
  const party = line.partyId === null ? null : (record.party[line.partyId] ?? null)
  const row = Object.values(record.attendance).find(({ partyId }) => partyId === line.partyId)
  const words = outcomeWords(line, party, row?.form)
  const filed = file(record, { aim: outcome, words }, line.headingId ?? currentId, now)
  if (filed === null) return null
  const link: SimpleEdit = {
    kind: 'set',
    entity: 'logLine',
    id: line.id,
    fields: { itemId: filed.id },
  }
  return { id: filed.id, edit: { kind: 'many', edits: [...filed.edits, link] } }
}
