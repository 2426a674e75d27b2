import { type Keychain, noKeychain } from '../../../electron/store/keychain.ts'

/** A keychain that remembers one key for any store: the passphrase's own way to it takes a good part of a second. */
export function keychainWith(keyInHex: string): Keychain {
  return keyInHex === ''
    ? noKeychain
    : { ...noKeychain, isThere: () => true, recall: () => Buffer.from(keyInHex, 'hex') }
}
