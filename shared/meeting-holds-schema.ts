import { z } from 'zod'
import type { MeetingHolds } from './meeting-holds.ts'

/** Apart from what the window takes of it, which carries no schemas. */
export const meetingHolds = z.strictObject({
  revisions: z.boolean(),
  notes: z.boolean(),
  log: z.boolean(),
  history: z.boolean(),
}) satisfies z.ZodType<MeetingHolds>
