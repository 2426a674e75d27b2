import { readKeyFile } from '../../../electron/store/key-file.ts'
import {
  forgetKeys,
  lockingBackups,
  lockingStore,
  unlockingBackups,
} from '../../../electron/store/locking.ts'
import { placeIn } from '../../../electron/store/place.ts'
import { rewriting, type Step } from '../../../electron/store/rewriting.ts'

/** Locks or unlocks the store of a folder, and ends without warning after so many steps. */
const [folder = '', change = '', keyInHex = '', keyFile = '', last = ''] = process.argv.slice(2)
const place = placeIn(folder)
const key = Buffer.from(keyInHex, 'hex')

function* steps(): Generator<Step, void> {
  if (change === 'lock') {
    const file = readKeyFile(keyFile)
    if (file === undefined) throw new Error('there is no key file')
    yield* lockingStore(place, file, key, new Date())
    yield* lockingBackups({ ...place, key })
    return
  }
  yield* unlockingBackups(place, key)
  yield* rewriting(place.path, key, undefined)
  yield 'all is plain'
  forgetKeys(place)
  yield 'the keys are gone'
}

let done = 0
for (const _ of steps()) {
  done += 1
  if (done === Number(last)) process.kill(process.pid, 'SIGKILL')
}
process.stdout.write(String(done))
