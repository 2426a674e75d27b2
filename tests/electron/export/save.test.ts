import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saveFile } from '../../../electron/export/save.ts'

const asRoot = process.getuid?.() === 0
/** A folder on a disk of 8 MB, for a user who may not mount one; .ci/run gives it. */
const smallDisk = process.env.RAPPORTEUR_TEST_SMALL_DISK
const bytes = Buffer.from('the outcomes as agreed')

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-save-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function expectRefused(path: string, code: string, words: RegExp): Promise<void> {
  const saved = await saveFile(path, bytes)
  expect(saved).toMatchObject({ ok: false, error: { code } })
  expect(saved.ok ? '' : saved.error.message).toMatch(words)
}

describe('saving a file', () => {
  test('writes it, and leaves nothing else beside it', async () => {
    const path = join(folder, 'Outcomes – final.docx')
    expect(await saveFile(path, bytes)).toEqual({ ok: true, value: undefined })
    expect(await readFile(path)).toEqual(bytes)
    expect(await readdir(folder)).toEqual(['Outcomes – final.docx'])
  })

  test('replaces what was there, for the same readers', async () => {
    const path = join(folder, 'old.docx')
    await writeFile(path, 'a longer text that was there before')
    await chmod(path, 0o640)
    expect((await saveFile(path, bytes)).ok).toBe(true)
    expect(await readFile(path)).toEqual(bytes)
    expect((await stat(path)).mode & 0o777).toBe(0o640)
  })

  test('follows a link to the file it names', async () => {
    const real = join(folder, 'real.docx')
    const link = join(folder, 'link.docx')
    await writeFile(real, 'before')
    await symlink(real, link)
    expect((await saveFile(link, bytes)).ok).toBe(true)
    expect(await readlink(link)).toBe(real)
    expect(await readFile(real)).toEqual(bytes)
  })

  test('says that the folder is gone', () =>
    expectRefused(join(folder, 'gone', 'x.docx'), 'not-found', /gone is not there/))

  test('says that a folder has the name', async () => {
    const path = join(folder, 'x.docx')
    await mkdir(path)
    await expectRefused(path, 'invalid', /“x\.docx” is a folder/)
    expect(await readdir(folder)).toEqual(['x.docx'])
  })

  test('does not step over what is no ordinary file', async () => {
    const path = join(folder, 'pipe')
    const server = createServer().listen(path)
    await once(server, 'listening')
    await expectRefused(path, 'invalid', /no ordinary file/)
    server.close()
  })

  test('says that the name is too long, and cleans up', async () => {
    await expectRefused(join(folder, `${'x'.repeat(300)}.docx`), 'invalid', /name is too long/)
    expect(await readdir(folder)).toEqual([])
  })

  test.each([
    ['LibreOffice', 'agenda.docx', '.~lock.agenda.docx#'],
    ['Word', 'agenda.docx', '~$enda.docx'],
    ['Word', 'may.docx', '~$may.docx'],
  ])('says that %s has %s open, and leaves it', async (program, name, mark) => {
    const path = join(folder, name)
    await writeFile(path, 'being edited')
    await writeFile(join(folder, mark), '')
    await expectRefused(path, 'in-use', new RegExp(`“${name}” is open in ${program}`))
    expect(await readFile(path, 'utf8')).toBe('being edited')
  })

  describe.skipIf(asRoot)('as a person without special rights', () => {
    test('says that the folder is read-only', async () => {
      await chmod(folder, 0o555)
      await expectRefused(join(folder, 'x.docx'), 'read-only', /cannot be written to/)
      await chmod(folder, 0o755)
      expect(await readdir(folder)).toEqual([])
    })

    test('says that the file is read-only, and leaves it', async () => {
      const path = join(folder, 'x.docx')
      await writeFile(path, 'signed')
      await chmod(path, 0o444)
      await expectRefused(path, 'read-only', /“x\.docx” is read-only/)
      expect(await readFile(path, 'utf8')).toBe('signed')
    })
  })

  test.skipIf(!asRoot && !smallDisk)(
    'says that the disk is full, keeps the old file and leaves no part of the new',
    async () => {
      const disk = smallDisk ? await mkdtemp(join(smallDisk, 'save-')) : folder
      if (!smallDisk) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk])
      try {
        const path = join(disk, 'x.docx')
        await writeFile(path, 'before')
        const saved = await saveFile(path, Buffer.alloc(16 * 1024 * 1024, 7))
        expect(saved).toMatchObject({ ok: false, error: { code: 'disk-full' } })
        expect(await readFile(path, 'utf8')).toBe('before')
        expect(await readdir(disk)).toEqual(['x.docx'])
      } finally {
        if (smallDisk) await rm(disk, { recursive: true })
        else execFileSync('umount', [disk])
      }
    },
  )

  describe.skipIf(!asRoot)('where a file can be mounted over another', () => {
    test('says that a file which cannot be replaced is open elsewhere', async () => {
      const path = join(folder, 'x.docx')
      const other = join(folder, 'other')
      await writeFile(path, 'before')
      await writeFile(other, 'mounted over it')
      execFileSync('mount', ['--bind', other, path])
      try {
        await expectRefused(path, 'in-use', /“x\.docx” is open in another program/)
        expect(await readdir(folder)).toEqual(['other', 'x.docx'])
      } finally {
        execFileSync('umount', [path])
      }
      expect(await readFile(path, 'utf8')).toBe('before')
    })
  })
})
