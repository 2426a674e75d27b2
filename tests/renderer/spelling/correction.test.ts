import { describe, expect, it } from 'vitest'
import { toDocument } from '../../../renderer/body/document.ts'
import { textOf } from '../../../renderer/body/words.ts'
import { extentOf, wordsOf } from '../../../renderer/spelling/looks.ts'
import { correction } from '../../../renderer/spelling/words-there.ts'
import type { Text } from '../../../shared/record/text.ts'
import { bodyOf, plainText, recordOf } from '../body/arbitraries.ts'
import { editorOn } from '../body/drawing.ts'

/** A text after a word of it was corrected; the words of a correction that does nothing. */
function corrected(text: Text, word: string, by: string): Text | string {
  const record = recordOf(bodyOf([{ text }]), 'bulleted')
  const node = toDocument(record).child(0)
  const found = wordsOf(node).find((one) => one.word === word)
  if (found === undefined) throw new Error(`There is no “${word}”.`)
  const { from, to } = extentOf(node, 0, found)
  const state = editorOn(record)
  const done = correction(from, to, by)(state, 'bulleted')
  return typeof done === 'string' ? done : textOf(state.apply(done).doc.child(0))
}

describe('a correction', () => {
  it('writes the other word in its place', () => {
    const done = corrected(plainText('They recieved it.'), 'recieved', 'received')
    expect(done).toEqual(plainText('They received it.'))
    expect(corrected(plainText('teh'), 'teh', 'the')).toEqual(plainText('the'))
    expect(corrected(plainText('a welcommed b'), 'welcommed', 'welcomed')).toEqual(
      plainText('a welcomed b'),
    )
    expect(corrected(plainText('acommodate'), 'acommodate', 'accommodate')).toEqual(
      plainText('accommodate'),
    )
  })

  it('keeps the italics of the letters that stay, and takes over those of the letters that go', () => {
    const partly = (text: string, from: number, to: number): Text => ({
      text,
      marks: [{ kind: 'italic', from, to }],
    })
    const whole = partly('They recieved it.', 5, 13)
    expect(corrected(whole, 'recieved', 'received')).toEqual(partly('They received it.', 5, 13))
    const begins = partly('They welcommed it.', 5, 9)
    expect(corrected(begins, 'welcommed', 'welcomed')).toEqual(partly('They welcomed it.', 5, 9))
    const ends = partly('They welcommed it.', 12, 14)
    expect(corrected(ends, 'welcommed', 'welcomed')).toEqual(partly('They welcomed it.', 11, 13))
  })

  it('leaves footnotes around the word and in what stays of it alone, and does nothing where one stands among what goes', () => {
    const noted = (text: string, ...places: number[]): Text => ({
      text,
      marks: places.map((at) => ({ kind: 'footnote', at, note: `At ${at}.` })),
    })
    const around = noted('They recieved it.', 5, 13)
    expect(corrected(around, 'recieved', 'received')).toEqual({
      ...around,
      text: 'They received it.',
    })
    expect(corrected(noted('recieved', 6), 'recieved', 'received')).toEqual(noted('received', 6))
    expect(corrected(noted('recieved', 4), 'recieved', 'received')).toBe(
      'A footnote stands among these letters: change them by hand.',
    )
  })
})
