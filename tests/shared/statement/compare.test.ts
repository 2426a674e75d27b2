import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from '../../../shared/edit/apply.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { type ComparedBlock, type ComparedRun, compare } from '../../../shared/statement/compare.ts'
import { compose } from '../../../shared/statement/compose.ts'
import type { Run } from '../../../shared/statement/statement.ts'
import { editOf, someIntents } from '../../fixtures/arbitrary-edits.ts'
import { emptyRecord, fullRecord, outcome } from '../../fixtures/record.ts'

function recordOf(...words: [id: string, words: string][]): MeetingRecord {
  const items = words.map(([id, text], index) => outcome(id, `a${index}`, text))
  return { ...emptyRecord(), item: Object.fromEntries(items.map((item) => [item.id, item])) }
}

const compared = (before: MeetingRecord, after: MeetingRecord) =>
  compare(compose(before), compose(after))

const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')

/** A paragraph as a line: "+" added, "-" removed, "~" moved, with [-…-] and {+…+} around words. */
function line(block: ComparedBlock): string {
  switch (block.kind) {
    case 'same':
      return `  ${textOf(block.after.runs)}`
    case 'added':
      return `+${block.moved ? '~' : ' '}${textOf(block.after.runs)}`
    case 'removed':
      return `-${block.moved ? '~' : ' '}${textOf(block.before.runs)}`
    case 'changed':
      return `  ${block.runs.map(words).join('')}`
  }
}

function words({ kind, run: { text } }: ComparedRun): string {
  return kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`
}

function drawn(blocks: readonly ComparedBlock[]): string[] {
  return blocks.map(line)
}

describe('comparing two statements', () => {
  it('shows the words that changed in a paragraph', () => {
    const before = recordOf(['item-1', 'Members noted the report.'])
    const after = recordOf(['item-1', 'Members welcomed the first report.'])
    expect(drawn(compared(before, after))).toEqual([
      '  Members [-noted-]{+welcomed+} the{+ first+} report.',
    ])
  })

  it('shows what was added and what was removed in their places, what went first', () => {
    const before = recordOf(['item-1', 'One.'], ['item-2', 'Two.'], ['item-3', 'Three.'])
    const after = recordOf(['item-1', 'One.'], ['item-4', 'Four.'], ['item-3', 'Three.'])
    expect(drawn(compared(before, after))).toEqual(['  One.', '- Two.', '+ Four.', '  Three.'])
  })

  it('shows a paragraph that moved in both places', () => {
    const before = recordOf(['item-1', 'One.'], ['item-2', 'Two.'], ['item-3', 'Three.'])
    const after = recordOf(['item-3', 'Three.'], ['item-1', 'One.'], ['item-2', 'Two.'])
    expect(drawn(compared(before, after))).toEqual(['+~Three.', '  One.', '  Two.', '-~Three.'])
  })

  it('takes words set in italic for other words', () => {
    const before = recordOf(['item-1', 'Members noted the report.'])
    const item = before.item['item-1'] ?? expect.fail('no item')
    const marks = [{ kind: 'italic' as const, from: 18, to: 24 }]
    const after = { ...before, item: { 'item-1': { ...item, text: { ...item.text, marks } } } }
    expect(drawn(compared(before, after))).toEqual(['  Members noted the [-report-]{+report+}.'])
  })

  it('holds both versions whole, whatever was edited between them', () => {
    fc.assert(
      fc.property(someIntents(), (intents) => {
        const before = fullRecord()
        let after = before
        for (const intent of intents) {
          const applied = apply(after, editOf(after, intent))
          if (applied.ok) after = applied.value.record
        }
        const [earlier, later] = [compose(before), compose(after)]
        const blocks = compare(earlier, later)
        expect(blocks.flatMap((one) => (one.kind === 'added' ? [] : [one.before]))).toEqual(
          earlier.blocks,
        )
        expect(blocks.flatMap((one) => (one.kind === 'removed' ? [] : [one.after]))).toEqual(
          later.blocks,
        )
        for (const one of blocks) {
          if (one.kind !== 'changed') continue
          const side = (kind: 'added' | 'removed') =>
            textOf(one.runs.filter((run) => run.kind !== kind).map(({ run }) => run))
          expect(side('added')).toBe(textOf(one.before.runs))
          expect(side('removed')).toBe(textOf(one.after.runs))
        }
      }),
    )
  })
})
