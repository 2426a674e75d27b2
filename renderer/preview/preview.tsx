import { memo, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { bodyInOrder } from '../../shared/record/body.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import type { Block } from '../../shared/statement/statement.ts'
import { useDraft } from '../record/use-draft.tsx'
import { useFollowed } from './followed.ts'
import { PaperBlock } from './paper-block.tsx'
import { PaperTable, tablesIn } from './paper-table.tsx'
import { type Paragraph, type Sheet, sheetsOf } from './sheets.ts'
import { useGrowing } from './use-growing.ts'
import { usePaced } from './use-paced.ts'
import './preview.css'

/** Breaking dozens of pages anew takes longer than a letter may: beyond so many paragraphs they follow at this pace (ms). */
const long = 200
const pace = 400

/**
 * The statement as it prints, on pages with the proportions, margins and sizes of the Word document; they break about where Word breaks
 * them, and each annex begins on its own. The paper follows what is being edited (where that does not print, what is printed before it),
 * and a click goes to what made a paragraph.
 */
export function Preview(props: { onGoTo: (source: Block['source']) => void }) {
  const { onGoTo } = props
  const draft = useDraft()
  const isLong = draft.statement.blocks.length > long
  const paced = usePaced(draft.statement, isLong ? pace : 0)
  const { blocks, language } = useDeferredValue(paced) // letters come first, the paper right after
  const current = useFollowed()
  const paper = useRef<HTMLDivElement>(null)
  const sheets = useMemo(() => sheetsOf(blocks), [blocks])
  const shown = useMemo(
    () => printedAt(draft.record, blocks, current),
    [draft.record, blocks, current],
  )
  const drawn = useGrowing(blocks.length)
  const isDrawn = drawn >= blocks.length

  useEffect(() => {
    if (shown !== null && isDrawn)
      blockElement(paper.current, shown.id)?.scrollIntoView({ block: 'nearest' })
  }, [shown, isDrawn])

  // One listener for a thousand paragraphs. Keys reach the same places through the tabs.
  useEffect(() => {
    const element = paper.current
    const click = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !getSelection()?.isCollapsed) return
      const id = event.target.closest('[data-source]')?.getAttribute('data-source')
      const block = blocks.find(({ source }) => source.id === id)
      if (block) onGoTo(block.source)
    }
    element?.addEventListener('click', click)
    return () => element?.removeEventListener('click', click)
  }, [blocks, onGoTo])

  return (
    <div
      className="paper-scroll"
      role="document"
      aria-label="The paper"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it
      tabIndex={0}
      ref={paper}
      key={draft.record.meeting.id}
    >
      {sheets.map((sheet) => (
        <PaperSheet
          key={sheet.key}
          sheet={sheet}
          language={language}
          current={current}
          drawn={drawn}
        />
      ))}
    </div>
  )
}

/** What the paper shows of an item or entry: its block, or the last one printed before it; a new object when that changes. */
function printedAt(
  { item }: MeetingRecord,
  blocks: readonly Block[],
  id: string | null,
): { readonly id: string } | null {
  const ids = new Set(blocks.map(({ source }) => source.id))
  if (id === null) return null
  if (ids.has(id)) return { id }
  const order = bodyInOrder(item).map((placed) => placed.item.id)
  const before = order.slice(0, order.indexOf(id) + 1).findLast((one) => ids.has(one))
  return before === undefined ? null : { id: before }
}

function PaperSheet(props: {
  sheet: Sheet
  language: string
  current: string | null
  drawn: number
}) {
  const { sheet, language, current, drawn } = props
  return (
    <div className="paper-fit">
      <article className="paper" lang={language}>
        <div className="paper-words">
          {sheet.paragraphs.length === 0 ? (
            <p className="paper-empty">The statement appears here as it is written.</p>
          ) : (
            pieces(sheet.paragraphs, drawn).map((piece, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
              <PaperPiece key={nth} piece={piece} current={currentIn(piece, current)} />
            ))
          )}
          {sheet.notes.length === 0 ? null : (
            <div className="paper-notes">
              {sheet.notes.map(({ number, words }) => (
                <p key={number}>
                  <sup>{number}</sup> {words}
                </p>
              ))}
            </div>
          )}
        </div>
      </article>
    </div>
  )
}

/** Some paragraphs in a row: React looks only into those pieces in which something changed. */
const PaperPiece = memo(
  function PaperPiece({ piece, current }: { piece: readonly Paragraph[]; current: string | null }) {
    return tablesIn(piece).map((part) =>
      'rows' in part ? (
        <PaperTable key="participants" rows={part.rows} current={current} />
      ) : (
        <PaperBlock
          key={part.block.source.id}
          {...part}
          isCurrent={part.block.source.id === current}
        />
      ),
    )
  },
  (a, b) =>
    a.current === b.current &&
    a.piece.length === b.piece.length &&
    a.piece.every((paragraph, nth) => paragraph === b.piece[nth]),
)

const pieceLength = 40

/** The paragraphs of a sheet in pieces, as many as are to be drawn by now. */
function pieces(paragraphs: readonly Paragraph[], drawn: number): (readonly Paragraph[])[] {
  const all: (readonly Paragraph[])[] = []
  for (let from = 0; from < Math.min(paragraphs.length, drawn); ) {
    let to = from + pieceLength
    while (paragraphs[to]?.block.cells !== undefined) to += 1 // a table is one whole
    all.push(paragraphs.slice(from, to))
    from = to
  }
  return all
}

function currentIn(piece: readonly Paragraph[], current: string | null): string | null {
  return piece.some(({ block }) => block.source.id === current) ? current : null
}

function blockElement(paper: HTMLElement | null, id: string): Element | null {
  return paper?.querySelector(`[data-source="${CSS.escape(id)}"]`) ?? null
}
