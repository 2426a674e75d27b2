import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createPackageWithOptions, extractAll } from '@electron/asar'
import { build, type Plugin } from 'vite'
import { inNode } from '../../build/bundle.ts'

/** One migration more than the sources have: what a later Rapporteur does to the stores of this one. */
const oneMigrationMore: Plugin = {
  name: 'one-migration-more',
  enforce: 'pre',
  transform(code, id) {
    if (!/store[/\\]migrations[/\\]all\.ts$/.test(id)) return undefined
    const sql = "CREATE TABLE later (words TEXT NOT NULL) STRICT; INSERT INTO later VALUES ('here')"
    return `${code}\nmigrations.push({ version: migrations.length + 1, sql: ${JSON.stringify(sql)} })`
  },
}

/** The package of a later Rapporteur, made beside the one that is given, of the same sources; its stores are one version on. */
export async function laterThan(deb: string): Promise<string> {
  const [folder, later] = [join(dirname(deb), 'later'), join(dirname(deb), 'later.deb')]
  execFileSync('dpkg-deb', ['--raw-extract', deb, folder])
  const control = join(folder, 'DEBIAN', 'control')
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*/m, 'Version: 99.0'))
  const archive = join(folder, 'usr', 'lib', 'rapporteur', 'resources', 'app.asar')
  const app = join(dirname(deb), 'later-app')
  extractAll(archive, app)
  const main = inNode(app, 'main', join('electron', 'main.ts'), new Set())
  await build({ ...main, plugins: [oneMigrationMore, main.plugins] })
  await createPackageWithOptions(app, archive, { unpack: '*.node' })
  execFileSync('dpkg-deb', ['--root-owner-group', '-Znone', '--build', folder, later])
  for (const made of [folder, app]) rmSync(made, { recursive: true })
  return later
}
