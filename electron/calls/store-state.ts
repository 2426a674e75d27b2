import { ok } from '../../shared/result.ts'
import type { Handler } from './handler.ts'

/** Whether the store can be used and where it lies; never an error, since it tells of them. */
export const storeState: Handler<'storeState'> = async ({ store }) => ok(await store.state())

export const openBackup: Handler<'openBackup'> = ({ store }) => store.openBackup()

export const startNewStore: Handler<'startNewStore'> = ({ store }) => store.startNew()
