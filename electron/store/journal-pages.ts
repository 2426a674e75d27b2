import type { Database } from 'better-sqlite3'
import type { HistoryPage, PastStep } from '../../shared/calls.ts'
import type { Change } from '../../shared/edit/edit.ts'
import { netOf } from '../../shared/edit/net.ts'
import { changesRead } from '../../shared/edit/upcast.ts'
import { ok, type Result } from '../../shared/result.ts'

const pageLength = 50 // steps: more than fit a screen, and few enough to come at once
const pageSize = 4_000_000 // characters of changes: a page of pasted books ends sooner

type Row = {
  readonly sequence: number
  readonly kind: PastStep['kind']
  readonly step: number
  readonly at: string
  readonly format: number
  readonly changes: string
}

/**
 * A scope's journal from its end backwards, in pages of whole steps: what was typed in one go is one, an undo or a redo one
 * of its own. `before` is a row's sequence (null: from the end); with `item`, only what changed that item.
 */
export type JournalPages = (
  scope: string,
  before: number | null,
  item: string | null,
) => Result<HistoryPage>

export function journalPages(db: Database): JournalPages {
  const rows = db.prepare<{ scope: string; before: number; like: string | null }, Row>(
    `SELECT sequence, kind, step, at, format, changes FROM edit
     WHERE scope = $scope AND sequence < $before AND ($like IS NULL OR instr(changes, $like) > 0)
     ORDER BY sequence DESC`,
  )
  return (scope, before, item) => {
    const like = item === null ? null : `"id":${JSON.stringify(item)}`
    const from = { scope, before: before ?? Number.MAX_SAFE_INTEGER, like }
    const { groups, more } = someSteps(rows.iterate(from))
    const steps: PastStep[] = []
    for (const group of groups) {
      const step = stepOf(group, item)
      if (!step.ok) return step
      if (step.value.changes.length > 0) steps.push(step.value)
    }
    return ok({ steps, earlier: more ? (groups.at(-1)?.at(-1)?.sequence ?? null) : null })
  }
}

/** The newest rows in whole steps, each step's rows from its last to its first; and whether there are earlier ones. */
function someSteps(rows: Iterable<Row>): { groups: Row[][]; more: boolean } {
  const groups: Row[][] = []
  let size = 0
  for (const row of rows) {
    const group = groups.at(-1)
    const [last] = group ?? []
    const joins = row.kind === 'edit' && last?.kind === 'edit' && last.step === row.step
    if (!joins && (groups.length === pageLength || size > pageSize)) return { groups, more: true }
    if (joins) group?.push(row)
    else groups.push([row])
    size += row.changes.length
  }
  return { groups, more: false }
}

function stepOf(group: readonly Row[], item: string | null): Result<PastStep> {
  const changes: Change[] = []
  for (const { format, changes: json } of group.toReversed()) {
    const read = changesRead(format, { changes: JSON.parse(json), edit: null })
    if (!read.ok) return read
    changes.push(...read.value)
  }
  const net = netOf(changes).filter(
    ({ entity, id }) => item === null || (entity === 'item' && id === item),
  )
  const [last] = group
  const { sequence, kind, at } = last as Row // a group begins with a row
  return ok({ sequence, first: group.at(-1)?.sequence ?? sequence, kind, at, changes: net })
}
