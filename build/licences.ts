import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { About } from '../shared/about.ts'

export type Licence = About['licences'][number]

/** No packages of their own, and inside the one that the store is opened with: what it compiles in. */
const insideTheDatabase: readonly Licence[] = [
  {
    name: 'SQLite',
    version: '',
    licence: 'Public domain',
    text: 'SQLite, which better-sqlite3 holds, is in the public domain: its authors have given up all rights in it.',
  },
  {
    name: 'SQLite3 Multiple Ciphers',
    version: '',
    licence: 'MIT',
    text: `Copyright (c) 2006-2025 Ulrich Telle

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  },
]

/**
 * The licences of packages and of all that these name as their own dependencies, since some carry those inside their one file;
 * in the order of their names. Throws where one of the packages has no licence text, so that none goes out without; one that is
 * only named may turn out to have neither code nor text.
 *
 * @param folders of packages
 */
export async function collectLicences(folders: Iterable<string>): Promise<Licence[]> {
  const all = new Map<string, Licence>(insideTheDatabase.map((one) => [one.name, one]))
  const seen = new Set<string>()
  const bundled = new Set(folders)
  const visit = async (folder: string): Promise<void> => {
    if (seen.has(folder)) return
    seen.add(folder)
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    const { name, version, license, dependencies = {} } = manifest
    const text = await licenceText(folder)
    if (text === '' && bundled.has(folder)) throw new Error(`${name} brings no text of its licence`)
    // Which Electron runs it is another question than which one it is developed with.
    const shown = name === 'electron' ? '' : version
    if (text !== '') all.set(`${name} ${version}`, { name, version: shown, licence: license, text })
    if (name === 'electron') return // its dependencies only fetch it
    for (const needed of Object.keys(dependencies)) {
      const found = await folderOf(needed, folder)
      if (found !== undefined) await visit(found)
    }
  }
  for (const folder of bundled) await visit(folder)
  return [...all.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
}

async function licenceText(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
  const texts = await Promise.all(
    names.toSorted().map((name) => readFile(join(folder, name), 'utf8')),
  )
  return texts.join('\n').replaceAll('\r\n', '\n').trim()
}

/** Where Node finds a package that one in `from` needs; nothing for types, which carry no code, and for what is not installed. */
async function folderOf(name: string, from: string): Promise<string | undefined> {
  if (name.startsWith('@types/')) return undefined
  for (let at = from; at !== dirname(at); at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if (
      await readFile(join(folder, 'package.json')).then(
        () => true,
        () => false,
      )
    )
      return folder
  }
  return undefined
}
