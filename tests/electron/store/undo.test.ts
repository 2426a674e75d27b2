import { describe, expect, it } from 'vitest'
import type { Store } from '../../../electron/store/store.ts'
import type { Edit } from '../../../shared/edit/edit.ts'
import { emptyRecord, outcome } from '../../fixtures/record.ts'
import { freshFolder, got, looking, noon, openIn, refusal, storeWith } from './opened.ts'

const meeting = 'meeting-1'

function edit(store: Store, edit: Edit, group: string) {
  return got(store.edit(meeting, edit, group, noon)).undoState
}

function add(store: Store, id: string, text: string, group: string) {
  const row = outcome(id, `a${id.at(-1)}`, text)
  return edit(store, { kind: 'add', entity: 'item', row }, group)
}

function type(store: Store, id: string, text: string, group: string) {
  const fields = { text: { text, marks: [] } }
  return edit(store, { kind: 'set', entity: 'item', id, fields }, group)
}

const textOf = (store: Store, id: string) =>
  got(store.openMeeting(meeting)).record.item[id]?.text.text

describe('undo', () => {
  it('takes back what was typed in one go as one step, named by what it came to', async () => {
    const store = await storeWith(emptyRecord())
    add(store, 'item-1', '', 'typing-1')
    type(store, 'item-1', 'Members', 'typing-1')
    expect(type(store, 'item-1', 'Members met.', 'typing-1')).toEqual({
      undo: 'adding “Members met.”',
      redo: null,
    })
    expect(type(store, 'item-1', 'Members met again.', 'typing-2').undo).toBe(
      'edit of “Members met again.”',
    )
    expect(got(store.undo(meeting, noon)).undoState).toEqual({
      undo: 'adding “Members met.”',
      redo: 'edit of “Members met again.”',
    })
    const { changes, undoState } = got(store.undo(meeting, noon))
    expect(changes).toMatchObject([{ entity: 'item', id: 'item-1', after: null }])
    expect(undoState).toEqual({ undo: null, redo: 'adding “Members met.”' })
  })

  it('is itself taken back by redo, until something else is edited', async () => {
    const store = await storeWith(emptyRecord())
    add(store, 'item-1', 'One.', 'a')
    add(store, 'item-2', 'Two.', 'b')
    got(store.undo(meeting, noon))
    got(store.redo(meeting, noon))
    expect(textOf(store, 'item-2')).toBe('Two.')
    got(store.undo(meeting, noon))
    expect(add(store, 'item-3', 'Three.', 'c')).toEqual({ undo: 'adding “Three.”', redo: null })
    expect(refusal(store.redo(meeting, noon))).toEqual({ code: 'invalid' })
  })

  it('goes on where it was after a restart, step by step', async () => {
    const folder = freshFolder()
    const store = await storeWith(emptyRecord(), folder)
    add(store, 'item-1', '', 'typing-1')
    type(store, 'item-1', 'Members met.', 'typing-1')
    add(store, 'item-2', 'They left.', 'typing-2')
    got(store.undo(meeting, noon))
    await store.close()
    const again = await openIn(folder)
    expect(got(again.openMeeting(meeting)).undoState).toEqual({
      undo: 'adding “Members met.”',
      redo: 'adding “They left.”',
    })
    got(again.redo(meeting, noon))
    got(again.undo(meeting, noon))
    got(again.undo(meeting, noon))
    expect(got(again.openMeeting(meeting)).record).toEqual(emptyRecord())
  })

  it('does not join what is typed after a restart or an undo to the step before, whatever its group', async () => {
    const folder = freshFolder()
    const store = await storeWith(emptyRecord(), folder)
    add(store, 'item-1', 'One.', 'same')
    add(store, 'item-2', 'Two.', 'other')
    got(store.undo(meeting, noon))
    type(store, 'item-1', 'One and a half.', 'same')
    await store.close()
    const again = await openIn(folder)
    type(again, 'item-1', 'One and three quarters.', 'same')
    got(again.undo(meeting, noon))
    expect(textOf(again, 'item-1')).toBe('One and a half.')
    got(again.undo(meeting, noon))
    expect(textOf(again, 'item-1')).toBe('One.')
  })

  it('has nothing to take back in a meeting nobody has edited', async () => {
    const store = await storeWith(emptyRecord())
    expect(got(store.openMeeting(meeting)).undoState).toEqual({ undo: null, redo: null })
    expect(refusal(store.undo(meeting, noon))).toEqual({ code: 'invalid' })
  })
})

describe('the journal', () => {
  it('keeps every row, with what an undo takes back and a redo takes back of that', async () => {
    const folder = freshFolder()
    const store = await storeWith(emptyRecord(), folder)
    add(store, 'item-1', 'One.', 'a')
    got(store.undo(meeting, noon))
    got(store.redo(meeting, noon))
    await store.close()
    const rows = looking(folder, (db) =>
      db.prepare('SELECT sequence, scope, kind, step, undoes, group_name, format FROM edit').all(),
    )
    const of = { scope: meeting, step: 2, format: 1 }
    expect(rows).toEqual([
      {
        sequence: 1,
        scope: 'library',
        kind: 'edit',
        step: 1,
        undoes: null,
        group_name: '',
        format: 1,
      },
      { ...of, sequence: 2, kind: 'edit', undoes: null, group_name: 'a' },
      { ...of, sequence: 3, kind: 'undo', undoes: 2, group_name: '' },
      { ...of, sequence: 4, kind: 'redo', undoes: 3, group_name: '' },
    ])
  })

  it('can only be added to, even by SQL', async () => {
    const folder = freshFolder()
    await (await storeWith(emptyRecord(), folder)).close()
    looking(folder, (db) => {
      expect(() => db.exec("UPDATE edit SET label = 'x'")).toThrow('only ever added to')
      expect(() => db.exec('DELETE FROM edit')).toThrow('only ever added to')
    })
  })

  it('says so when a step was written by a newer Rapporteur, and changes nothing', async () => {
    const folder = freshFolder()
    const store = await storeWith(emptyRecord(), folder)
    await store.close()
    looking(folder, (db) =>
      db.exec(
        `INSERT INTO edit (sequence, scope, kind, step, group_name, label, at, format, changes)
         VALUES (2, '${meeting}', 'edit', 2, '', 'something new', '${noon}', 99, '[]')`,
      ),
    )
    const again = await openIn(folder)
    expect(refusal(again.undo(meeting, noon))).toEqual({ code: 'newer' })
    expect(got(again.openMeeting(meeting)).sequence).toBe(2)
  })
})
