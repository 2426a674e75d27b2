import type { MeetingRecord } from '../../shared/record/record.ts'
import { runsOf } from '../../shared/statement/runs.ts'
import { wordsOf } from './compared.ts'
import { Difference, type Showing } from './comparison.tsx'

/** One item as it was, or with what became of its words since. */
export function ItemComparison(props: {
  id: string
  earlier: MeetingRecord
  later: MeetingRecord
  showing: Showing
}) {
  const { id, earlier, later, showing } = props
  const before = wordsIn(earlier, id)
  const after = wordsIn(later, id)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and arrows must reach it
    <div className="comparison" tabIndex={0} role="document" aria-label="The item as it was">
      {before === null ? (
        <p className="empty">It was not in the text then.</p>
      ) : (
        <div className="compared">
          <p>{showing === 'was' ? before : <Difference before={before} after={after ?? ''} />}</p>
          {after === null ? <p className="compared-fate">removed since</p> : null}
        </div>
      )}
    </div>
  )
}

function wordsIn({ item }: MeetingRecord, id: string): string | null {
  const row = Object.hasOwn(item, id) ? item[id] : undefined
  return row === undefined ? null : wordsOf({ runs: runsOf(row.text) })
}
