import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fileLog } from '../../electron/log.ts'

function logIn(): { path: string; log: ReturnType<typeof fileLog>; lines: () => unknown[] } {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'logs', 'rapporteur.log')
  const lines = () =>
    readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  return { path, log: fileLog(path, () => new Date('2024-05-06T12:00:00.000Z')), lines }
}

describe('the log', () => {
  it('holds a line for each thing that went wrong: when, what, and where in the program', () => {
    const { log, lines } = logIn()
    log('edit refused its input')
    log('backup', Object.assign(new TypeError('x'), { code: 'SQLITE_FULL' }))
    expect(lines()).toEqual([
      { at: '2024-05-06T12:00:00.000Z', what: 'edit refused its input' },
      {
        at: '2024-05-06T12:00:00.000Z',
        what: 'backup',
        kind: 'TypeError',
        code: 'SQLITE_FULL',
        where: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
      },
    ])
  })

  it('never holds what an error says, which may be the text of minutes, over several lines', () => {
    const { path, log } = logIn()
    log('edit failed', new Error('Members agreed\nat last\n    at the harbour to meet'))
    expect(readFileSync(path, 'utf8')).not.toMatch(/Members|last|harbour/)
  })

  it('begins anew when it is long, and keeps the one before', () => {
    const { path, log, lines } = logIn()
    log('one')
    writeFileSync(path, 'x'.repeat(1_000_001))
    log('two')
    expect(lines()).toHaveLength(1)
    expect(readFileSync(`${path}.1`, 'utf8')).toHaveLength(1_000_001)
  })

  it('stops nothing where it cannot be written', () => {
    const { path } = logIn()
    const log = fileLog(join(path, '..', '..', '\0'), () => new Date(0))
    expect(() => log('one')).not.toThrow()
  })
})
