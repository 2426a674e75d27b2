import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

type Locked = { version?: string; optionalDependencies?: Record<string, string> }

describe('the lock file', () => {
  // npm leaves out what the registry at hand does not serve, such as the packages for other platforms, and
  // `npm ci` then refuses the whole file. An entry of name, version, os and cpu makes it complete again.
  it('names every optional package, those for other platforms too', async () => {
    const path = join(import.meta.dirname, '..', '..', 'package-lock.json')
    const packages: Record<string, Locked> = JSON.parse(await readFile(path, 'utf8')).packages
    const named = new Set(Object.keys(packages).map((place) => place.split('node_modules/').at(-1)))
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    )
    expect(wanted.length).toBeGreaterThan(0)
    expect(wanted.filter((name) => !named.has(name))).toEqual([])
  })
})
