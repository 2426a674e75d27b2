import { z } from 'zod'

/** What of a meeting's private side goes into a file of it; nothing of it does unless a person ticks it. */
export const meetingHolds = z.strictObject({
  /** The texts that were kept, circulated and adopted. */
  revisions: z.boolean(),
  /** Proposals, follow-ups, when things were written and agreed. */
  notes: z.boolean(),
  log: z.boolean(),
  /** Every step, and so whatever was ever in the notes and the log: with it, both go along. */
  history: z.boolean(),
})
export type MeetingHolds = z.infer<typeof meetingHolds>

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
