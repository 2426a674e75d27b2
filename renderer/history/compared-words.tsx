import type { ReactNode } from 'react'
import type { ComparedRun } from '../../shared/statement/compare.ts'
import type { Run } from '../../shared/statement/statement.ts'

/** The words of a paragraph; a footnote stands where its mark is. */
export function Words({ runs }: { runs: readonly Run[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: runs have no names, and none of them holds any state
  return runs.map((run, nth) => <Word key={nth} run={run} />)
}

/** The words of two states of a paragraph: struck through what has gone, underlined what has come. */
export function ComparedWords({ runs }: { runs: readonly ComparedRun[] }) {
  return runs.map(({ kind, run }, nth) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no names, and none of them holds any state
    <Marked key={nth} kind={kind}>
      <Word run={run} />
    </Marked>
  ))
}

/** What has come, has gone or stayed. */
export function Marked({ kind, children }: { kind: ComparedRun['kind']; children: ReactNode }) {
  switch (kind) {
    case 'removed':
      return <del>{children}</del>
    case 'added':
      return <ins>{children}</ins>
    case 'same':
      return children
  }
}

function Word({ run }: { run: Run }) {
  if (run.footnote !== undefined) return ` [footnote: ${run.footnote}]`
  const words = run.italic ? <em>{run.text}</em> : run.text
  return run.bold ? <strong>{words}</strong> : words
}
