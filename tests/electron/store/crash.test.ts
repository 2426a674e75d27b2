import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupsOf } from '../../../electron/store/backup.ts'
import { inspect } from '../../../electron/store/inspect.ts'
import { placeIn } from '../../../electron/store/place.ts'
import { apply } from '../../../shared/edit/apply.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { randomFrom, seed } from '../../fixtures/random.ts'
import { first, meeting, nthEdit } from './crash-edits.ts'
import { checks, freshFolder, got, openIn, sound } from './opened.ts'

const random = randomFrom(seed)

/** Lets a process edit and kills it without warning; gives the last sequence it acknowledged, 0 for none. */
function editUntilKilled(
  folder: string,
  when: { acknowledged: number } | { milliseconds: number },
) {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'committing-child.ts'), folder],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let told = ''
  let complaint = ''
  child.stderr.on('data', (chunk) => {
    complaint += chunk
  })
  child.stdout.on('data', (chunk) => {
    told += chunk
    const lines = told.split('\n').length - 1
    if ('acknowledged' in when && lines >= when.acknowledged) child.kill('SIGKILL')
  })
  if ('milliseconds' in when) setTimeout(() => child.kill('SIGKILL'), when.milliseconds)
  return new Promise<number>((resolve, reject) => {
    child.once('close', (_, signal) => {
      const whole = told.slice(0, told.lastIndexOf('\n') + 1).trim()
      if (signal === 'SIGKILL') resolve(Number(whole.split('\n').at(-1)))
      else reject(new Error(complaint))
    })
  })
}

/** The record as it must be when the journal has come to this row. The first row added the meeting. */
function replayed(sequence: number): MeetingRecord {
  let record = first
  let before = 0 // the sequence the writer saw before its edit: 0 where nothing had been edited
  for (let row = 2; row <= sequence; row += 1) {
    const applied = apply(record, nthEdit(record, before))
    if (!applied.ok) throw new Error(applied.error.message)
    record = applied.value.record
    before = row
  }
  return record
}

describe(`a process killed while it writes (seed ${seed})`, () => {
  it('loses nothing it had acknowledged, at whatever moment, again and again', async () => {
    const folder = freshFolder()
    for (let round = 0; round < 12; round += 1) {
      const acknowledged = await editUntilKilled(folder, {
        acknowledged: 1 + Math.floor(random() * 120),
      })
      const store = await openIn(folder)
      const { record, sequence } = got(store.openMeeting(meeting))
      expect(sequence).toBeGreaterThanOrEqual(acknowledged)
      expect(sequence).toBeLessThanOrEqual(acknowledged + 1) // the one under way may have been committed
      expect(record).toEqual(replayed(sequence))
      await store.close()
      expect(checks(folder)).toEqual(sound)
    }
  })

  it('leaves a store that can be opened, from the first moment of its making on', async () => {
    for (let round = 0; round < 12; round += 1) {
      const folder = freshFolder()
      const acknowledged = await editUntilKilled(folder, { milliseconds: 120 + random() * 400 })
      const store = await openIn(folder)
      const opened = store.openMeeting(meeting)
      if (acknowledged > 0) {
        expect(got(opened).sequence).toBeGreaterThanOrEqual(acknowledged)
      }
      if (opened.ok) expect(opened.value.record).toEqual(replayed(opened.value.sequence))
      await store.close()
      expect(checks(folder)).toEqual(sound)
      for (const { path } of backupsOf(placeIn(folder))) {
        expect(inspect(path, 1)).toEqual({ ok: true, value: { kind: 'store', version: 1 } })
      }
    }
  })
})
