import { writeSync } from 'node:fs'
import { openStore } from '../../../electron/store/open.ts'
import { first, meeting, nthEdit } from './crash-edits.ts'

/** Opens the store of a folder and edits its meeting without end, saying after each edit what was acknowledged. */
const [folder = ''] = process.argv.slice(2)
const opened = await openStore(folder, {
  now: () => new Date(),
  program: 'the writing process',
  onTrouble: (what, error) => {
    throw new Error(what, { cause: error })
  },
})
if (!opened.ok) throw new Error(opened.error.message)
const store = opened.value
const at = () => new Date().toISOString()
if (store.openMeeting(meeting).ok === false)
  store.editLibrary({ kind: 'meeting.add', record: first }, at())

for (;;) {
  const now = store.openMeeting(meeting)
  if (!now.ok) throw new Error(now.error.message)
  const { record, sequence } = now.value
  const edit = nthEdit(record, sequence)
  const saved = store.edit(meeting, edit, `edit-${sequence}`, at())
  if (!saved.ok) throw new Error(saved.error.message)
  writeSync(1, `${saved.value.sequence}\n`)
  await new Promise((resolve) => setImmediate(resolve)) // backups have their turn
}
