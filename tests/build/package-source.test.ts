import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { executableIn } from '../../build/electron-runtime.ts'
import { found, missing } from '../../build/found.ts'
import { packageSource } from '../../build/package/source.ts'

describe('the Electron that a package is made with', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapporteur-source-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  async function runtime(name: string): Promise<string> {
    const dist = join(folder, name)
    await mkdir(join(executableIn(dist), '..'), { recursive: true })
    await writeFile(executableIn(dist), '')
    await writeFile(join(dist, 'version'), '45.4.1\n')
    return dist
  }
  const ways = (dist: string, official: string) => ({ resolve: async () => found(dist), official })

  it('is the official one, where that is here', async () => {
    const official = await runtime('official')
    expect(await packageSource({}, ways(official, official))).toEqual({
      ok: true,
      source: { dist: official, version: '45.4.1', isTestBuild: false },
    })
  })

  it('makes a test build of any other, where that is asked for', async () => {
    const carried = await runtime('carried')
    const env = { RAPPORTEUR_ELECTRON: 'npm' }
    expect(await packageSource(env, ways(carried, await runtime('official')))).toEqual({
      ok: true,
      source: { dist: carried, version: '45.4.1', isTestBuild: true },
    })
  })

  it('is refused in one plain sentence where it is another and nobody asked for a test build', async () => {
    const carried = await runtime('carried')
    const official = await runtime('official')
    const refusals = await Promise.all([
      packageSource({}, ways(carried, official)),
      packageSource({ ELECTRON_OVERRIDE_DIST_PATH: carried }, ways(carried, official)),
      packageSource({}, { resolve: async () => missing('no network'), official }),
    ])
    for (const refusal of refusals) {
      expect(refusal).toEqual({
        ok: false,
        reason: expect.stringMatching(/^No package was made: .*RAPPORTEUR_ELECTRON=npm/),
      })
    }
  })
})
