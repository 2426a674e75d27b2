import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../../build/bundle.ts'
import { openStore } from '../../../electron/store/open.ts'
import { storeFolderIn } from '../../../electron/store-folder.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { prepareApp } from '../../e2e/harness/global-setup.ts'

/** What a bench of the running app works with. */
export type BenchDesk = {
  /** The app built for this run, and the Electron to run it with. */
  readonly under: { readonly app: string; readonly executable: string }
  /** A new folder of user data whose store holds these meetings. */
  userData(meetings: readonly MeetingRecord[]): Promise<string>
}

/**
 * Builds the app and does some work with it; what was made for it is gone afterwards. Throws, with the reason in plain words,
 * where this machine has no Electron or no screen.
 */
export async function withDesk(work: (desk: BenchDesk) => Promise<void>): Promise<void> {
  const app = join(root, 'dist', `bench-${process.pid}`)
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-bench-'))
  let made = 0
  try {
    const under = await prepareApp(app)
    if (under.kind !== 'ready') throw new Error(under.reason)
    await work({
      under,
      userData: async (meetings) => {
        made += 1
        const userData = join(folder, `user-data-${made}`)
        await fill(storeFolderIn(userData), meetings)
        return userData
      },
    })
  } finally {
    await rm(app, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function fill(folder: string, meetings: readonly MeetingRecord[]): Promise<void> {
  const opened = await openStore(folder, {
    now: () => new Date(),
    program: 'the bench',
    onTrouble: (what, error) => console.error(what, error),
  })
  if (!opened.ok) throw new Error(opened.error.message)
  for (const record of meetings) {
    const added = opened.value.importMeeting(record, [], new Date().toISOString())
    if (!added.ok) throw new Error(added.error.message)
  }
  await opened.value.close()
}
