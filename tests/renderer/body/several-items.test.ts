import fc from 'fast-check'
import type { EditorState } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { copies } from '../../../renderer/body/commands/command.ts'
import { duplicateItems } from '../../../renderer/body/commands/duplicating.ts'
import { convertTo } from '../../../renderer/body/commands/kinds.ts'
import { openLineAfter, removeSelected } from '../../../renderer/body/commands/lines.ts'
import { moveItems, moveTo } from '../../../renderer/body/commands/moving.ts'
import { nest } from '../../../renderer/body/commands/nesting.ts'
import { extendItems, selectItem } from '../../../renderer/body/commands/selecting.ts'
import { extended, extendedTo, isWhole, rangeOf } from '../../../renderer/body/items-selection.ts'
import { attrsOf } from '../../../renderer/body/schema.ts'
import { record } from './arbitraries.ts'
import {
  cursorAt,
  done,
  drawing,
  drawn,
  editorOn,
  selectingAcross,
  selectingItem,
} from './drawing.ts'

const body = `
  - One.
  - Two:
    - a
    - b
  - Three.
  - Four.`

const started = (words: string) => done(cursorAt(editorOn(drawn(body)), words), selectItem)
const idsOf = (state: EditorState) => state.doc.children.map((node) => attrsOf(node).id)

describe('several whole items', () => {
  it('are selected by Shift+Down, each with its points, and let go again by Shift+Up', () => {
    const one = started('One')
    const two = done(one, extendItems('down'))
    expect(drawing(two)).toEqual([
      '[- One.]',
      '[- Two:]',
      '[  - a]',
      '[  - b]',
      '- Three.',
      '- Four.',
    ])
    const three = done(two, extendItems('down'))
    expect(drawing(three)[4]).toBe('[- Three.]')
    expect(drawing(done(three, extendItems('up')))).toEqual(drawing(two))
    expect(drawing(done(two, extendItems('up')))).toEqual(drawing(one))
  })

  it('are selected upwards too, and over the item where it began', () => {
    const up = done(started('Three'), extendItems('up'))
    expect(drawing(up).slice(1, 5)).toEqual(['[- Two:]', '[  - a]', '[  - b]', '[- Three.]'])
    const back = done(up, extendItems('down'))
    expect(drawing(back)).toEqual(drawing(started('Three')))
    expect(drawing(done(back, extendItems('down'))).slice(4)).toEqual(['[- Three.]', '[- Four.]'])
  })

  it('stop at both ends of the body', () => {
    expect(extendItems('up')(started('One'), 'bulleted')).toBe('It is the first.')
    expect(extendItems('down')(started('Four'), 'bulleted')).toBe('It is the last.')
  })

  it('are those that selected words touch', () => {
    const state = selectingAcross(editorOn(drawn(body)), 'b', 'Three')
    expect(drawing(done(state, selectItem)).slice(1, 5)).toEqual([
      '[- Two:]',
      '[  - a]',
      '[  - b]',
      '[- Three.]',
    ])
  })

  it('reach to the item that is clicked, on either side of where they began', () => {
    const start = started('Three')
    const down = start.apply(start.tr.setSelection(extendedTo(start.selection, start.doc, 5)))
    expect(drawing(down).slice(4)).toEqual(['[- Three.]', '[- Four.]'])
    const up = down.apply(down.tr.setSelection(extendedTo(down.selection, down.doc, 0)))
    expect(drawing(up).filter((line) => line.startsWith('['))).toHaveLength(5)
    expect(drawing(up)[5]).toBe('- Four.')
  })

  it('move together, and stay selected', () => {
    const state = done(done(started('Three'), extendItems('down')), moveItems('up'))
    expect(drawing(state)).toEqual([
      '- One.',
      '[- Three.]',
      '[- Four.]',
      '- Two:',
      '  - a',
      '  - b',
    ])
  })

  it('are dragged together by any one of them', () => {
    const state = done(done(started('Three'), extendItems('down')), moveTo('item-6', 0, 0))
    expect(drawing(state).slice(0, 3)).toEqual(['[- Three.]', '[- Four.]', '- One.'])
  })

  it('nest together', () => {
    const state = done(done(started('Three'), extendItems('down')), nest(1))
    expect(drawing(state).slice(3)).toEqual(['  - b', '[  - Three.]', '[  - Four.]'])
    expect(drawing(done(state, nest(-1))).slice(4)).toEqual(['[- Three.]', '[- Four.]'])
  })

  it('change their kind together; what lies under them stays under them', () => {
    const state = done(done(started('Two'), extendItems('down')), convertTo('paragraph'))
    expect(drawing(state).slice(1, 5)).toEqual(['[¶ Two:]', '[  - a]', '[  - b]', '[¶ Three.]'])
  })

  it('go together', () => {
    const state = done(done(started('Two'), extendItems('down')), removeSelected)
    expect(drawing(state)).toEqual(['- One.', '- |Four.'])
  })

  it('are cut together, and leave a line to type in where all went', () => {
    const whole = done(started('Two'), extendItems('down'))
    expect(drawing(whole.apply(whole.tr.deleteSelection()))).toEqual(['- One.', '- |Four.'])
    const only = editorOn(drawn('- One.\n- Two.'))
    const both = done(done(cursorAt(only, 'One'), selectItem), extendItems('down'))
    const left = both.apply(both.tr.deleteSelection())
    expect(drawing(left)).toEqual(['- _|'])
  })

  it('get a new line after them', () => {
    const state = done(done(started('One'), extendItems('down')), openLineAfter)
    expect(drawing(state).slice(3, 6)).toEqual(['  - b', '- |', '- Three.'])
  })

  it('are found again wherever the body grows or shrinks, and their edges hold whole items', () => {
    fc.assert(
      fc.property(
        record,
        fc.nat(20),
        fc.array(fc.boolean(), { maxLength: 12 }),
        (start, at, ways) => {
          const first = editorOn(start)
          let state = selectingItem(first, at % first.doc.childCount)
          for (const down of ways) {
            const selection = extended(state.selection, state.doc, down ? 'down' : 'up')
            if (selection) state = state.apply(state.tr.setSelection(selection))
            expect(isWhole(state.selection)).toBe(true)
            const { start: from, end } = rangeOf(state.selection)
            expect(from).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(state.doc.childCount)
          }
        },
      ),
    )
  })
})

