import { inTruth, type MeetingHolds } from '../../shared/meeting-holds.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { withoutLog } from '../../shared/record/without-log.ts'
import { ok, type Result } from '../../shared/result.ts'
import { type MeetingFile, meetingFile } from '../meeting-file.ts'
import type { Store } from '../store/store.ts'
import type { TransferRevisions } from '../store/transfer-row.ts'

/**
 * A meeting of the store with as much of its private side as was ticked, its revisions like its record. Errors: those of the
 * store, 'not-found' for the meeting.
 */
export function meetingHolding(
  store: Store,
  meeting: string,
  ticked: MeetingHolds,
): Result<MeetingFile> {
  const holds = inTruth(ticked)
  const opened = store.openMeeting(meeting)
  if (!opened.ok) return opened
  const journal = holds.history ? store.journalOf(meeting) : ok([])
  if (!journal.ok) return journal
  const revisions = holds.revisions ? store.revisionsOf(meeting) : ok(null)
  if (!revisions.ok) return revisions
  const told = revisions.value && revisionsHolding(revisions.value, holds)
  const file = meetingFile(recordHolding(opened.value.record, holds), journal.value, told)
  return ok(holds.history ? file : { ...file, history: null })
}

function revisionsHolding(
  { list, corrigendumSince }: TransferRevisions,
  holds: MeetingHolds,
): TransferRevisions {
  const told = list.map(({ record, ...revision }) => ({
    ...revision,
    record: recordHolding(record as MeetingRecord, holds),
  }))
  return { list: told as TransferRevisions['list'], corrigendumSince }
}

/** A record without the notes or the log that are not ticked, nor the parties that only these name. */
function recordHolding(record: MeetingRecord, holds: MeetingHolds): MeetingRecord {
  const { notes, log } = holds
  const logLine = log ? record.logLine : {}
  const proposal = notes ? record.proposal : {}
  const going = withoutLog({
    ...record,
    logLine: log ? {} : record.logLine,
    proposal: notes ? {} : record.proposal,
  })
  const staying = [...Object.values(logLine), ...Object.values(proposal)]
  const named = new Set(staying.map(({ partyId }) => partyId))
  const party = Object.fromEntries(
    Object.entries(record.party).filter(([id]) => id in going.party || named.has(id)),
  )
  const told = { ...record, party, logLine, proposal }
  return notes ? told : { ...told, item: withoutMoments(record.item), followUp: {} }
}

function withoutMoments(items: MeetingRecord['item']): MeetingRecord['item'] {
  return Object.fromEntries(
    Object.entries(items).map(([id, item]) => [
      id,
      { ...item, statusAt: '', capturedAt: '', origin: '' },
    ]),
  )
}
