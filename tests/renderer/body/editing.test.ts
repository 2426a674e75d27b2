import fc from 'fast-check'
import { EditorState } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { toDocument } from '../../../renderer/body/document.ts'
import { editsOf } from '../../../renderer/body/edits.ts'
import { normaliser } from '../../../renderer/body/normalise.ts'
import { patchTo } from '../../../renderer/body/patch.ts'
import { apply } from '../../../shared/edit/apply.ts'
import { applyChanges } from '../../../shared/edit/draft.ts'
import { invert } from '../../../shared/edit/edit.ts'
import { edit as editSchema } from '../../../shared/edit/schema.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { record } from './arbitraries.ts'
import { type Doing, doing } from './transactions.ts'

function editorOn(record: MeetingRecord): EditorState {
  const plugins = [
    normaliser(
      () => record.style.layout,
      () => false,
    ),
  ]
  return EditorState.create({ doc: toDocument(record), plugins })
}

function doneTo(state: EditorState, doings: readonly Doing[]): EditorState {
  return doings.reduce((now, act) => now.apply(act(now)), state)
}

function edited(before: MeetingRecord, from: EditorState, to: EditorState): MeetingRecord {
  const edits = editsOf(before.item, from.doc, to.doc)
  const [only] = edits
  if (only === undefined) return before
  const edit = edits.length === 1 ? only : { kind: 'many' as const, edits }
  expect(editSchema.safeParse(edit).success).toBe(true)
  const done = apply(before, edit)
  if (!done.ok) throw new Error(done.error.message)
  return done.value.record
}

const doings = fc.array(doing, { minLength: 1, maxLength: 6 })

describe('the editor is a view of the record', () => {
  it('gives edits that make the record show what the editor shows, transaction by transaction', () => {
    fc.assert(
      fc.property(record, doings, (start, acts) => {
        let now = start
        let state = editorOn(start)
        for (const act of acts) {
          const next = doneTo(state, [act])
          now = edited(now, state, next)
          expect(toDocument(now).toJSON()).toEqual(next.doc.toJSON())
          state = next
        }
      }),
      { numRuns: 400 },
    )
  })

  it('gives edits for many transactions at once, as after a composition', () => {
    fc.assert(
      fc.property(record, doings, (start, acts) => {
        const state = editorOn(start)
        const next = doneTo(state, acts)
        expect(toDocument(edited(start, state, next)).toJSON()).toEqual(next.doc.toJSON())
      }),
      { numRuns: 400 },
    )
  })

  it('shows an undone edit after a patch, as if the document had been made anew', () => {
    fc.assert(
      fc.property(record, doings, (start, acts) => {
        const state = editorOn(start)
        const next = doneTo(state, acts)
        const edits = editsOf(start.item, state.doc, next.doc)
        const done = apply(start, { kind: 'many', edits })
        if (!done.ok) throw new Error(done.error.message)
        const undone = applyChanges(done.value.record, invert(done.value.changes))
        const patch = patchTo(next, toDocument(undone))
        const shown = patch ? next.apply(patch).doc : next.doc
        expect(shown.toJSON()).toEqual(state.doc.toJSON())
      }),
      { numRuns: 400 },
    )
  })
})
