import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bracket, readBrackets } from '../../../shared/reading/brackets.ts'
import {
  addAlternative,
  cutBrackets,
  keepAlternative,
  putInBrackets,
  removeBracket,
} from '../../../shared/reading/settle-bracket.ts'
import { type Mark, type Text, text as textSchema } from '../../../shared/record/text.ts'
import { disputed } from './disputed.ts'

const plain = (text: string): Text => ({ text, marks: [] })

/** The nth bracket of a text. */
function bracketOf(text: string, nth = 0): Bracket {
  const bracket = readBrackets(text).brackets[nth]
  if (!bracket) throw new Error(`There is no bracket ${nth} in: ${text}`)
  return bracket
}

const kept = (text: string, nth: number, which = 0): string =>
  keepAlternative(plain(text), bracketOf(text, which), nth).text

describe('keeping one alternative', () => {
  it('leaves its words in the place of the bracket', () => {
    const text = 'Members [AUS: welcomed / IDN: noted] the plan.'
    expect(kept(text, 0)).toBe('Members welcomed the plan.')
    expect(kept(text, 1)).toBe('Members noted the plan.')
    expect(kept('Members [warmly] welcomed it.', 0)).toBe('Members warmly welcomed it.')
    expect(kept('the State[s]', 0)).toBe('the States')
  })

  it('keeps the brackets inside it, and settles one inside another by itself', () => {
    const text = 'Members [AUS: welcomed [warmly] / IDN: noted] it.'
    expect(kept(text, 0)).toBe('Members welcomed [warmly] it.')
    expect(kept(text, 0, 1)).toBe('Members [AUS: welcomed warmly / IDN: noted] it.')
  })

  it('keeps a space that stands inside the bracket only', () => {
    expect(kept('Members[ warmly / gladly] welcomed it.', 1)).toBe('Members gladly welcomed it.')
    expect(kept('Members [warmly ]welcomed it.', 0)).toBe('Members warmly welcomed it.')
  })

  it('leaves no second space where nothing is left', () => {
    expect(kept('Members [warmly / ] welcomed it.', 1)).toBe('Members welcomed it.')
    expect(kept('Members welcomed it [warmly / ].', 1)).toBe('Members welcomed it.')
    expect(kept('[Warmly / ] Members welcomed it.', 1)).toBe('Members welcomed it.')
  })
})

describe('the other ways to settle a bracket', () => {
  it('remove it with its words, or its signs alone', () => {
    const text = 'Members [warmly] welcomed it.'
    expect(removeBracket(plain(text), bracketOf(text)).text).toBe('Members welcomed it.')
    expect(cutBrackets(plain(text), bracketOf(text)).text).toBe('Members warmly welcomed it.')
  })

  it('add an alternative, once', () => {
    const added = (text: string) => {
      const { text: after, at } = addAlternative(plain(text), bracketOf(text))
      return `${after.text.slice(0, at)}|${after.text.slice(at)}`
    }
    expect(added('[AUS: welcomed]')).toBe('[AUS: welcomed / |]')
    expect(added('[ welcomed / noted ]')).toBe('[ welcomed / noted / | ]')
    expect(added('[welcomed / ]')).toBe('[welcomed / |]')
    expect(added('[]')).toBe('[/ |]')
  })
})

describe('marks', () => {
  const words = 'Members [AUS: welcomed / IDN: noted] the plan.'
  const span = (kind: 'italic' | 'bold', from: string, to = from): Mark => ({
    kind,
    from: words.indexOf(from),
    to: words.indexOf(to) + to.length,
  })
  const noteOn = (place: string, note: string): Mark => ({
    kind: 'footnote',
    at: words.indexOf(place) + place.length,
    note,
  })
  const shown = ({ text, marks }: Text) =>
    marks.map((mark) =>
      mark.kind === 'footnote'
        ? `${text.slice(0, mark.at)}¹ ${mark.note}`
        : `${mark.kind} ${text.slice(mark.from, mark.to)}`,
    )

  it('on the words beside and inside stay on them', () => {
    const text = {
      text: words,
      marks: [
        span('bold', 'Members'),
        span('italic', 'welcomed', 'noted'),
        span('bold', 'the'),
        noteOn('plan', 'Of May.'),
      ],
    }
    expect(shown(keepAlternative(text, bracketOf(words), 1))).toEqual([
      'bold Members',
      'italic noted',
      'bold the',
      'Members noted the plan¹ Of May.',
    ])
  })

  it('on what is not kept go with it; a note on the bracket as a whole stays', () => {
    const text = {
      text: words,
      marks: [noteOn('welcomed', 'A.'), noteOn('noted', 'B.'), noteOn('noted]', 'C.')],
    }
    expect(shown(keepAlternative(text, bracketOf(words), 0))).toEqual([
      'Members welcomed¹ A.',
      'Members welcomed¹ C.',
    ])
    expect(shown(removeBracket(text, bracketOf(words)))).toEqual(['Members¹ C.'])
    expect(shown(cutBrackets(text, bracketOf(words)))).toHaveLength(3)
  })
})

