import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** A user of the machine without privileges, in a home folder of this test's own. */
export type Person = { uid: number; gid: number; home: string; leave(): void }

/**
 * Their home has what a folder's name can have: spaces and letters from elsewhere.
 *
 * @param mode of the home: who but they may look into it
 */
export function personCalled(user: string, mode = 0o700): Person {
  const idOf = (what: string) => Number(execFileSync('id', [what, user]).toString())
  const [uid, gid] = [idOf('-u'), idOf('-g')]
  const folder = mkdtempSync('/var/tmp/rapporteur-home-')
  const home = join(folder, 'Ñandú’s home 議事録 محضر')
  mkdirSync(home, { recursive: true })
  for (const path of [folder, home]) {
    chownSync(path, uid, gid)
    chmodSync(path, mode)
  }
  return { uid, gid, home, leave: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Where the installed app keeps a person's data. */
export function dataOf({ home }: Person): string {
  return join(home, '.config', 'Rapporteur')
}
