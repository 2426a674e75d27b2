import fc from 'fast-check'
import { Fragment, Slice } from 'prosemirror-model'
import { type EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { paste } from '../../../renderer/body/paste.ts'
import { itemsOfText } from '../../../renderer/body/pasted-items.ts'
import { attrsOf, schema, types } from '../../../renderer/body/schema.ts'
import { textOf } from '../../../renderer/body/words.ts'
import { text as textSchema } from '../../../shared/record/text.ts'
import { cursorAt, drawing, drawn, editorOn, selecting, selectingItem } from './drawing.ts'

function pasted(state: EditorState, slice: Slice): EditorState {
  const tr = paste(state, slice, 'bulleted')
  return tr ? state.apply(tr) : state
}

function foreign(
  ...lines: [kind: 'paragraph' | 'heading' | 'point', words: string, depth?: number][]
): Slice {
  const nodes = lines.map(([kind, words, depth = 0]) =>
    types.item.create({ kind, depth }, schema.text(words)),
  )
  return new Slice(Fragment.from(nodes), 1, 1)
}

const one = () => cursorAt(editorOn(drawn('- Members noted the report.')), 'noted ')

describe('pasted text', () => {
  it('goes into the words where it is one line', () => {
    expect(drawing(pasted(one(), itemsOfText('and welcomed ')))).toEqual([
      '- Members noted and welcomed |the report.',
    ])
  })

  it('becomes several items where it is several lines, between the two halves', () => {
    expect(drawing(pasted(one(), itemsOfText('one\r\n\r\ntwo\nthree')))).toEqual([
      '- Members noted one',
      '- two',
      '- three|the report.',
    ])
  })

  it('makes items of a typed list, which lose their bullets and leave the words before them alone', () => {
    const state = cursorAt(editorOn(drawn('# Returns\n- Members noted.\n- ')), 'noted.')
    expect(
      drawing(pasted(state, itemsOfText('\n• Members agreed.\n• Members thanked.'))).slice(1),
    ).toEqual(['- Members noted.', '- Members agreed.', '- Members thanked.|', '- '])
  })

  it('keeps a single dash that begins one line: it may be the words', () => {
    expect(itemsOfText('- and').content.firstChild?.textContent).toBe('- and')
  })

  it('replaces what is selected', () => {
    const state = selecting(editorOn(drawn('- Members noted the report.')), 'noted')
    expect(drawing(pasted(state, itemsOfText('welcomed')))).toEqual([
      '- Members welcomed| the report.',
    ])
  })

  it('goes after a composed paragraph that is selected, and leaves it be', () => {
    const state = selectingItem(editorOn(drawn('{opening}\n- One.')), 0)
    expect(drawing(pasted(state, itemsOfText('Welcome.')))).toEqual([
      '{opening}',
      '¶ Welcome.|',
      '- One.',
    ])
  })

  it('is always words that a record takes, whatever it was', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (lines) => {
        const state = pasted(one(), itemsOfText(lines.join('\n')))
        for (const node of state.doc.children) {
          expect(textSchema.safeParse(textOf(node)).success).toBe(true)
        }
      }),
    )
  })
})

describe('pasted markup', () => {
  it('takes the dress of the place for paragraphs, and keeps headings and the depth of lists', () => {
    const slice = foreign(
      ['paragraph', 'alpha'],
      ['heading', 'Returns'],
      ['point', 'beta'],
      ['point', 'gamma', 1],
    )
    expect(drawing(pasted(one(), slice))).toEqual([
      '- Members noted alpha',
      '# Returns',
      '- beta',
      '  - gamma|the report.',
    ])
  })

  it('begins a new item with a heading or a list at the end of one', () => {
    const end = cursorAt(editorOn(drawn('- Members noted.')), 'noted.')
    expect(drawing(pasted(end, foreign(['heading', 'Returns'], ['point', 'beta'])))).toEqual([
      '- Members noted.',
      '# Returns',
      '- beta|',
    ])
  })

  it('fills the blank line in its own kind', () => {
    const state = editorOn(drawn('{opening}'))
    const end = TextSelection.atEnd(state.doc)
    expect(
      drawing(pasted(state.apply(state.tr.setSelection(end)), foreign(['heading', 'Returns']))),
    ).toEqual(['{opening}', '# Returns|'])
  })

  it('never brings two items of one id', () => {
    const copy = editorOn(drawn('- One.\n- Two.'))
    const slice = new Slice(copy.doc.content, 0, 0)
    const ids = pasted(copy, slice).doc.children.map((node) => attrsOf(node).id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
