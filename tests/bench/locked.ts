import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { holdStore } from '../../electron/store/holder.ts'
import { keyBehind } from '../../electron/store/kept-keys.ts'
import { openAt, openStore } from '../../electron/store/open.ts'
import { placeIn } from '../../electron/store/place.ts'
import type { Store } from '../../electron/store/store.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { ok, type Result } from '../../shared/result.ts'
import { type Bench, measured, rounded } from './measure.ts'
import { mainText, reading } from './texts.ts'

const passphrase = 'heron anchor ninety velvet'
const options = {
  now: () => new Date(),
  program: 'the bench',
  onTrouble: (what: string, error: unknown) => console.error(what, error),
}

/** What a passphrase costs: an edit and an opening of a locked store beside a plain one's, and the making of the key. */
export const bench: Bench = async (print) => {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-bench-'))
  try {
    const { name, text } = await mainText()
    const { record } = reading(text)
    const plain = await filled(join(folder, 'plain'), record)
    const locked = await filled(join(folder, 'locked'), record)
    const holder = await holdStore(locked, options)
    got(await holder.confiding.setPassphrase(passphrase))
    await holder.close()

    const key = got(await keyBehind(placeIn(locked), passphrase))
    const place = { ...placeIn(locked), key }
    const derived = await measured({ key: () => keyBehind(placeIn(locked), passphrase) }, 5)
    print({ bench: 'locked', what: 'from the passphrase to the key', ...derived.key })

    const opened = await measured(
      {
        plain: async () => got(await openStore(plain, options)).close(),
        locked: async () => got(await openAt(place, options)).close(),
      },
      30,
    )
    print({ bench: 'locked', what: 'opening a plain store', text: name, ...opened.plain })
    print({ bench: 'locked', what: 'opening a locked store', text: name, ...opened.locked })
    const ratio = rounded(opened.locked.median / opened.plain.median)
    print({ bench: 'locked', what: 'opening', ratio })

    const stores = {
      plain: got(await openStore(plain, options)),
      locked: got(await openAt(place, options)),
    }
    let nth = 0
    const edit = (store: Store) => () => {
      nth += 1
      got(editNth(store, record, nth))
    }
    const edited = await measured({ plain: edit(stores.plain), locked: edit(stores.locked) }, 1000)
    for (const store of Object.values(stores)) await store.close()
    print({ bench: 'locked', what: 'an edit in a plain store', ...edited.plain })
    print({ bench: 'locked', what: 'an edit in a locked store', ...edited.locked })
    print({
      bench: 'locked',
      what: 'edit',
      ratio: rounded(edited.locked.median / edited.plain.median),
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function filled(folder: string, record: MeetingRecord): Promise<string> {
  const store = got(await openStore(folder, options))
  got(store.importMeeting(record, [], new Date().toISOString()))
  await store.close()
  return folder
}

/** A sentence written anew: what typing sends at a pause. */
function editNth(store: Store, { meeting, item }: MeetingRecord, nth: number): Result<unknown> {
  const outcomes = Object.values(item).filter(({ part }) => part === '')
  const row = outcomes[nth % outcomes.length]
  if (row === undefined) return ok(undefined)
  const text = { text: `${row.text.text} It was so agreed on the ${nth}th reading.`, marks: [] }
  const edit = { kind: 'set', entity: 'item', id: row.id, fields: { text } } as const
  return store.edit(meeting.id, edit, `bench-${nth}`, new Date().toISOString())
}

function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
