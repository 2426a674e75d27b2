import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recentFiles } from '../../electron/recent-files.ts'
import { freshFolder } from './store/opened.ts'

function listIn(folder: string) {
  const system: string[] = []
  const path = join(folder, 'recent-files.json')
  const list = recentFiles(path, {
    add: (added) => system.push(added),
    clear: () => system.splice(0),
  })
  const names = (isLocked = false) => list.list(isLocked).files.map(({ name }) => name)
  return { list, system, path, names }
}

describe('the list of files used lately', () => {
  it('has the newest first, each once, and eight at most; the system has them too', () => {
    const folder = freshFolder()
    const { list, names, system } = listIn(folder)
    for (let nth = 1; nth <= 10; nth += 1) list.add(join(folder, `${nth}.rapporteur`), false)
    list.add(join(folder, '7.rapporteur'), false)
    expect(names()).toEqual([7, 10, 9, 8, 6, 5, 4, 3].map((nth) => `${nth}.rapporteur`))
    expect(system).toHaveLength(11)
    expect(listIn(folder).names()).toEqual(names()) // after the next start
  })

  it('says which are not there now, and lets them be taken away', () => {
    const folder = freshFolder()
    const { list, names } = listIn(folder)
    const [here, gone] = ['here.rapporteur', 'gone.rapporteur'].map((name) => join(folder, name))
    writeFileSync(here ?? '', '')
    for (const path of [here, gone]) list.add(path ?? '', false)
    const [first, second] = list.list(false).files
    expect([first, second]).toMatchObject([
      { name: 'gone.rapporteur', folder, isThere: false },
      { name: 'here.rapporteur', folder, isThere: true },
    ])
    expect(list.pathOf(first?.id ?? '')).toBe(gone)
    list.forget(first?.id ?? '')
    expect([names(), list.pathOf(first?.id ?? '')]).toEqual([['here.rapporteur'], undefined])
  })

  it('is not kept of a locked store, and what was kept goes, unless the person wants it', () => {
    const { list, names, system, path } = listIn(freshFolder())
    list.add('/minutes/third.rapporteur', false)
    expect(list.list(true)).toEqual({ keeps: false, files: [] })
    expect([system, readFileSync(path, 'utf8')]).toEqual([[], expect.not.stringContaining('third')])
    list.add('/minutes/fourth.rapporteur', true)
    expect(names(true)).toEqual([])
    list.keep(true)
    list.add('/minutes/fifth.rapporteur', true)
    expect(names(true)).toEqual(['fifth.rapporteur'])
  })

  it('is cleared, here and in the system, where the person wants none', () => {
    const { list, names, system } = listIn(freshFolder())
    list.add('/minutes/third.rapporteur', false)
    list.keep(false)
    list.add('/minutes/fourth.rapporteur', false)
    expect([names(), system, list.list(false).keeps]).toEqual([[], [], false])
  })

  it('stops nothing where it cannot be read or written', () => {
    const folder = freshFolder()
    const { list, names, path } = listIn(folder)
    writeFileSync(path, '{"keeps":')
    expect(names()).toEqual([])
    rmSync(path)
    mkdirSync(join(path, 'in the way'), { recursive: true })
    list.add('/minutes/third.rapporteur', false)
    expect(names()).toEqual([])
  })
})
