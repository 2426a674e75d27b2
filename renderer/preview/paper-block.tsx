import { memo } from 'react'
import { directionOf } from '../../shared/statement/direction.ts'
import { bulletAt } from '../../shared/statement/list-level.ts'
import { nonBreakingRuns } from '../../shared/statement/non-breaking.ts'
import type { Run } from '../../shared/statement/statement.ts'
import type { Paragraph } from './sheets.ts'

const elements = {
  title: 'h2',
  subtitle: 'p',
  'heading-1': 'h3',
  'heading-2': 'h4',
  'heading-3': 'h5',
  'annex-heading': 'h3',
  'annex-entry': 'p',
  participant: 'p',
  text: 'p',
  list: 'p',
} as const

/** One paragraph on the paper, drawn again only when its block is another: an unchanged one keeps its block. */
export const PaperBlock = memo(function PaperBlock(props: Paragraph & { isCurrent: boolean }) {
  const { block, setting, level, firstNote, isCurrent } = props
  const Element = elements[setting]
  let note = firstNote - 1
  return (
    <Element
      className={`paper-block paper-${setting}`}
      data-source={block.source.id}
      data-level={level}
      data-marker={block.marker}
      dir={directionOf(block.runs.map(({ text }) => text).join(''))}
      aria-current={isCurrent ? 'true' : undefined}
    >
      {block.marker === 'none' ? null : (
        <span className="paper-lead">
          {block.marker === 'bullet' ? bulletAt(level) : block.number}
        </span>
      )}
      {nonBreakingRuns(block.runs).map((run, nth) => {
        if (run.footnote !== undefined) note += 1
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no names, and none of them holds any state
        return <Words key={nth} run={run} note={note} />
      })}
    </Element>
  )
})

function Words({ run, note }: { run: Run; note: number }) {
  if (run.footnote !== undefined) return <sup className="paper-note-mark">{note}</sup>
  if (run.bold && run.italic) {
    return (
      <strong>
        <em>{run.text}</em>
      </strong>
    )
  }
  if (run.bold) return <strong>{run.text}</strong>
  return run.italic ? <em>{run.text}</em> : run.text
}