describe('duplicating', () => {
  it('puts the item again after itself with its points, under ids of their own', () => {
    const start = cursorAt(editorOn(drawn(body)), 'Two')
    const state = done(start, duplicateItems)
    expect(drawing(state)).toEqual([
      '- One.',
      '- Two:',
      '  - a',
      '  - b',
      '- Two|:',
      '  - a',
      '  - b',
      '- Three.',
      '- Four.',
    ])
    expect(new Set(idsOf(state)).size).toBe(9)
  })

  it('says of each copy what it is a copy of', () => {
    const tr = duplicateItems(cursorAt(editorOn(drawn(body)), 'Three'), 'bulleted')
    if (typeof tr === 'string') throw new Error(tr)
    const made = tr.getMeta(copies) as Map<string, string>
    expect([...made.values()]).toEqual(['item-5'])
    expect(idsOf(editorOn(drawn(body)))).not.toContain([...made.keys()][0])
  })

  it('puts several again after the last of them, and selects the copies', () => {
    const state = done(done(started('Three'), extendItems('down')), duplicateItems)
    expect(drawing(state).slice(4)).toEqual(['- Three.', '- Four.', '[- Three.]', '[- Four.]'])
  })

  it('leaves a composed paragraph alone', () => {
    const state = selectingItem(editorOn(drawn('{opening}\n- One.')), 0)
    expect(duplicateItems(state, 'bulleted')).toMatch(/stands once/)
  })
})
