import { join } from 'node:path'

/** The folder of the app's own store, inside the folder the system keeps for the app. */
export function storeFolderIn(userData: string): string {
  return join(userData, 'store')
}
