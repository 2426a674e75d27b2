import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupsOf, lastGoodBackup } from '../../../electron/store/backup.ts'
import { type Backup, dayOf, toRemove } from '../../../electron/store/kept-backups.ts'
import { migrations } from '../../../electron/store/migrations/all.ts'
import type { OpenOptions } from '../../../electron/store/open.ts'
import { momentOf, placeIn, stampOf } from '../../../electron/store/place.ts'
import type { Store } from '../../../electron/store/store.ts'
import { emptyRecord, outcome } from '../../fixtures/record.ts'
import { freshFolder, got, noon, openIn } from './opened.ts'

/** A clock that tests set. */
function clock(start: string): { now: () => Date; set: (moment: string) => void } {
  let moment = start
  return {
    now: () => new Date(moment),
    set: (later) => {
      moment = later
    },
  }
}

async function storeAt(folder: string, options: Partial<OpenOptions>): Promise<Store> {
  const store = await openIn(folder, options)
  if (got(store.library()).meetings.length === 0) {
    got(store.editLibrary({ kind: 'meeting.add', record: emptyRecord() }, noon))
  }
  return store
}

let count = 0
function addItem(store: Store): void {
  count += 1
  const row = outcome(`item-${count}`, 'a0', `Outcome ${count}.`)
  got(store.edit('meeting-1', { kind: 'add', entity: 'item', row }, `g${count}`, noon))
}

const namesIn = (folder: string) => backupsOf(placeIn(folder)).map(({ at }) => at)

/** Lets what was put off until after an acknowledgement happen, until there are so many backups. */
async function untilThereAre(folder: string, many: number): Promise<void> {
  while (namesIn(folder).length < many) await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('a backup', () => {
  it('is taken after the first edit of a day and on quitting, not at every edit', async () => {
    const folder = freshFolder()
    const time = clock('2024-05-06T09:00:00.000Z')
    const store = await storeAt(folder, { now: time.now })
    expect(namesIn(folder)).toEqual([]) // acknowledged first
    await untilThereAre(folder, 1)
    time.set('2024-05-06T10:00:00.000Z')
    addItem(store)
    time.set('2024-05-07T09:00:00.000Z')
    addItem(store)
    await untilThereAre(folder, 2)
    time.set('2024-05-07T17:00:00.000Z')
    addItem(store)
    await store.close()
    expect(namesIn(folder)).toEqual([
      '2024-05-07T17:00:00.000Z',
      '2024-05-07T09:00:00.000Z',
      '2024-05-06T09:00:00.000Z',
    ])
  })

  it('is not taken on quitting where nothing has changed since the last', async () => {
    const folder = freshFolder()
    await (await storeAt(folder, {})).close()
    expect(namesIn(folder)).toHaveLength(1)
    const time = clock('2024-05-09T09:00:00.000Z')
    const again = await openIn(folder, { now: time.now })
    got(again.library())
    got(again.openMeeting('meeting-1'))
    await again.close()
    expect(namesIn(folder)).toHaveLength(1)
  })

  it('is one file, whole, with all that had been acknowledged, though edits went on meanwhile', async () => {
    const folder = freshFolder()
    const store = await storeAt(folder, {})
    for (let at = 0; at < 200; at += 1) addItem(store)
    await untilThereAre(folder, 1)
    addItem(store)
    const [backup] = backupsOf(placeIn(folder))
    const elsewhere = freshFolder()
    copyFileSync(backup?.path ?? '', placeIn(elsewhere).path)
    const restored = await openIn(elsewhere)
    const { record } = got(restored.openMeeting('meeting-1'))
    expect(Object.keys(record.item).length).toBeGreaterThanOrEqual(200)
    expect(readdirSync(placeIn(folder).backups)).toHaveLength(1)
  })

  it('that cannot be written is told in the background; the edit stands, and quitting tries again', async () => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'backups'), 'a file where the folder should be')
    const troubles: string[] = []
    const store = await storeAt(folder, { onTrouble: (what) => troubles.push(what) })
    addItem(store)
    await store.close()
    expect(troubles).toEqual(['backup', 'backup'])
    expect(got((await openIn(folder)).openMeeting('meeting-1')).sequence).toBe(2)
  })
})

