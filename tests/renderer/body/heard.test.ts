import type { EditorState } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { keepNth, removeHere, toggleBrackets } from '../../../renderer/body/commands/brackets.ts'
import { type Command, said } from '../../../renderer/body/commands/command.ts'
import { moveItems, moveTo } from '../../../renderer/body/commands/moving.ts'
import { knownIn } from '../../../shared/reading/parties.ts'
import { cursorAt, drawn, editorOn, selecting, selectingAcross } from './drawing.ts'

/** What a screen reader hears of a command. */
function heard(state: EditorState, command: Command): unknown {
  const tr = command(state, 'bulleted')
  return typeof tr === 'string' ? tr : tr.getMeta(said)
}

describe('what is heard of a move', () => {
  const body = drawn(`
    # Safety
    - Members reviewed the drills:
      - in Apia
      - in Suva
    - Members thanked the hosts.
    - Members agreed to meet again.`)

  it('is the place before and after, among those beside it', () => {
    const up = cursorAt(editorOn(body), 'meet again')
    expect(heard(up, moveItems('up'))).toBe('Outcome 4 moved up, now 3 of 4.')
    const point = cursorAt(editorOn(body), 'in Apia')
    expect(heard(point, moveItems('down'))).toBe('Point 1 moved down, now 2 of 2.')
  })

  it('is only the new place where it goes to another parent', () => {
    const other = drawn(`
      - Members reviewed the drills:
        - in Apia
      - Members thanked:
        - the hosts`)
    expect(heard(cursorAt(editorOn(other), 'in Apia'), moveItems('down'))).toBe(
      'Point moved down, now 1 of 2.',
    )
  })

  it('is the range that several of them take', () => {
    const both = selectingAcross(editorOn(body), 'the hosts', 'meet again')
    expect(heard(both, moveItems('up'))).toBe('2 items moved up, now 2 to 3 of 4.')
  })

  it('is the same of one that is dragged', () => {
    const state = editorOn(body)
    const id = state.doc.child(5).attrs.id as string
    expect(heard(state, moveTo(id, 1, 0))).toBe('Outcome 4 moved, now 2 of 4.')
  })

  it('is why nothing moves', () => {
    expect(heard(cursorAt(editorOn(body), 'Safety'), moveItems('up'))).toBe(
      'It is the first already.',
    )
  })
})

describe('what is heard of a bracket', () => {
  const body = drawn('- Members [AUS: welcomed / IDN: noted] the plan.')
  const known = knownIn(body)
  const inside = cursorAt(editorOn(body), 'welcomed')

  it('is the wording that is kept, and what stands then', () => {
    expect(heard(inside, keepNth(1, known))).toBe(
      'Kept: noted. It now reads: Members noted the plan.',
    )
  })

  it('is what stands without it', () => {
    expect(heard(inside, removeHere(known))).toBe(
      'Bracket removed. It now reads: Members the plan.',
    )
    const all = cursorAt(editorOn(drawn('- [the whole]')), 'whole')
    expect(heard(all, removeHere(known))).toBe('Bracket removed. No words are left.')
  })

  it('is what is put into one', () => {
    const plain = editorOn(drawn('- Members noted the plan.'))
    expect(heard(selecting(plain, 'noted'), toggleBrackets(known))).toBe('In brackets: noted')
    expect(heard(cursorAt(plain, 'noted'), toggleBrackets(known))).toBe(
      'A bracket: type its wording.',
    )
  })
})
