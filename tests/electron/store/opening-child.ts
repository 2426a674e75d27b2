import { openStore } from '../../../electron/store/open.ts'

/** Opens the store of a folder in a process of its own, prints how that went, and ends. */
const [folder = ''] = process.argv.slice(2)
const opened = await openStore(folder, {
  now: () => new Date(),
  program: 'the other process',
  onTrouble: () => {},
})
console.log(JSON.stringify(opened.ok ? { ok: true } : opened))
if (opened.ok) await opened.value.close()
