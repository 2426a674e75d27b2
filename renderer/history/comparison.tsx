import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { OneRow } from '../../shared/edit/bring-back-one.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { type ComparedBlock, compare } from '../../shared/statement/compare.ts'
import { compose } from '../../shared/statement/compose.ts'
import type { Block } from '../../shared/statement/statement.ts'
import { Button } from '../components/button.tsx'
import { type Fate, fateOf, shownOf, stretchesOf, summaryOf } from './compared.ts'
import { ComparedWords, Marked, Words } from './compared-words.tsx'

/** What is shown of an earlier state: how it was, or what became of it since. */
export type Showing = 'was' | 'since'

type BringBack = (row: OneRow) => void

/**
 * An earlier state of the statement, as it was or with what became of it word by word: what has gone is struck through, what
 * has come is underlined, and each paragraph says in words what became of it.
 */
export function Comparison(props: {
  earlier: MeetingRecord
  later: MeetingRecord
  showing: Showing
  /** Brings one paragraph back; left out where the later state is not the draft. */
  onBringBack?: BringBack | undefined
}) {
  const { earlier, later, showing, onBringBack } = props
  const place = useRef<HTMLDivElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another state has its first change elsewhere
  useEffect(() => {
    const change = place.current?.querySelector('[data-fate]:not([data-fate="same"])')
    if (change) change.scrollIntoView({ block: 'nearest' })
    else place.current?.scrollTo({ top: 0 })
  }, [earlier])

  return (
    <div
      ref={place}
      className="comparison"
      lang={earlier.style.language}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and arrows must reach it
      tabIndex={0}
      role="document"
      aria-label="The statement as it was"
    >
      {showing === 'was' ? (
        <AsItWas earlier={earlier} />
      ) : (
        <Since earlier={earlier} later={later} onBringBack={onBringBack} />
      )}
    </div>
  )
}

function AsItWas({ earlier }: { earlier: MeetingRecord }) {
  const { blocks } = useMemo(() => compose(earlier), [earlier])
  if (blocks.length === 0) return <p className="empty">The statement was still empty.</p>
  return blocks.map((block) => <AsOne key={keyOf(block)} block={block} />)
}

const AsOne = memo(function AsOne({ block }: { block: Block }) {
  return (
    <Paragraph block={block}>
      <Words runs={block.runs} />
    </Paragraph>
  )
})

/** Long stretches that are the same fold up. */
function Since(props: {
  earlier: MeetingRecord
  later: MeetingRecord
  onBringBack: BringBack | undefined
}) {
  const { earlier, later, onBringBack } = props
  const [isUnfolded, setUnfolded] = useState(false)
  const rows = useMemo(
    () =>
      compare(compose(earlier), compose(later)).map((block) => ({ block, fate: fateOf(block) })),
    [earlier, later],
  )
  const summary = useMemo(() => summaryOf(rows.map(({ fate }) => fate)), [rows])
  const stretches = useMemo(
    () => (isUnfolded || summary === '' ? [{ rows, isFolded: false }] : stretchesOf(rows)),
    [rows, isUnfolded, summary],
  )
  const bringBack = useLatestCall(onBringBack)
  return (
    <>
      <p className="comparison-summary">
        {summary === '' ? 'Nothing that prints has changed since.' : `Since then: ${summary}.`}
      </p>
      {stretches.map(({ rows, isFolded }, nth) =>
        isFolded ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place
          <p key={nth} className="compared-fold">
            <Button look="quiet" onPress={() => setUnfolded(true)}>
              {rows.length} paragraphs that are the same
            </Button>
          </p>
        ) : (
          rows.map(({ block, fate }) => (
            <Compared
              key={`${keyOf(shownOf(block))} ${fate === 'moved-here'}`}
              block={block}
              fate={fate}
              onBringBack={onBringBack ? bringBack : undefined}
            />
          ))
        ),
      )}
    </>
  )
}

/** A function that stays the same and calls what was given last: a thousand paragraphs need not hear of a new one. */
function useLatestCall(call: BringBack | undefined): BringBack {
  const latest = useRef(call)
  useLayoutEffect(() => {
    latest.current = call
  })
  return useCallback((row: OneRow) => latest.current?.(row), [])
}

function keyOf({ source }: Block): string {
  return `${source.entity} ${source.id}`
}

const fateWords: { readonly [fate in Exclude<Fate, 'same'>]: string } = {
  changed: 'changed since',
  form: 'changed in form since',
  'moved-away': 'moved elsewhere since',
  'moved-here': 'moved here since',
  added: 'added since',
  removed: 'removed since',
}

const comesBack: readonly Fate[] = ['changed', 'form', 'removed']

/** A formula of the body changes with the facts, which come back with the whole or are changed where they are given. */
function followsFacts(block: ComparedBlock): boolean {
  return (
    block.kind === 'changed' &&
    block.before.source.entity === 'item' &&
    block.before.composed === 'from-facts' &&
    block.after.composed === 'from-facts'
  )
}

/** What can be brought back alone: who attended comes back with the whole. */
function rowOf({ source: { entity, id } }: Block): OneRow | null {
  return entity === 'attendance' || entity === 'delegate' ? null : { entity, id }
}

type ComparedProps = {
  block: ComparedBlock
  fate: Fate
  onBringBack: BringBack | undefined
}

const Compared = memo(function Compared({ block, fate, onBringBack }: ComparedProps) {
  const shown = shownOf(block)
  const row = rowOf(shown)
  return (
    <Paragraph block={shown} fate={fate}>
      {block.kind === 'changed' ? (
        <ComparedWords runs={block.runs} />
      ) : (
        <Marked kind={block.kind}>
          <Words runs={shown.runs} />
        </Marked>
      )}
      {fate === 'same' ? null : (
        <span className="compared-fate">
          {followsFacts(block) ? 'changed since, with the facts' : fateWords[fate]}
          {onBringBack && row && comesBack.includes(fate) && !followsFacts(block) ? (
            <Button look="quiet" onPress={() => onBringBack(row)}>
              Bring this back
            </Button>
          ) : null}
        </span>
      )}
    </Paragraph>
  )
}, isSameParagraph)

/** Compared again, a paragraph that did not change keeps its blocks. */
function isSameParagraph(a: ComparedProps, b: ComparedProps): boolean {
  return (
    a.fate === b.fate &&
    a.onBringBack === b.onBringBack &&
    beforeOf(a.block) === beforeOf(b.block) &&
    afterOf(a.block) === afterOf(b.block)
  )
}

function beforeOf(block: ComparedBlock): Block | null {
  return block.kind === 'added' ? null : block.before
}

function afterOf(block: ComparedBlock): Block | null {
  return block.kind === 'removed' ? null : block.after
}

function Paragraph(props: { block: Block; fate?: Fate; children: React.ReactNode }) {
  const { block, fate, children } = props
  return (
    <div className={`compared compared-${block.kind}`} data-depth={block.depth} data-fate={fate}>
      {block.marker === 'none' ? null : (
        <span className="compared-lead">{block.marker === 'bullet' ? '•' : block.number}</span>
      )}
      <div className="compared-words">{children}</div>
    </div>
  )
}
