import type { ElectronApplication, Page } from 'playwright-core'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { startApp } from '../../e2e/harness/app.ts'
import { type Bench, coarseTimesOf, rounded, timesOf } from '../measure.ts'
import { mainText, reading } from '../texts.ts'
import { withDesk } from './desk.ts'

const pageClock = 0.1 // milliseconds between two ticks of performance.now() in a page
const rounds = 40
const eachRound = 25
const warming = 12 // until the store's log has grown to its full size and is written over, which the disk does faster

/**
 * An edit from the window's call to its durable commit and back, beside a call that does nothing durable and a bare commit of a
 * row of the same size on the same disk, in the same process: the least that an edit could take.
 */
export const bench: Bench = (print) =>
  withDesk(async ({ under, userData }) => {
    const { name, text } = await mainText()
    const { record } = reading(text)
    const folder = await userData([record])
    const { electron, page, quit } = await startApp(under, folder)
    const commit = await bareCommits(electron, folder, JSON.stringify(editOf(record, 0)).length * 3)
    const found = { edit: [] as number[], call: [] as number[], commit: [] as number[] }
    for (let round = -warming; round < rounds; round += 1) {
      const edits = Array.from({ length: eachRound }, (_, nth) =>
        editOf(record, round * eachRound + nth),
      )
      const times = {
        edit: await edit(page, edits),
        call: await call(page),
        commit: await commit(),
      }
      if (round < 0) continue
      for (const what of ['edit', 'call', 'commit'] as const) found[what].push(...times[what])
    }
    await quit()
    const edited = coarseTimesOf(found.edit, pageClock)
    const called = coarseTimesOf(found.call, pageClock)
    const committed = timesOf(found.commit)
    print({ bench: 'edit-acknowledged', what: 'an edit, acknowledged', text: name, ...edited })
    print({ bench: 'edit-acknowledged', what: 'an empty call', ...called })
    print({ bench: 'edit-acknowledged', what: 'a bare commit', ...committed })
    const ratio = (which: 'median' | 'p99') =>
      rounded(edited[which] / (called[which] + committed[which]))
    print({ bench: 'edit-acknowledged', ratio: ratio('median'), goal: 2, ratioOfP99: ratio('p99') })
  })

/** What SQLite lets a log grow to before it begins it anew, in bytes. */
const logSize = 1000 * 4096

type Sent = { meeting: string; edit: object; group: string }

/** A sentence written anew: what typing sends at a pause. */
function editOf({ meeting, item }: MeetingRecord, nth: number): Sent {
  const outcomes = Object.values(item).filter(({ part }) => part === '')
  const row = outcomes.at(Math.abs(nth) % outcomes.length)
  if (row === undefined) throw new Error('The text of this bench has no outcomes.')
  const text = { text: `${row.text.text} It was so agreed on the ${nth}th reading.`, marks: [] }
  const edit = { kind: 'set', entity: 'item', id: row.id, fields: { text } }
  return { meeting: meeting.id, edit, group: `bench-${nth + 1000}` }
}

function edit(page: Page, edits: readonly Sent[]): Promise<number[]> {
  return page.evaluate(async (edits) => {
    const times: number[] = []
    for (const edit of edits) {
      const start = performance.now()
      const answer = await window.rapporteur.edit(edit)
      times.push(performance.now() - start)
      if (!(answer as { ok: boolean }).ok) throw new Error(JSON.stringify(answer))
    }
    return times
  }, edits)
}

function call(page: Page): Promise<number[]> {
  return page.evaluate(async (count) => {
    const times: number[] = []
    for (let nth = 0; nth < count; nth += 1) {
      const start = performance.now()
      await window.rapporteur.storeState({})
      times.push(performance.now() - start)
    }
    return times
  }, eachRound)
}

/** Commits of one row each in the main process, into a database of their own beside the store, with the store's settings. */
async function bareCommits(
  electron: ElectronApplication,
  folder: string,
  bytes: number,
): Promise<() => Promise<number[]>> {
  const given = { folder, bytes, count: eachRound, logSize, at: import.meta.filename }
  const handle = await electron.evaluateHandle((_, { folder, bytes, count, logSize, at }) => {
    const { createRequire } = process.getBuiltinModule('node:module')
    const Database = createRequire(at)('better-sqlite3') as typeof import('better-sqlite3')
    const db = new Database(`${folder}/bare.sqlite`)
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    db.exec('CREATE TABLE row (id INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT')
    const insert = db.prepare('INSERT INTO row (words) VALUES (?)')
    const words = 'w'.repeat(bytes)
    db.transaction(() => {
      for (let written = 0; written < logSize; written += bytes) insert.run(words)
    })()
    db.exec('PRAGMA wal_checkpoint(PASSIVE)') // the log has its full size now, and is written over, as the store's is
    return async () => {
      const times: number[] = []
      while (times.length < count) {
        await new Promise((resolve) => setTimeout(resolve)) // as far apart as calls are, which the disk notices
        const start = performance.now()
        insert.run(words)
        times.push(performance.now() - start)
      }
      return times
    }
  }, given)
  return () => handle.evaluate((commits) => commits())
}
