import { describe, expect, it } from 'vitest'
import { convertTo } from '../../../renderer/body/commands/kinds.ts'
import {
  joinBackward,
  joinForward,
  openLineAfter,
  removeSelected,
  splitItem,
} from '../../../renderer/body/commands/lines.ts'
import { insertFootnote, toggle } from '../../../renderer/body/commands/marks.ts'
import { moveItems, moveTo } from '../../../renderer/body/commands/moving.ts'
import { nest } from '../../../renderer/body/commands/nesting.ts'
import { selectItem } from '../../../renderer/body/commands/selecting.ts'
import { attrsOf } from '../../../renderer/body/schema.ts'
import { textOf } from '../../../renderer/body/words.ts'
import {
  cursorAt,
  done,
  drawing,
  drawn,
  editorOn,
  selecting,
  selectingAcross,
  selectingItem,
} from './drawing.ts'

const list = `
  - Members agreed to:
    - share data
    - meet again
  - Members thanked the hosts.`

const idsOf = (state: ReturnType<typeof editorOn>) =>
  state.doc.children.map((node) => attrsOf(node).id)

describe('Enter', () => {
  it('splits an item at the cursor; the first half keeps the item', () => {
    const state = done(
      cursorAt(editorOn(drawn('- Members noted and agreed.')), 'noted '),
      splitItem,
    )
    expect(drawing(state)).toEqual(['- Members noted ', '- |and agreed.'])
    expect(idsOf(state)[0]).toBe('item-1')
  })

  it('begins the next item at the end of one', () => {
    const state = done(cursorAt(editorOn(drawn(list)), 'the hosts.'), splitItem)
    expect(drawing(state).slice(3)).toEqual(['- Members thanked the hosts.', '- |'])
  })

  it('begins a first point at the end of a chapeau', () => {
    const state = done(cursorAt(editorOn(drawn(list)), 'agreed to:'), splitItem)
    expect(drawing(state).slice(0, 3)).toEqual(['- Members agreed to:', '  - |', '  - share data'])
  })

  it('opens a line before an item at its start; the words keep the item', () => {
    const state = done(
      cursorAt(editorOn(drawn('- Members agreed.')), 'Members', 'before'),
      splitItem,
    )
    expect(drawing(state)).toEqual(['- ', '- |Members agreed.'])
    expect(idsOf(state)[1]).toBe('item-1')
  })

  it('goes from a heading to an outcome', () => {
    const state = done(cursorAt(editorOn(drawn('# Returns')), 'Returns'), splitItem)
    expect(drawing(state)).toEqual(['# Returns', '- |'])
  })

  it('steps out of an empty point, and out of the list from an empty outcome', () => {
    const opened = done(cursorAt(editorOn(drawn(list)), 'meet again'), splitItem)
    const out = done(opened, splitItem)
    expect(drawing(out)[3]).toBe('- |')
    expect(drawing(done(out, splitItem))[3]).toBe('¶ |')
  })

  it('replaces what is selected', () => {
    const state = done(
      selecting(editorOn(drawn('- Members noted and agreed.')), ' noted and'),
      splitItem,
    )
    expect(drawing(state)).toEqual(['- Members', '- | agreed.'])
  })
})

describe('Backspace at the start, Delete at the end', () => {
  it('join the words of two items; the first stays', () => {
    const start = cursorAt(editorOn(drawn('- One.\n- Two.')), 'Two', 'before')
    const state = done(start, joinBackward)
    expect(drawing(state)).toEqual(['- One. |Two.'])
    expect(idsOf(state)).toEqual(['item-1'])
    expect(drawing(done(cursorAt(editorOn(drawn('- One.\n- Two.')), 'One.'), joinForward))).toEqual(
      ['- One. |Two.'],
    )
  })

  it('keep the points of an item that joins another', () => {
    const body = '- One.\n- Two:\n  - a\n    - b'
    const state = done(cursorAt(editorOn(drawn(body)), 'Two', 'before'), joinBackward)
    expect(drawing(state)).toEqual(['- One. |Two:', '  - a', '    - b'])
  })

  it('take an empty item away and leave the other as it is', () => {
    const start = cursorAt(editorOn(drawn('# Returns\n- \n- Two.')), 'Two', 'before')
    expect(drawing(done(start, joinBackward))).toEqual(['# Returns', '- |Two.'])
  })

  it('select a composed paragraph instead of eating it', () => {
    const start = cursorAt(editorOn(drawn('{opening}\n- One.')), 'One', 'before')
    expect(drawing(done(start, joinBackward))).toEqual(['[{opening}]', '- One.'])
  })

  it('do nothing at the very start and the very end', () => {
    const only = editorOn(drawn('- One.'))
    expect(joinBackward(cursorAt(only, 'One', 'before'), 'bulleted')).toBe('')
    expect(joinForward(cursorAt(only, 'One.'), 'bulleted')).toBe('')
  })
})

