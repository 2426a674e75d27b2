import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { OneRow } from '../../shared/edit/bring-back-one.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { aligned } from '../../shared/statement/aligned.ts'
import { compose } from '../../shared/statement/compose.ts'
import type { Block } from '../../shared/statement/statement.ts'
import { Button } from '../components/button.tsx'
import { wordDiff } from '../composed/word-diff.ts'
import { type Fate, fateOf, stretchesOf, summaryOf, type WithFate, wordsOf } from './compared.ts'

/** What is shown of an earlier state: how it was, or what became of it since. */
export type Showing = 'was' | 'since'

/**
 * An earlier state of the statement, as it was or with what became of it word by word: what has gone is struck through, what
 * has come is underlined, and each paragraph says in words what became of it. Long stretches that are the same fold up.
 */
export function Comparison(props: {
  earlier: MeetingRecord
  later: MeetingRecord
  showing: Showing
  /** Brings one paragraph back; left out where the later state is not the draft. */
  onBringBack?: ((row: OneRow) => void) | undefined
}) {
  const { earlier, later, showing, onBringBack } = props
  const place = useRef<HTMLDivElement>(null)
  const [isUnfolded, setUnfolded] = useState(false)
  const rows = useMemo(
    () => aligned(compose(earlier), compose(later)).map((row) => ({ ...row, fate: fateOf(row) })),
    [earlier, later],
  )
  const folds = showing === 'since' && !isUnfolded
  const stretches = useMemo(
    () => (folds ? stretchesOf(rows) : [{ rows, isFolded: false }]),
    [rows, folds],
  )
  const summary = summaryOf(rows.map(({ fate }) => fate))
  const bringBack = useLatestCall(onBringBack)

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
      {showing === 'since' ? (
        <p className="comparison-summary">
          {summary === '' ? 'Nothing that prints has changed since.' : `Since then: ${summary}.`}
        </p>
      ) : null}
      {rows.length === 0 ? <p className="empty">The statement was still empty.</p> : null}
      {stretches.map(({ rows, isFolded }) =>
        isFolded ? (
          <p key={`same ${keyOf(rows[0])}`} className="compared-fold">
            <Button look="quiet" onPress={() => setUnfolded(true)}>
              {rows.length} paragraphs that are the same
            </Button>
          </p>
        ) : (
          rows.map((row) => (
            <Compared
              key={keyOf(row)}
              before={row.before}
              after={row.after}
              fate={row.fate}
              showing={showing}
              onBringBack={onBringBack ? bringBack : undefined}
            />
          ))
        ),
      )}
    </div>
  )
}

/** A function that stays the same and calls what was given last: a thousand paragraphs need not hear of a new one. */
function useLatestCall(call: ((row: OneRow) => void) | undefined): (row: OneRow) => void {
  const latest = useRef(call)
  useLayoutEffect(() => {
    latest.current = call
  })
  return useCallback((row: OneRow) => latest.current?.(row), [])
}

function keyOf(row: WithFate | undefined): string {
  const source = (row?.before ?? row?.after)?.source
  return `${source?.entity} ${source?.id}`
}

const fateWords: { readonly [fate in Exclude<Fate, 'same'>]: string } = {
  changed: 'changed since',
  form: 'changed in form since',
  moved: 'moved since',
  added: 'added since',
  removed: 'removed since',
}

const Compared = memo(function Compared(props: {
  before: Block | null
  after: Block | null
  fate: Fate
  showing: Showing
  onBringBack: ((row: OneRow) => void) | undefined
}) {
  const { before, after, fate, showing, onBringBack } = props
  const block = before ?? after
  if (block === null || (showing === 'was' && before === null)) return null
  const isMarked = showing === 'since' && fate !== 'same'
  const mayComeBack = onBringBack !== undefined && ['changed', 'form', 'removed'].includes(fate)
  return (
    <div
      className={`compared compared-${block.kind}`}
      data-depth={block.depth}
      data-fate={showing === 'since' ? fate : undefined}
    >
      <p className="compared-words">
        {block.marker === 'none' ? null : <span className="compared-lead">{leadOf(block)}</span>}
        <span>{isMarked ? <Marked before={before} after={after} /> : wordsOf(block)}</span>
      </p>
      {isMarked ? (
        <p className="compared-fate">
          {fateWords[fate]}
          {mayComeBack ? (
            <Button look="quiet" onPress={() => onBringBack(block.source)}>
              Bring this back
            </Button>
          ) : null}
        </p>
      ) : null}
    </div>
  )
})

function leadOf({ marker, number }: Block): string {
  return marker === 'bullet' ? '•' : number
}

/** The difference between two paragraphs, word by word. */
function Marked({ before, after }: { before: Block | null; after: Block | null }) {
  return <Difference before={before ? wordsOf(before) : ''} after={after ? wordsOf(after) : ''} />
}

/** The difference between two texts, word by word: struck through what has gone, underlined what has come. */
export function Difference({ before, after }: { before: string; after: string }) {
  return wordDiff(before, after).map(({ kind, words }, index) => {
    const key = `${index}-${kind}`
    if (kind === 'removed') return <del key={key}>{words}</del>
    if (kind === 'added') return <ins key={key}>{words}</ins>
    return <span key={key}>{words}</span>
  })
}
