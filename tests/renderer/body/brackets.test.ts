import type { EditorState } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import {
  anotherWording,
  keepNth,
  malformedHere,
  removeHere,
  toBracket,
  toggleBrackets,
} from '../../../renderer/body/commands/brackets.ts'
import { insertFootnote, toggle } from '../../../renderer/body/commands/marks.ts'
import { markedBrackets } from '../../../renderer/body/marked-brackets.ts'
import { textOf } from '../../../renderer/body/words.ts'
import { knowsNobody } from '../../../shared/reading/actors.ts'
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

const disputed = '- Members [AUS: welcomed / IDN: noted] it.\n- They [warmly] thanked [the hosts.'
const inFirst = () => cursorAt(editorOn(drawn(disputed)), 'welcomed')
const known = knowsNobody

describe('in a bracket', () => {
  it('a key keeps one wording, with the cursor behind it', () => {
    expect(drawing(done(inFirst(), keepNth(0, known)))[0]).toBe('- Members welcomed| it.')
    expect(drawing(done(inFirst(), keepNth(1, known)))[0]).toBe('- Members noted| it.')
  })

  it('a key for a wording that is not there says how many there are', () => {
    expect(keepNth(2, known)(inFirst(), 'bulleted')).toBe('This bracket holds 2 wordings.')
  })

  it('a key removes it, and one makes room for another wording', () => {
    expect(drawing(done(inFirst(), removeHere(known)))[0]).toBe('- Members |it.')
    const another = done(inFirst(), anotherWording(known))
    expect(drawing(another)[0]).toBe('- Members [AUS: welcomed / IDN: noted / |] it.')
    expect(drawing(done(another, anotherWording(known)))).toEqual(drawing(another))
  })

  it('the key for brackets cuts them, and puts them around what is selected', () => {
    const warmly = cursorAt(editorOn(drawn(disputed)), 'warm')
    expect(drawing(done(warmly, toggleBrackets(known)))[1]).toBe(
      '- They warmly| thanked [the hosts.',
    )
    const selected = selecting(editorOn(drawn('- Members noted it.')), 'noted')
    expect(drawing(done(selected, toggleBrackets(known)))).toEqual(['- Members [noted|] it.'])
    const nothing = cursorAt(editorOn(drawn('- Members it.')), 'Members ')
    expect(drawing(done(nothing, toggleBrackets(known)))).toEqual(['- Members [|]it.'])
  })

  it('marks and footnotes stay on the words that are kept', () => {
    const italic = done(selecting(editorOn(drawn(disputed)), 'noted'), toggle('italic'))
    const noted = done(cursorAt(italic, 'noted'), insertFootnote)
    const kept = done(cursorAt(noted, 'welcomed'), keepNth(1, known))
    expect(textOf(kept.doc.child(0))).toEqual({
      text: 'Members noted it.',
      marks: [
        { kind: 'italic', from: 8, to: 13 },
        { kind: 'footnote', at: 13, note: '' },
      ],
    })
  })
})

describe('outside of a bracket', () => {
  it('the keys that settle one are left to the place they were pressed in', () => {
    const outside = cursorAt(editorOn(drawn(disputed)), 'Members')
    for (const command of [keepNth(0, known), removeHere(known), anotherWording(known)]) {
      expect(command(outside, 'bulleted')).toBe('')
    }
  })

  it('words of two items are not put in one bracket', () => {
    const across = selectingAcross(editorOn(drawn('- One.\n- Two.')), 'One', 'Two')
    expect(toggleBrackets(known)(across, 'bulleted')).toMatch(/one item/)
    const whole = selectingItem(editorOn(drawn('- One.\n- Two.')), 0)
    expect(toggleBrackets(known)(whole, 'bulleted')).toMatch(/Select some words/)
  })
})

describe('the key to the next bracket', () => {
  const step = (state: EditorState, direction: 1 | -1 = 1) =>
    done(
      state,
      toBracket(direction, () => ''),
    )

  it('goes through them all, to a sign without partner too, and round the ends', () => {
    const first = step(cursorAt(editorOn(drawn(disputed)), 'Members', 'before'))
    expect(drawing(first)[0]).toBe('- Members [|AUS: welcomed / IDN: noted] it.')
    const second = step(first)
    expect(drawing(second)[1]).toBe('- They [|warmly] thanked [the hosts.')
    const third = step(second)
    expect(drawing(third)[1]).toBe('- They [warmly] thanked |[the hosts.')
    expect(malformedHere(third)).toMatchObject({ kind: 'unclosed', near: '[the hosts.' })
    expect(drawing(step(third))).toEqual(drawing(first))
    expect(drawing(step(third, -1))).toEqual(drawing(second))
    expect(drawing(step(first, -1))).toEqual(drawing(third))
  })

  it('selects a composed paragraph that holds one', () => {
    const state = editorOn(drawn('{opening}\n- One.'))
    const found = done(
      state,
      toBracket(1, () => 'The purpose was to [review] it.'),
    )
    expect(drawing(found)[0]).toBe('[{opening}]')
  })

  it('does nothing where there is none', () => {
    expect(toBracket(1, () => '')(editorOn(drawn('- One.')), 'bulleted')).toBe('')
  })
})

describe('how brackets are shown', () => {
  it('tells their signs and proposers apart, and says what is wrong with one that is not closed', () => {
    const text = 'Members [AUS: noted [all] / welcomed] it [now.'
    const shown = markedBrackets(text, known).map(
      ({ kind, from, to }) => `${kind} ${text.slice(from, to)}`,
    )
    expect(shown).toEqual([
      'bracket [AUS: noted [all] / welcomed]',
      'bracket-inner [all]',
      'bracket-sign [',
      'bracket-proposer AUS',
      'bracket-sign [',
      'bracket-sign ]',
      'bracket-sign /',
      'bracket-sign ]',
      'bracket-malformed [',
    ])
    expect(markedBrackets(text, known).at(-1)?.message).toBe(
      'This bracket is opened and never closed: “[now.”. Put a ] where it ends, or remove the [.',
    )
  })
})
