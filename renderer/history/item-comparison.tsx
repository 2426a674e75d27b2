import type { MeetingRecord } from '../../shared/record/record.ts'
import { compareRuns } from '../../shared/statement/compare.ts'
import { runsOf } from '../../shared/statement/runs.ts'
import type { Run } from '../../shared/statement/statement.ts'
import { ComparedWords, Words } from './compared-words.tsx'
import type { Showing } from './comparison.tsx'

/** One item as it was, or with what became of its words since. */
export function ItemComparison(props: {
  id: string
  earlier: MeetingRecord
  later: MeetingRecord
  showing: Showing
}) {
  const { id, earlier, later, showing } = props
  const before = runsIn(earlier, id)
  const after = runsIn(later, id)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and arrows must reach it
    <div className="comparison" tabIndex={0} role="document" aria-label="The item as it was">
      {before === null ? (
        <p className="empty">It was not in the text then.</p>
      ) : (
        <div className="compared">
          <div className="compared-words">
            {showing === 'was' ? (
              <Words runs={before} />
            ) : (
              <ComparedWords runs={compareRuns(before, after ?? [])} />
            )}
            {after === null ? <span className="compared-fate">removed since</span> : null}
          </div>
        </div>
      )}
    </div>
  )
}

function runsIn({ item }: MeetingRecord, id: string): readonly Run[] | null {
  const row = Object.hasOwn(item, id) ? item[id] : undefined
  return row === undefined ? null : runsOf(row.text)
}
