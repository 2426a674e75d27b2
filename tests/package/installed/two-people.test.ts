import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { expectOutcomes, fileLines, savedIn, startMeeting } from '../../e2e/harness/meeting.ts'
import { dataOf, type Person } from '../as-user.ts'
import { test } from './desk.ts'

/** A user that every Debian has. */
const somebodyElse = 'nobody'

test('two people draft at once on one machine, and neither can read the other’s meetings', async ({
  desk,
}) => {
  const openHome = 0o755 // as homes are on many machines: what keeps others out is the app's own doing
  const [one, other] = [desk.person(desk.user, openHome), desk.person(somebodyElse, openHome)]
  expect(one.uid).not.toBe(other.uid)
  const [hers, his] = [await desk.start(one), await desk.start(other)]
  await startMeeting(hers)
  await startMeeting(his)
  await fileLines(hers, ['Members agreed to dredge the channel.'])
  await fileLines(his, ['Members noted the fees of the harbour.'])
  await savedIn(hers.page)
  await savedIn(his.page)
  await expectOutcomes(hers.page, ['Members agreed to dredge the channel.'])
  await expectOutcomes(his.page, ['Members noted the fees of the harbour.'])
  await hers.quit()
  await his.quit()

  for (const [owner, stranger] of [
    [one, other],
    [other, one],
  ] as const) {
    const kept = keptBy(owner)
    expect(kept.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['store/rapporteur.db', 'store/backups/rapporteur']),
    )
    for (const { name, path, mode } of kept) {
      expect([name, mode & 0o077]).toEqual([name, 0])
      expect([name, canRead(stranger, path)]).toEqual([name, false])
    }
  }
})

/** The app's own files and folders in a person's data: the folder itself, the store, its backups, the log. */
function keptBy(person: Person): { name: string; path: string; mode: number }[] {
  const data = dataOf(person)
  const inStore = readdirSync(join(data, 'store'), { recursive: true, encoding: 'utf8' })
  return ['', 'store', ...inStore.map((name) => join('store', name))].map((name) => {
    const path = join(data, name)
    return { name, path, mode: statSync(path).mode }
  })
}

function canRead({ uid, gid }: Person, path: string): boolean {
  return spawnSync('ls', ['-l', path], { uid, gid, stdio: 'ignore' }).status === 0
}