describe('a clock that is set back', () => {
  it('leaves the backups in their order, and the newest is never the one to go', async () => {
    const folder = freshFolder()
    const time = clock('2031-01-01T09:00:00.000Z')
    for (let day = 1; day <= 11; day += 1) {
      time.set(`2031-01-${String(day).padStart(2, '0')}T09:00:00.000Z`)
      const store = await storeAt(folder, { now: time.now })
      addItem(store)
      await store.close()
    }
    expect(namesIn(folder)).toHaveLength(10)
    const moments = [
      '2024-05-06T09:00:00.000Z',
      '2024-05-06T10:00:00.000Z',
      '2019-01-01T00:00:00.000Z',
    ]
    for (const moment of moments) {
      time.set(moment)
      const store = await openIn(folder, { now: time.now })
      addItem(store)
      await store.close()
      const [newest] = backupsOf(placeIn(folder))
      expect(newest?.at).toBe(moment)
      expect(lastGoodBackup(placeIn(folder), migrations.length)?.path).toBe(newest?.path)
      const elsewhere = freshFolder()
      copyFileSync(newest?.path ?? '', placeIn(elsewhere).path)
      const { record } = got((await openIn(elsewhere)).openMeeting('meeting-1'))
      expect(record.item).toHaveProperty(`item-${count}`)
    }
    expect(namesIn(folder).slice(0, 3)).toEqual([
      '2019-01-01T00:00:00.000Z',
      '2024-05-06T10:00:00.000Z', // the last one of its day
      '2031-01-11T09:00:00.000Z',
    ])
  })

  it('leaves the journal in its order: what was done last is undone first, and told first', async () => {
    const store = await storeAt(freshFolder(), {})
    const write = (words: string, at: string) => {
      const text = { ...outcome('x', 'a0', words).text }
      const edit = { kind: 'set', entity: 'item', id: 'item-clock', fields: { text } } as const
      return got(store.edit('meeting-1', edit, words, at))
    }
    const row = outcome('item-clock', 'a0', 'Zero.')
    got(
      store.edit(
        'meeting-1',
        { kind: 'add', entity: 'item', row },
        'add',
        '2031-01-01T09:00:00.000Z',
      ),
    )
    write('One.', '2031-01-01T09:00:01.000Z')
    write('Two.', '1970-01-01T00:00:00.000Z')
    const words = () => got(store.openMeeting('meeting-1')).record.item['item-clock']?.text.text
    const { steps } = got(store.history('meeting-1', null, 'item-clock'))
    expect(steps.map(({ sequence }) => sequence)).toEqual(
      steps.map(({ sequence }) => sequence).toSorted((a, b) => b - a),
    )
    expect(steps[0]?.at).toBe('1970-01-01T00:00:00.000Z')
    got(store.undo('meeting-1', '1980-01-01T00:00:00.000Z'))
    expect(words()).toBe('One.')
    got(store.undo('meeting-1', '1975-01-01T00:00:00.000Z'))
    expect(words()).toBe('Zero.')
    got(store.redo('meeting-1', '1971-01-01T00:00:00.000Z'))
    expect(words()).toBe('One.')
  })
})

describe('the last good backup', () => {
  it('is the newest that can be opened', async () => {
    const folder = freshFolder()
    const time = clock('2024-05-06T09:00:00.000Z')
    const store = await storeAt(folder, { now: time.now })
    await store.close()
    const place = placeIn(folder)
    writeFileSync(join(place.backups, '2024-05-08T09-00-00.000Z.db'), 'not a store')
    writeFileSync(join(place.backups, '2024-05-09T09-00-00.000Z.db.part'), 'cut short')
    const known = migrations.length
    expect(lastGoodBackup(place, known)?.at).toBe('2024-05-06T09:00:00.000Z')
    expect(lastGoodBackup(place, known - 1)).toBeNull() // written by a newer Rapporteur
  })

  it('is none where there are no backups', () => {
    expect(lastGoodBackup(placeIn(freshFolder()), 1)).toBeNull()
  })

  it('is looked for past what was cut short, which opening clears away', async () => {
    const folder = freshFolder()
    const { backups } = placeIn(folder)
    await (await storeAt(folder, {})).close()
    writeFileSync(join(backups, '2024-05-09T09-00-00.000Z.db.part'), 'cut short')
    await openIn(folder)
    expect(readdirSync(backups).filter((name) => name.includes('.part'))).toEqual([])
  })
})

describe('the backups that are kept', () => {
  const now = new Date(2024, 4, 20, 18)
  const backup = (day: number, hour: number): Backup => ({
    path: `${day}-${hour}`,
    at: new Date(2024, 4, day, hour).toISOString(),
  })

  it('are three of today, one of each earlier day, ten in all', () => {
    const backups = [17, 15, 12, 9, 8].map((hour) => backup(20, hour))
    for (let day = 19; day > 5; day -= 1) backups.push(backup(day, 16), backup(day, 9))
    const kept = backups.filter((each) => !toRemove(backups, now).includes(each))
    expect(kept.map(({ path }) => path)).toEqual([
      '20-17',
      '20-15',
      '20-12',
      ...[19, 18, 17, 16, 15, 14, 13].map((day) => `${day}-16`),
    ])
  })

  it('always include the newest, and taking away twice takes no more', () => {
    const moment = fc.date({ min: new Date(2024, 0, 1), max: now, noInvalidDate: true })
    fc.assert(
      fc.property(fc.uniqueArray(moment, { selector: Number, minLength: 1 }), (moments) => {
        const backups = moments
          .map((at) => ({ path: at.toISOString(), at: at.toISOString() }))
          .sort((a, b) => (a.at < b.at ? 1 : -1))
        const gone = toRemove(backups, now)
        const kept = backups.filter((each) => !gone.includes(each))
        expect(kept[0]).toBe(backups[0])
        expect(toRemove(kept, now)).toEqual([])
        expect(kept.length).toBeLessThanOrEqual(10)
      }),
    )
  })

  it('carry their moment in their names', () => {
    expect(momentOf(stampOf(new Date(noon)))).toBe(noon)
    expect(momentOf('rapporteur')).toBeUndefined()
    expect(dayOf(new Date(2024, 0, 5, 23, 59))).toBe('2024-01-05')
  })

  it('belong to one store of the folder each', async () => {
    const folder = freshFolder()
    await (await storeAt(folder, {})).close()
    mkdirSync(join(folder, 'backups', 'rapporteur-2'))
    expect(placeIn(folder).path).toBe(join(folder, 'rapporteur-2.db'))
    expect(backupsOf(placeIn(folder))).toEqual([])
  })
})
