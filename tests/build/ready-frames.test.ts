import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundleCommandLine } from '../../build/bundle.ts'
import { forum } from '../electron/cli/texts.ts'
import { unzip } from '../electron/export/unzip.ts'
import { freshFolder } from '../electron/store/opened.ts'

const root = join(import.meta.dirname, '..', '..')
const sources = join(root, 'electron', 'cli.ts')

/** What a command prints, run in a store of its own. */
function command(cli: string, folder: string, ...words: string[]): string {
  const all = [cli, ...words, '--store', join(folder, 'store')]
  return execFileSync(process.execPath, all, { encoding: 'utf8' })
}

/** The parts of a document but the one that tells the moment of writing. */
function partsOf(path: string): Map<string, string> {
  const parts = unzip(readFileSync(path))
  expect(parts.delete('docProps/core.xml')).toBe(true)
  return new Map([...parts].map(([name, part]) => [name, part.toString('utf8')]))
}

test('a built command writes usual documents without the docx package, as the sources write them with it', async () => {
  const folder = freshFolder()
  const cli = await bundleCommandLine(join(folder, 'app'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules')) // the database stays outside
  const assets = join(folder, 'app', 'cli', 'assets')
  const [maker = '', ...others] = readdirSync(assets).filter((name) => /^create-frame/.test(name))
  expect(others).toEqual([])
  rmSync(join(assets, maker)) // what loads the package: any document that needs it cannot be written now

  const text = join(folder, 'forum.txt')
  writeFileSync(text, forum)
  const { meeting } = JSON.parse(command(cli, folder, 'read', text))
  for (const layout of ['bulleted', 'numbered']) {
    const [built, own] = [join(folder, `built-${layout}.docx`), join(folder, `own-${layout}.docx`)]
    const words = ['export', meeting, '--to', 'docx', '--layout', layout]
    command(cli, folder, ...words, '--out', built)
    command(sources, folder, ...words, '--out', own)
    expect(partsOf(built)).toEqual(partsOf(own))
  }
}, 60_000)
