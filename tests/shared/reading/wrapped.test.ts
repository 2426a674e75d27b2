import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinBetween, wrappedIn } from '../../../shared/reading/wrapped.ts'

function groupsOf(text: string): number[][] {
  return wrappedIn(
    text.split('\n').map((line) => ({
      words: line.replace(/^- /, ''),
      isMarked: line.startsWith('- '),
    })),
  )
}

/** Words set to a width, as a page sets them. */
function set(words: string, width: number): string {
  const lines = ['']
  for (const word of words.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.join('\n')
}

const one =
  'Members welcomed the updated strategy for the harbour, which brings together what was decided at the last three meetings and asks the Secretariat to report on it before the end of the year. They thanked Samoa for the draft.'
const two =
  'The Co-Chairs will circulate a timetable for the exercises that were agreed, with the names of those who lead them.'

describe('lines that were wrapped to a page', () => {
  it('are told apart from those that were not, whatever the width of the page', () => {
    // at 80 the last line of the first is as full as the others: nobody could tell
    for (const width of [50, 66, 95]) {
      const [first, second] = [set(one, width), set(two, width)]
      const count = first.split('\n').length
      const groups = groupsOf(`${first}\n${second}`)
      expect(groups[0], String(width)).toEqual(Array.from({ length: count }, (_, nth) => nth))
      expect(groups, String(width)).toHaveLength(2)
    }
  })

  it('begin anew at a bullet', () => {
    const lines = [set(`- ${one}`, 60), set(`- ${two}`, 60)].join('\n')
    expect(groupsOf(lines)).toHaveLength(2)
  })

  it('are not lists of short names, single sentences of any length, or one long paragraph', () => {
    expect(groupsOf('Australia\nBangladesh\nIndonesia\nSamoa')).toEqual([])
    expect(
      groupsOf(
        'Members noted the report.\nMembers welcomed the work that the Secretariat has done.\nSamoa will host the next meeting.\nMembers thanked Samoa.',
      ),
    ).toEqual([])
    expect(groupsOf(`${one}\n${one}`)).toEqual([])
  })

  it('are always groups of neighbours, each line in one at the most', () => {
    const line = fc.record({ words: fc.string({ maxLength: 90 }), isMarked: fc.boolean() })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const indexes = wrappedIn(lines).flat()
        expect(indexes).toEqual([...new Set(indexes)].sort((a, b) => a - b))
        for (const group of wrappedIn(lines)) {
          expect(group.length).toBeGreaterThan(1)
          expect(group).toEqual(group.map((_, nth) => (group[0] ?? 0) + nth))
        }
      }),
    )
  })

  it('are joined by a space, but after a hyphen, which stays', () => {
    expect(joinBetween('the long', 'line')).toBe(' ')
    expect(joinBetween('the well-', 'known line')).toBe('')
    expect(joinBetween('2018 -', 'later')).toBe(' ')
    expect(joinBetween('Asia-', 'Pacific')).toBe(' ')
  })
})
