import { chosenFolderIn } from '../../../electron/store/chosen-folder.ts'
import { holdStore } from '../../../electron/store/holder.ts'
import { storeFolderIn } from '../../../electron/store-folder.ts'
import { keychainWith } from './keychain-with.ts'

/**
 * Moves the app's store into a folder, or restores a backup, and ends without warning after so many steps; prints how many
 * there were where it comes to the end.
 */
const [userData = '', work = '', what = '', last = '', keyInHex = ''] = process.argv.slice(2)
let done = 0
const options = {
  now: () => new Date(),
  program: 'Rapporteur (a child of a test)',
  onTrouble: (trouble: string, error: unknown) => {
    throw new Error(trouble, { cause: error })
  },
  onStep: () => {
    done += 1
    if (done === Number(last)) process.kill(process.pid, 'SIGKILL')
  },
}
const holder = await holdStore(
  storeFolderIn(userData),
  options,
  keychainWith(keyInHex),
  chosenFolderIn(userData),
)
const did = await (work === 'move'
  ? holder.moving.moveInto(what)
  : work === 'move back'
    ? holder.moving.moveBack()
    : holder.restoring.restoreFrom(what))
if (!did.ok) throw new Error(did.error.message)
await holder.close()
process.stdout.write(String(done))
