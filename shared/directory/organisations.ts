import { dialogues, offices } from './dialogues.ts'
import type { DirectoryEntry } from './entry.ts'
import { entryOf } from './organisation-row.ts'
import { regionalOrganisations } from './regional-organisations.ts'
import { unOrganisations } from './un-organisations.ts'
import { worldOrganisations } from './world-organisations.ts'

/** Organisations, offices and groups that often attend. In the order of their files, which is none. */
export const organisations: readonly DirectoryEntry[] = [
  ...[...unOrganisations, ...regionalOrganisations, ...worldOrganisations].map((row) =>
    entryOf('organisation', row),
  ),
  ...offices.map((row) => entryOf('office', row)),
  ...dialogues.map((row) => entryOf('group', row)),
]
