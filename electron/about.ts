import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { About } from '../shared/about.ts'

/** The build writes into it, beside the app's package.json, what others made and their licences. */
export const licencesFile = 'licences.json'

/**
 * Which app this is and what it runs on.
 *
 * @param folder the built app's
 * @param versions of what runs it, as `process.versions` has them
 */
export async function aboutApp(
  folder: string,
  versions: Readonly<Record<string, string | undefined>>,
): Promise<About> {
  const [manifest, licences] = await Promise.all(
    ['package.json', licencesFile].map(async (name) =>
      JSON.parse(await readFile(join(folder, name), 'utf8')),
    ),
  )
  return {
    version: manifest.version,
    isTestBuild: manifest.isTestBuild === true,
    electron: versions.electron ?? '',
    chromium: versions.chrome ?? '',
    node: versions.node ?? '',
    sqlite: sqliteVersion(),
    licences,
  }
}

function sqliteVersion(): string {
  const database = new Database(':memory:')
  try {
    return String(database.prepare('SELECT sqlite_version()').pluck().get())
  } finally {
    database.close()
  }
}