describe('Tab and Shift-Tab', () => {
  it('nest an outcome as a point under the one before, with its points', () => {
    const state = done(cursorAt(editorOn(drawn('- One:\n- Two:\n  - a')), 'Two'), nest(1))
    expect(drawing(state)).toEqual(['- One:', '  - Two|:', '    - a'])
    expect(state.doc.children.map((node) => attrsOf(node).kind)).toEqual([
      'outcome',
      'point',
      'point',
    ])
  })

  it('go three levels deep and say so', () => {
    const deep = '- One:\n  - a\n    - b\n      - c\n      - d'
    expect(nest(1)(cursorAt(editorOn(drawn(deep)), 'd'), 'bulleted')).toBe(
      'Points go 3 levels deep.',
    )
  })

  it('find nothing to nest under after a heading or at the start', () => {
    for (const body of ['# Returns\n- One.', '- One.', '{opening}\n- One.']) {
      expect(nest(1)(cursorAt(editorOn(drawn(body)), 'One'), 'bulleted')).toMatch(
        /nothing before it/,
      )
    }
  })

  it('lift a point to the margin as an outcome', () => {
    const state = done(cursorAt(editorOn(drawn(list)), 'meet again'), nest(-1))
    expect(drawing(state)[2]).toBe('- meet again|')
    expect(attrsOf(state.doc.child(2)).kind).toBe('outcome')
  })

  it('change the level of a heading', () => {
    const state = done(cursorAt(editorOn(drawn('# Returns')), 'Returns'), nest(1))
    expect(attrsOf(state.doc.child(0)).headingLevel).toBe(2)
    expect(attrsOf(done(state, nest(-1)).doc.child(0)).headingLevel).toBe(1)
  })

  it('take several selected items along', () => {
    const state = editorOn(drawn('- One:\n- Two.\n- Three.\n- Four.'))
    const nested = done(selectingAcross(state, 'Two', 'Three'), nest(1))
    expect(drawing(nested)).toEqual(['- One:', '  - Two.', '  - [Three].', '- Four.'])
  })

  it('mark a nested item like its new neighbours', () => {
    const record = drawn('- One:\n  - a\n- Two.')
    const items = { ...record.item }
    const point = items['item-2']
    if (point) items['item-2'] = { ...point, marker: '(a)' }
    const state = done(cursorAt(editorOn({ ...record, item: items }), 'Two'), nest(1))
    expect(attrsOf(state.doc.child(2)).marker).toBe('(a)')
  })
})

describe('Alt+Up and Alt+Down', () => {
  it('move an item past its sibling with all that lies under both', () => {
    const state = done(cursorAt(editorOn(drawn(list)), 'the hosts'), moveItems('up'))
    expect(drawing(state)).toEqual([
      '- Members thanked the hosts|.',
      '- Members agreed to:',
      '  - share data',
      '  - meet again',
    ])
    expect(drawing(done(state, moveItems('down')))).toEqual([
      '- Members agreed to:',
      '  - share data',
      '  - meet again',
      '- Members thanked the hosts|.',
    ])
  })

  it('carry the first or last point over to the neighbour of its outcome', () => {
    const body = '- One:\n  - a\n- Two:\n  - b'
    const up = done(cursorAt(editorOn(drawn(body)), 'b'), moveItems('up'))
    expect(drawing(up)).toEqual(['- One:', '  - a', '  - b|', '- Two:'])
    const down = done(cursorAt(editorOn(drawn(body)), 'a'), moveItems('down'))
    expect(drawing(down)).toEqual(['- One:', '- Two:', '  - a|', '  - b'])
  })

  it('stop at the first and the last, and before the blank line', () => {
    const state = editorOn(drawn('- One.\n{opening}'))
    expect(moveItems('up')(cursorAt(state, 'One'), 'bulleted')).toBe('It is the first already.')
    expect(moveItems('down')(selectingItem(state, 1), 'bulleted')).toBe('It is the last already.')
  })

  it('move a composed paragraph', () => {
    const state = selectingItem(editorOn(drawn('- One.\n{opening}\n- Two.')), 1)
    expect(drawing(done(state, moveItems('up')))).toEqual(['[{opening}]', '- One.', '- Two.'])
  })
})

