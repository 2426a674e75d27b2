import { z } from 'zod'
import { id, order } from './id.ts'
import { plain } from './text.ts'
import { roles } from './vocabulary.ts'

/**
 * An ordered set of parties with its own wording. `many` and `one` hold the sentence with `{list}` where the
 * names go ("{list} attended as observers."); a `joined` group goes on in the sentence of the group before it.
 */
export const group = z.strictObject({
  id,
  order,
  role: z.enum(roles),
  label: plain, // as the form names it: "Observers"
  many: plain,
  one: plain,
  joined: z.boolean(),
  sort: z.enum(['alphabetical', 'as-entered']),
})
export type Group = z.infer<typeof group>

/** A party at a meeting, in one group. Only those present print. `form` is how the name is printed. */
export const attendance = z.strictObject({
  id,
  partyId: id,
  groupId: id,
  order,
  presence: z.enum(['expected', 'present']),
  form: z.enum(['name', 'acronym', 'both']), // "International Organization for Migration (IOM)" is both
  representedBy: plain,
})
export type Attendance = z.infer<typeof attendance>

export const delegate = z.strictObject({
  id,
  attendanceId: id,
  order,
  name: plain,
  title: plain,
  organisation: plain, // the ministry or body a delegate comes from
  head: z.boolean(), // head of delegation
})
export type Delegate = z.infer<typeof delegate>
