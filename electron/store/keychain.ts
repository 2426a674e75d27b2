import type { DataKey } from './data-key.ts'

/** The place that the system keeps for secrets of whoever is logged in, where it has one. Stores are known by their paths. */
export type Keychain = {
  /** Whether there is one, and one that is worth the name: a key that anybody could read would be no secret. */
  isThere(): boolean
  recall(path: string): DataKey | undefined
  remember(path: string, key: DataKey): void
  forget(path: string): void
}

export const noKeychain: Keychain = {
  isThere: () => false,
  recall: () => undefined,
  remember: () => {},
  forget: () => {},
}
