import type { AppError } from '../../shared/result.ts'
import type { Backup } from './kept-backups.ts'
import type { Place } from './place.ts'
import type { Store } from './store.ts'

/** A store that cannot be used, and why. */
export type Unusable = {
  readonly kind: 'unusable'
  readonly error: AppError
  readonly place: Place
  readonly backup: Backup | null
}

/** What the app has: an open store, or one that cannot be used. */
export type Held = { readonly kind: 'open'; readonly store: Store } | Unusable
