import { z } from 'zod'
import { id } from './record/id.ts'
import { isoMoment } from './record/meeting.ts'
import { plain } from './record/text.ts'
import { unsentPlaces } from './record/vocabulary.ts'
import { errorCodes } from './result.ts'

// What the calls say of the store: its state, its passphrase, its backups, and the files that meetings come from.

/** Where the store lies and whether it can be used; the paths are for reading, never for sending back. */
export const storeState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready'), path: z.string(), hasPassphrase: z.boolean() }),
  z.strictObject({
    kind: z.literal('unusable'),
    code: z.enum([
      'locked',
      'damaged',
      'foreign',
      'newer',
      'in-use',
      'read-only',
      'disk-full',
      'not-found', // it was moved, and is not where it was moved to
      'failed',
    ]),
    message: z.string(),
    path: z.string(),
    backup: z.union([z.null(), z.strictObject({ path: z.string(), at: isoMoment })]), // the last good one
  }),
])
export type StoreState = z.infer<typeof storeState>

/** What is typed as a passphrase: any characters, in any number that a person could type. */
export const passphrase = z
  .string()
  .max(1000)
  .refine((words) => words.isWellFormed(), 'holds half a character')

/** How a store is kept from others' eyes. */
export const confidentiality = z.strictObject({
  hasPassphrase: z.boolean(),
  /** This computer has a keychain that the passphrase's key may go into, and whether it is there. */
  canRemember: z.boolean(),
  isRemembered: z.boolean(),
  /** The databases beside a locked store that anybody can read. */
  plain: z.array(z.string()),
})
export type Confidentiality = z.infer<typeof confidentiality>

/** A line that was typed and not filed yet, as the window writes it down. */
export const unsentLine = z.strictObject({
  meeting: id,
  place: z.enum(unsentPlaces),
  words: z
    .string()
    .max(100_000)
    .refine((words) => words.isWellFormed(), 'holds half a character'),
})
/** A backup: when it was taken, its size, and its meetings; these are null where it cannot be read. */
export const backupSummary = z.strictObject({
  name: z.string(),
  /** Of the store that a restored one replaced. */
  isBeforeRestoring: z.boolean(),
  at: isoMoment,
  bytes: z.int(),
  meetings: z.union([z.null(), z.array(z.strictObject({ title: plain, outcomes: z.int() }))]),
})
export type BackupSummary = z.infer<typeof backupSummary>

/** What became of meetings' files: each a new meeting, a copy beside one that differs, there already, or an error. */
export const openedFiles = z.array(
  z.strictObject({
    file: z.string(),
    meeting: z.union([z.null(), id]),
    as: z.union([z.null(), z.enum(['new', 'copy', 'there'])]),
    error: z.union([z.null(), z.strictObject({ code: z.enum(errorCodes), message: z.string() })]),
  }),
)

export const recent = z.strictObject({
  keeps: z.boolean(),
  files: z.array(
    z.strictObject({ id, name: z.string(), folder: z.string(), isThere: z.boolean() }),
  ),
})

/** The store as it is after a restoring, and the backup that undoes it. */
export const restored = z.strictObject({ store: storeState, before: z.string() })
