import { z } from 'zod'
import { group } from './attendance.ts'
import { id } from './id.ts'
import { style } from './meeting.ts'
import { plain } from './text.ts'

/** A body that meets again and again: what a new meeting of it starts from. A record copies, never refers. */
export const series = z.strictObject({
  id,
  name: plain, // "Ad Hoc Group Senior Officials"
  shortName: plain, // "AHG SOM"
  process: plain,
  processShort: plain,
  hosts: plain, // "Co-Chairs"
  style: style.omit({ id: true }),
  groups: z.array(group.omit({ id: true, order: true })).max(50), // in their order
  wording: z.strictObject({ opening: plain, attendance: plain, purpose: plain }),
})
export type Series = z.infer<typeof series>
