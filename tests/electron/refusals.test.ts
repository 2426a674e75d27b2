import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

test('nothing of ours hands an address to another program', async () => {
  const folders = ['electron', 'renderer', 'shared'].map((name) => join(root, name))
  const files = (
    await Promise.all(
      folders.map(async (folder) =>
        (await readdir(folder, { recursive: true })).map((file) => join(folder, file)),
      ),
    )
  ).flat()
  const sources = files.filter((file) => /\.tsx?$/.test(file))
  expect(sources.length).toBeGreaterThan(300)
  const handing: string[] = []
  for (const file of sources) {
    if (/\bshell\.|openExternal|openPath/.test(await readFile(file, 'utf8'))) handing.push(file)
  }
  expect(handing).toEqual([])
})
