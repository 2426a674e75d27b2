import { join } from 'node:path'
import { app } from 'electron'

/**
 * The absolute path of something in the built app. Told from the app's own folder, since the code that asks may have been
 * bundled into any file of it.
 *
 * @param names the folders and the file, as in `builtPath('preload', 'preload.cjs')`
 */
export function builtPath(...names: readonly string[]): string {
  return join(app.getAppPath(), ...names)
}