/** A disputed text with marks anywhere in it. */
const marked: fc.Arbitrary<Text> = disputed.chain((text) => {
  const place = fc.nat(text.length)
  const span = fc.tuple(fc.constantFrom('italic' as const, 'bold' as const), place, place)
  return fc
    .tuple(fc.array(span, { maxLength: 3 }), fc.array(place, { maxLength: 3 }))
    .map(([spans, notes]) => ({
      text,
      marks: [
        ...spans.flatMap(([kind, a, b]): Mark[] =>
          a === b ? [] : [{ kind, from: Math.min(a, b), to: Math.max(a, b) }],
        ),
        ...notes.map((at, nth): Mark => ({ kind: 'footnote', at, note: `Note ${nth}.` })),
      ],
    }))
})

/** Each character with the marks on it. */
function letters({ text, marks }: Text): string[] {
  return [...Array(text.length).keys()].map((at) => {
    const over = marks.filter((m) => m.kind !== 'footnote' && m.from <= at && at < m.to)
    return `${text.charAt(at)} ${[...new Set(over.map(({ kind }) => kind))].sort().join(' ')}`
  })
}

/** What every way to settle must leave: a text within its schema, the words beside it with their marks, their notes. */
function leavesTheRest(before: Text, after: Text, { from, to }: Bracket): string[] {
  expect(textSchema.safeParse(after).error).toBeUndefined()
  const old = letters(before)
  const now = letters(after)
  const isTidied = (side: string[]): boolean => /^\s/.test(side.join(''))
  let left = old.slice(0, from)
  let right = old.slice(to)
  if (now.length < left.length + right.length) {
    const end = left.slice(-1)
    if (isTidied(end)) left = left.slice(0, -1)
    else if (isTidied(right)) right = right.slice(1)
  }
  expect(now.slice(0, left.length)).toEqual(left)
  expect(right.length === 0 ? [] : now.slice(-right.length)).toEqual(right)
  const outside = (mark: Mark): boolean =>
    mark.kind === 'footnote' && (mark.at <= from || mark.at >= to)
  const notes = after.marks.map((mark) => JSON.stringify({ ...mark, at: 0 }))
  for (const mark of before.marks.filter(outside)) {
    expect(notes).toContain(JSON.stringify({ ...mark, at: 0 }))
  }
  return now.slice(left.length, now.length - right.length)
}

describe('in every text with a bracket', () => {
  const law = (check: (text: Text, bracket: Bracket) => void) =>
    fc.assert(
      fc.property(marked, fc.nat(), (text, nth) => {
        const { brackets } = readBrackets(text.text)
        const bracket = brackets[nth % Math.max(1, brackets.length)]
        if (bracket) check(text, bracket)
      }),
      { numRuns: 1_500 },
    )

  it('keeping an alternative leaves the rest as it was, and its words with their marks', () => {
    law((text, bracket) => {
      for (const [nth, { from, to }] of bracket.alternatives.entries()) {
        const middle = leavesTheRest(text, keepAlternative(text, bracket, nth), bracket)
        expect(letters(text).slice(from, to).join('')).toContain(middle.join(''))
      }
    })
  })

  it('removing it leaves nothing of it, and the rest as it was', () => {
    law((text, bracket) => {
      expect(leavesTheRest(text, removeBracket(text, bracket), bracket)).toEqual([])
    })
  })

  it('cutting its signs leaves every word and note', () => {
    law((text, bracket) => {
      const after = cutBrackets(text, bracket)
      expect(leavesTheRest(text, after, bracket)).toEqual(
        letters(text).slice(bracket.from + 1, bracket.to - 1),
      )
      const notes = (marks: readonly Mark[]) => marks.filter(({ kind }) => kind === 'footnote')
      expect(notes(after.marks)).toHaveLength(notes(text.marks).length)
    })
  })

  it('putting words in brackets and cutting the signs again gives the text back', () => {
    fc.assert(
      fc.property(marked, fc.nat(), fc.nat(), (text, a, b) => {
        const whole = [...text.text].map((letter) => letter.length) // no selection cuts a letter
        const places = [a, b]
          .map((at) => whole.slice(0, at % (whole.length + 1)).reduce((sum, size) => sum + size, 0))
          .sort((x, y) => x - y)
        const [from = 0, to = 0] = places
        const inside = putInBrackets(text, { from, to })
        expect(textSchema.safeParse(inside).error).toBeUndefined()
        const bracket = { from, to: to + 2, depth: 0, alternatives: [] }
        expect(cutBrackets(inside, bracket)).toEqual(text)
      }),
      { numRuns: 1_500 },
    )
  })

  it('an alternative that is added and typed is the last one, and the others stay', () => {
    law((text, bracket) => {
      const { text: room, at } = addAlternative(text, bracket)
      expect(textSchema.safeParse(room).error).toBeUndefined()
      const typed = `${room.text.slice(0, at)}took note of${room.text.slice(at)}`
      const now = readBrackets(typed).brackets.find(({ from }) => from === bracket.from)
      const said = (words: string, of: Bracket) =>
        of.alternatives.map((one) => words.slice(one.words.from, one.words.to))
      const before = said(text.text, bracket)
      const last = before.at(-1) === '' && before.length > 1 ? before.slice(0, -1) : before
      expect(now && said(typed, now)).toEqual([...last, 'took note of'])
    })
  })
})
