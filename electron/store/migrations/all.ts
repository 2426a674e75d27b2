import { tables } from './0001-tables.ts'
import type { Migration } from './migration.ts'

/** Every migration, in order; a new one is added at the end. */
export const migrations: readonly Migration[] = [tables]
