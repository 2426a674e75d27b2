import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../electron/store/open.ts'
import type { Store } from '../../../electron/store/store.ts'
import { apply } from '../../../shared/edit/apply.ts'
import { anIntent, editOf, type Intent } from '../../fixtures/arbitrary-edits.ts'
import { fullRecord } from '../../fixtures/record.ts'
import { checks, dump, got, noon, options, sound } from './opened.ts'

const meeting = 'meeting-1'

/** What a person does with a meeting, one thing after the other. */
type Doing =
  | { readonly does: 'edit'; readonly intent: Intent; readonly group: string }
  | { readonly does: 'undo' | 'redo' | 'restart' }

const doings: fc.Arbitrary<Doing[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        does: fc.constant('edit' as const),
        intent: anIntent,
        group: fc.constantFrom('a', 'a', 'b'),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('restart' as const) }) },
  ),
  { minLength: 1, maxLength: 25 },
)

/** Undo as a person understands it: the records before each step, and those that were undone. */
function memory() {
  let now = fullRecord()
  let past: (typeof now)[] = []
  let future: (typeof now)[] = []
  let open: string | null = null
  return {
    now: () => now,
    state: () => ({ undo: past.length > 0, redo: future.length > 0 }),
    edit: (record: typeof now, group: string) => {
      if (open !== group) past = [...past, now]
      open = group
      future = []
      now = record
    },
    undo: () => {
      const before = past.at(-1)
      if (before === undefined) return
      future = [...future, now]
      past = past.slice(0, -1)
      now = before
      open = null
    },
    redo: () => {
      const after = future.at(-1)
      if (after === undefined) return
      past = [...past, now]
      future = future.slice(0, -1)
      now = after
      open = null
    },
    restart: () => {
      open = null
    },
  }
}

async function inFreshStore(run: (folder: string, store: Store) => Promise<Store>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
  try {
    const store = got(await openStore(folder, options))
    got(store.editLibrary({ kind: 'meeting.add', record: fullRecord() }, noon))
    await (await run(folder, store)).close()
    expect(checks(folder)).toEqual(sound)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('any sequence of edits, undo, redo and restarts', () => {
  it('gives the same record in memory, in the store, and after opening again', async () => {
    await fc.assert(
      fc.asyncProperty(doings, (sequence) =>
        inFreshStore(async (folder, opened) => {
          let store = opened
          const model = memory()
          for (const doing of sequence) {
            if (doing.does === 'restart') {
              await store.close()
              store = got(await openStore(folder, options))
              model.restart()
            } else if (doing.does === 'edit') {
              const edit = editOf(model.now(), doing.intent)
              const expected = apply(model.now(), edit)
              const saved = store.edit(meeting, edit, doing.group, noon)
              expect(saved.ok).toBe(expected.ok)
              if (expected.ok && expected.value.changes.length > 0) {
                model.edit(expected.value.record, doing.group)
              }
            } else {
              const could = model.state()[doing.does]
              model[doing.does]()
              expect(store[doing.does](meeting, noon).ok).toBe(could)
            }
            const { record, undoState } = got(store.openMeeting(meeting))
            expect(record).toEqual(model.now())
            const { undo, redo } = model.state()
            expect([undoState.undo !== null, undoState.redo !== null]).toEqual([undo, redo])
          }
          await store.close()
          const again = got(await openStore(folder, options))
          expect(got(again.openMeeting(meeting)).record).toEqual(model.now())
          return again
        }),
      ),
      { numRuns: 60 },
    )
  })
})

describe('an edit that is refused', () => {
  it('changes nothing in the store', async () => {
    await inFreshStore(async (folder, store) => {
      await store.close()
      const before = dump(folder)
      const again = got(await openStore(folder, options))
      const late = {
        kind: 'set',
        entity: 'meeting',
        id: meeting,
        fields: { end: '2020-01-01' },
      } as const
      const row = { ...fullRecord().party['party-1'], id: 'party-9' } as never
      const edits = [{ kind: 'add', entity: 'party', row } as const, late]
      for (const edit of [late, { kind: 'many', edits } as const]) {
        expect(again.edit(meeting, edit, 'a', noon).ok).toBe(false)
      }
      expect(again.undo('meeting-none', noon).ok).toBe(false)
      expect(got(again.openMeeting(meeting)).record).toEqual(fullRecord())
      await again.close()
      expect(dump(folder)).toEqual(before)
      return got(await openStore(folder, options))
    })
  })
})
