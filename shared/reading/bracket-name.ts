import type { Party } from '../record/party.ts'
import type { MeetingRecord } from '../record/record.ts'
import { readBrackets } from './brackets.ts'
import { knownIn } from './parties.ts'

/** As brackets name a party: the acronym, the code of a state. */
export function bracketName({ acronym, alpha3, name }: Party): string {
  return acronym || alpha3 || name
}

/** Whether a bracket with this name would be read as theirs; else the name would stay among the words that are kept. */
export function isReadAsProposer(record: MeetingRecord, name: string): boolean {
  const [read] = readBrackets(`[${name}: words]`, knownIn(record)).brackets
  return (read?.alternatives[0]?.proposers.length ?? 0) > 0
}
