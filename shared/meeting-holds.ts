/** What of a meeting's private side goes into a file of it; nothing of it does unless a person ticks it. */
export type MeetingHolds = {
  /** The texts that were kept, circulated and adopted. */
  revisions: boolean
  /** Proposals, follow-ups, when things were written and agreed. */
  notes: boolean
  log: boolean
  /** Every step, and so whatever was ever in the notes and the log: with it, both go along. */
  history: boolean
}

export const holdsNothing: MeetingHolds = {
  revisions: false,
  notes: false,
  log: false,
  history: false,
}
export const holdsAll: MeetingHolds = { revisions: true, notes: true, log: true, history: true }

/** What goes along in truth: the history tells of notes and log, so it has them with it. */
export function inTruth(holds: MeetingHolds): MeetingHolds {
  return holds.history ? { ...holds, notes: true, log: true } : holds
}
