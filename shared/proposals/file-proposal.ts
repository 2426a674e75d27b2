import type { Edit, SimpleEdit } from '../edit/edit.ts'
import { readLogLine } from '../log/log-line.ts'
import { logParties } from '../log/parties.ts'
import type { Party } from '../record/party.ts'
import type { Proposal } from '../record/proposal.ts'
import type { MeetingRecord } from '../record/record.ts'
import { longestText } from '../record/vocabulary.ts'
import { fail, ok, type Result } from '../result.ts'

/** What is filed: the words as they were pasted or typed, who proposes them as it was typed, and when. */
export type Filing = {
  readonly id: string
  readonly itemId: string | null
  readonly words: string
  readonly proposer: string
  readonly at: string
  /** Of a correction: the revision that it corrects, and the paragraph in it. */
  readonly correction?: { readonly against: string; readonly number: string }
}

/**
 * The edit that files a proposal against an item, or a correction of a paragraph, whose item may have gone since. Where nobody is named as proposer, the words may name them: "AUS: warmly welcomed".
 * A party that only the directory knows comes along into the meeting. Errors: 'invalid' on 'words' or 'proposer', 'not-found'.
 */
export function fileProposal(
  record: Pick<MeetingRecord, 'party' | 'item'>,
  directory: readonly Party[],
  filing: Filing,
): Result<{ readonly edit: Edit; readonly proposal: Proposal; readonly party: Party }> {
  const { id, at, correction } = filing
  const itemId = record.item[filing.itemId ?? '']?.id ?? null
  if (itemId === null && correction === undefined) {
    return fail('not-found', 'This item is not in the draft any more: choose another.')
  }
  const said = saidIn(record, directory, filing)
  if (!said.ok) return said
  const { party, words } = said.value
  const asked = { id, at, partyId: party.id, itemId, words, state: 'open' } as const
  const proposal: Proposal = { ...asked, ...(correction ?? { against: '', number: '' }) }
  const adding: SimpleEdit = { kind: 'add', entity: 'proposal', row: proposal }
  if (Object.hasOwn(record.party, party.id)) return ok({ edit: adding, proposal, party })
  const edits: SimpleEdit[] = [{ kind: 'add', entity: 'party', row: party }, adding]
  return ok({ edit: { kind: 'many', edits }, proposal, party })
}

/** Who proposes and what, of words in one line. */
function saidIn(
  { party: own }: Pick<MeetingRecord, 'party'>,
  directory: readonly Party[],
  { words, proposer }: Pick<Filing, 'words' | 'proposer'>,
): Result<{ readonly party: Party; readonly words: string }> {
  const parties = logParties(own, directory)
  const line = inOneLine(words)
  const name = proposer.trim()
  const named =
    name === '' ? readLogLine(line, parties) : { party: parties.find(name), words: line }
  if (named.words === '') {
    return fail('invalid', 'Type or paste the words that are proposed.', 'words')
  }
  if (named.words.length > longestText) {
    return fail('invalid', 'These words are longer than a paragraph can be.', 'words')
  }
  if (named.party !== null) return ok({ party: named.party, words: named.words })
  const what = name === '' ? 'Say who proposes it' : `No party is called “${name}”`
  return fail('invalid', `${what}: type its name or its short form.`, 'proposer')
}

/** The lines of a fragment as one paragraph: they were broken by a mail or a page. */
export function inOneLine(words: string): string {
  return words
    .split(/[\r\n\v\f\u0085\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
}
