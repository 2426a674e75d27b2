import { homedir } from 'node:os'
import { fail, ok, type Result } from '../../shared/result.ts'
import { dataFolder } from '../data-folder.ts'
import { chosenFolderIn, folderOfStore } from '../store/chosen-folder.ts'
import { type OpenOptions, openStore, unlockStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { storeFolderIn } from '../store-folder.ts'
import { here } from './here.ts'
import { askPassphrase, passphraseVariable } from './passphrase.ts'
import type { Terminal } from './terminal.ts'

/** Opens the store named, or the app's own, does the work in it and closes it again, whatever the work came to. */
export async function inStore(
  named: string | undefined,
  terminal: Terminal,
  work: (store: Store) => Promise<void>,
): Promise<void> {
  const folder = named === undefined ? appsOwn() : ok(here(named))
  if (!folder.ok) return terminal.complain(folder.error.message)
  const opened = await openOrUnlock(folder.value, {
    now: () => new Date(),
    program: 'Rapporteur’s command line',
    onTrouble: (what) => terminal.complain(what),
  })
  if (!opened.ok) return terminal.complain(opened.error.message)
  try {
    await work(opened.value)
  } finally {
    await opened.value.close()
  }
}

/** A locked store asks for its passphrase, once. */
async function openOrUnlock(folder: string, options: OpenOptions): Promise<Result<Store>> {
  const opened = await openStore(folder, options)
  if (opened.ok || opened.error.code !== 'locked') return opened
  const passphrase = await askPassphrase()
  if (passphrase !== undefined) return unlockStore(folder, passphrase, options)
  const { code, message } = opened.error
  return fail(code, `${message} Run this on a terminal, or give it in ${passphraseVariable}.`)
}

/** Where the app has its store, or where it was moved to. */
function appsOwn(): Result<string> {
  const userData = dataFolder(process.platform, process.env, homedir())
  return folderOfStore(storeFolderIn(userData), chosenFolderIn(userData))
}

/** Prints what a result holds, or says what went wrong. */
export function tell(terminal: Terminal, result: Result<unknown>): void {
  if (result.ok) terminal.print(result.value)
  else terminal.complain(result.error.message)
}
