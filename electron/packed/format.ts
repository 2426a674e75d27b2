import { z } from 'zod'
import { meetingHolds } from '../../shared/meeting-holds-schema.ts'

/** What a meeting's file is called: "Twelfth.rapporteur". */
export const packedExtension = 'rapporteur'

export const version = 1
export const manifestEntry = 'manifest.json'
export const meetingEntry = 'meeting.json'

/** A template or an emblem lies in the file under the hash of its bytes. */
export const keptEntry = /^(template|emblem)\/([0-9a-f]{64})$/

/** The first entry: which format this is, and what of the meeting it holds. */
export const manifest = z.strictObject({
  format: z.literal('rapporteur'),
  version: z.literal(version),
  holds: meetingHolds,
})
export type Manifest = z.infer<typeof manifest>

/** What any version of the format says. */
export const heading = z.object({ format: z.literal('rapporteur'), version: z.int().min(1) })

// In bytes: a template or two with photographs and a history of years stay below.
export const largestPacked = 128 * 1024 * 1024
export const mostUnpacked = 192 * 1024 * 1024
/** A template and an emblem of the meeting and of each of its revisions. */
export const mostEntries = 256
