import type { ComparedBlock, ComparedRun } from '../../../shared/statement/compare.ts'
import { compareRuns } from '../../../shared/statement/compare.ts'
import type { Block } from '../../../shared/statement/statement.ts'

/**
 * One paragraph of a document with tracked changes. `block` is how it stands once all is accepted, `was` how it stood where
 * that differs; `mark` is what happened to its end, which joins it to the next paragraph when it goes.
 */
export type Row = {
  readonly block: Block
  readonly was: Block | null
  readonly mark: 'inserted' | 'deleted' | null
  readonly runs: readonly ComparedRun[]
}

/**
 * The paragraphs that show a comparison, so that accepting all gives the later text and rejecting all the earlier one.
 * The end of a document's last paragraph can neither come nor go (ISO/IEC 29500-1, 17.13.5): where what follows the last
 * paragraph that stayed was added or removed, it is that paragraph's own end which did, and the last one takes its properties.
 */
export function rowsOf(compared: readonly ComparedBlock[]): Row[] {
  const rows = lastOnesPaired(compared).map(rowOf)
  const kept = rows.findLastIndex(({ mark }) => mark === null)
  const anchor = rows[kept]
  const last = rows.at(-1)
  if (!last || last.mark === null) return rows
  const shifted = rows.map((row, index): Row => {
    if (index === kept) return { ...row, mark: last.mark }
    return index === rows.length - 1 ? { ...row, mark: null } : row
  })
  if (!anchor) return shifted
  const end: Row =
    last.mark === 'inserted'
      ? { ...last, mark: null, was: anchor.was ?? anchor.block }
      : { ...last, mark: null, block: anchor.block, was: last.block }
  return [...shifted.slice(0, -1), end]
}

/** The paragraphs of a stretch inside a text: another paragraph follows the last one, so each that came or went does so as a whole. */
export function rowsInside(compared: readonly ComparedBlock[]): Row[] {
  return compared.map(rowOf)
}

/** Where a text ends in paragraphs that went and paragraphs that came, the last of both are one that changed. */
function lastOnesPaired(compared: readonly ComparedBlock[]): ComparedBlock[] {
  const from = compared.findLastIndex(({ kind }) => kind === 'same' || kind === 'changed') + 1
  const ending = compared.slice(from)
  const gone = ending.findLast((one) => one.kind === 'removed')
  const come = ending.findLast((one) => one.kind === 'added')
  if (!gone || !come) return [...compared]
  const { before } = gone
  const { after } = come
  const runs = compareRuns(before.runs, []).concat(compareRuns([], after.runs))
  return [
    ...compared.slice(0, from),
    ...ending.filter((one) => one !== gone && one !== come),
    { kind: 'changed', before, after, runs },
  ]
}

function rowOf(compared: ComparedBlock): Row {
  switch (compared.kind) {
    case 'same':
      return {
        block: compared.after,
        was: compared.before,
        mark: null,
        runs: compareRuns(compared.after.runs, compared.after.runs),
      }
    case 'changed':
      return { block: compared.after, was: compared.before, mark: null, runs: compared.runs }
    case 'added':
      return {
        block: compared.after,
        was: null,
        mark: 'inserted',
        runs: compareRuns([], compared.after.runs),
      }
    case 'removed':
      return {
        block: compared.before,
        was: null,
        mark: 'deleted',
        runs: compareRuns(compared.before.runs, []),
      }
  }
}
