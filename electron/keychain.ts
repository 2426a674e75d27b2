import { readFileSync, writeFileSync } from 'node:fs'
import { safeStorage } from 'electron'
import { z } from 'zod'
import type { Keychain } from './store/keychain.ts'

const remembered = z.record(z.string(), z.base64())

/**
 * The keychain of the system that the app runs on: what it encrypts can be decrypted by the same person on the same computer
 * only. Nothing of it is touched before a store is locked, since it may ask the person something.
 *
 * @param path of the file with what it has encrypted
 */
export function systemKeychain(path: string): Keychain {
  const all = (): z.infer<typeof remembered> => {
    try {
      return remembered.parse(JSON.parse(readFileSync(path, 'utf8')))
    } catch {
      return {} // there is none yet
    }
  }
  const write = (keys: z.infer<typeof remembered>) =>
    writeFileSync(path, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  return {
    isThere: () => safeStorage.isEncryptionAvailable() && !isOnlyHidden(),
    recall: (store) => {
      const kept = all()[store]
      if (kept === undefined) return undefined
      try {
        return Buffer.from(safeStorage.decryptString(Buffer.from(kept, 'base64')), 'base64')
      } catch {
        return undefined // of another person or computer: the passphrase is asked for
      }
    },
    remember: (store, key) => {
      const kept = safeStorage.encryptString(key.toString('base64')).toString('base64')
      write({ ...all(), [store]: kept })
    },
    forget: (store) => {
      const { [store]: gone, ...others } = all()
      if (gone !== undefined) write(others)
    },
  }
}

/** Linux without a keychain: Chromium would encrypt with a password that is in its sources. */
function isOnlyHidden(): boolean {
  return (
    process.platform === 'linux' &&
    ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
  )
}