describe('moving to a place', () => {
  it('puts a branch in a gap at the depth that was aimed at, as near as may be', () => {
    const state = editorOn(drawn(list))
    expect(drawing(done(state, moveTo('item-4', 1, 3)))).toEqual([
      '- Members agreed to:',
      '  - |Members thanked the hosts.',
      '  - share data',
      '  - meet again',
    ])
    expect(drawing(done(state, moveTo('item-2', 4, 0)))[3]).toBe('- |share data')
  })

  it('does not move an item into itself or a heading among points', () => {
    expect(moveTo('item-1', 2, 1)(editorOn(drawn(list)), 'bulleted')).toBe('')
    const state = editorOn(drawn(`${list}\n  # Returns`))
    expect(moveTo('item-5', 1, 0)(state, 'bulleted')).toBe('')
  })
})

describe('kinds', () => {
  it('lift what lay under an outcome that becomes a heading', () => {
    const state = done(cursorAt(editorOn(drawn(list)), 'agreed to'), convertTo('heading'))
    expect(drawing(state)).toEqual([
      '# Members agreed to|:',
      '- share data',
      '- meet again',
      '- Members thanked the hosts.',
    ])
  })

  it('make a point of an outcome by putting it under the one before', () => {
    const state = done(cursorAt(editorOn(drawn(list)), 'the hosts'), convertTo('point'))
    expect(drawing(state)[3]).toBe('  - Members thanked the hosts|.')
  })

  it('take the bullet from a paragraph and give it back to an outcome', () => {
    const paragraph = done(cursorAt(editorOn(drawn(list)), 'the hosts'), convertTo('paragraph'))
    expect(attrsOf(paragraph.doc.child(3))).toMatchObject({ kind: 'paragraph', marker: 'none' })
    const outcome = done(paragraph, convertTo('outcome'))
    expect(attrsOf(outcome.doc.child(3))).toMatchObject({ kind: 'outcome', marker: 'bullet' })
  })

  it('make an item of the blank line', () => {
    const start = editorOn(drawn(''))
    const state = done(start.apply(start.tr.setSelection(cursorIn(start))), convertTo('heading'))
    expect(drawing(state)).toEqual(['# |'])
    expect(idsOf(state)[0]).not.toBe('')
  })

  it('leave a composed paragraph what it is', () => {
    const state = selectingItem(editorOn(drawn('{opening}')), 0)
    expect(convertTo('heading')(state, 'bulleted')).toMatch(/stays what it is/)
  })
})

function cursorIn(state: ReturnType<typeof editorOn>) {
  return cursorAt(state, '').selection
}

describe('whole items', () => {
  it('go with all that lies under them', () => {
    expect(drawing(done(selectingItem(editorOn(drawn(list)), 0), removeSelected))).toEqual([
      '- |Members thanked the hosts.',
    ])
  })

  it('leave a blank line when the last of them goes', () => {
    expect(drawing(done(selectingItem(editorOn(drawn('{opening}')), 0), removeSelected))).toEqual([
      '- _|',
    ])
  })

  it('are selected from inside, and opened again by Enter', () => {
    const selected = done(cursorAt(editorOn(drawn('- One.')), 'On'), selectItem)
    expect(drawing(selected)).toEqual(['[- One.]'])
    expect(drawing(done(selected, splitItem))).toEqual(['- One.|'])
  })

  it('get a new line after a composed paragraph', () => {
    const state = done(selectingItem(editorOn(drawn('{opening}\n- One.')), 0), openLineAfter)
    expect(drawing(state)).toEqual(['{opening}', '- |', '- One.'])
  })
})

describe('marks', () => {
  it('are put on the selected words and taken off again', () => {
    const state = done(selecting(editorOn(drawn('- Members agreed.')), 'agreed'), toggle('italic'))
    expect(textOf(state.doc.child(0)).marks).toEqual([{ kind: 'italic', from: 8, to: 14 }])
    expect(textOf(done(state, toggle('italic')).doc.child(0)).marks).toEqual([])
  })

  it('a footnote stands after the selected words', () => {
    const state = done(selecting(editorOn(drawn('- Members agreed.')), 'agreed'), insertFootnote)
    expect(textOf(state.doc.child(0))).toEqual({
      text: 'Members agreed.',
      marks: [{ kind: 'footnote', at: 14, note: '' }],
    })
  })
})
