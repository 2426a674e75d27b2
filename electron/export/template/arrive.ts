import { ok, type Result } from '../../../shared/result.ts'
import type { Block, Statement } from '../../../shared/statement/statement.ts'
import { childOf, type Element } from '../../word/elements.ts'
import type { Row } from '../docx/comparison-rows.ts'
import {
  type ComparedPart,
  compareParts,
  type Part,
  packComparison,
} from '../docx/create-comparison.ts'
import { createDocument, type DocumentProperties } from '../docx/create-document.ts'
import type { ChangedBy } from '../docx/tracked.ts'
import { copyOf } from './build.ts'
import type { Coming } from './dress.ts'
import { type Source, sourceOf } from './source.ts'

/** What comes into a template: the paragraphs for each of its parts, and the document of ours that they are from. */
export type Arrived = {
  readonly source: Source
  readonly coming: readonly (readonly Coming[])[]
}

type Whole = { readonly statement: Statement; readonly properties: DocumentProperties }

/** The later version of each part, in the order in which a template will show them. Errors: 'failed' beyond all bounds. */
export async function arrive(
  parts: readonly Part[],
  { statement, properties }: Whole,
): Promise<Result<Arrived>> {
  const blocks = parts.flatMap(({ after }) => after)
  const source = await sourceOf(await createDocument({ ...statement, blocks }, properties, 'lines'))
  if (!source.ok) return source
  const next = inOrder(source.value)
  const coming = parts.map(({ after }) =>
    after.map((block, nth) => ({ block, paragraph: next(), nth, was: null, mark: null })),
  )
  return ok({ source: source.value, coming })
}

/** Both versions of each part, as paragraphs with tracked changes. Errors: as of `arrive`. */
export async function arriveCompared(
  parts: readonly Part[],
  { statement, properties }: Whole,
  by: ChangedBy,
): Promise<Result<Arrived>> {
  const compared = compareParts(parts)
  const source = await sourceOf(await packComparison(statement, compared, properties, by))
  if (!source.ok) return source
  const next = inOrder(source.value)
  const coming = compared.map((part) => {
    const placeOf = placesIn(part)
    return part.rows.map((row) => comingOf(row, next(), placeOf))
  })
  return ok({ source: source.value, coming })
}

/** A document of ours has one paragraph for each that was asked for. */
function inOrder({ paragraphs }: Source): () => Element {
  let next = 0
  return () => {
    const paragraph = paragraphs[next]
    if (paragraph === undefined) throw new Error('a document with fewer paragraphs than blocks')
    next += 1
    return paragraph
  }
}

type PlaceOf = (block: Block) => number

/** Which one of its version's a paragraph is. */
function placesIn({ before, after }: ComparedPart): PlaceOf {
  const places = new Map<Block, number>()
  for (const blocks of [before, after])
    for (const [nth, one] of blocks.entries()) places.set(one, nth)
  return (block) => places.get(block) ?? 0
}

function comingOf({ block, was, mark }: Row, paragraph: Element, placeOf: PlaceOf): Coming {
  const { cells: _, ...line } = block // tracked changes show participants a line each
  return {
    block: line,
    paragraph,
    nth: placeOf(block),
    was: was && { block: was, paragraph: asItWas(paragraph), nth: placeOf(was) },
    mark: mark === null ? null : mark === 'inserted' ? 'ins' : 'del',
  }
}

/** The paragraph with the properties that it had; its words are not looked at. */
function asItWas(paragraph: Element): Element {
  const before = childOf(childOf(childOf(paragraph, 'pPr'), 'pPrChange'), 'pPr')
  if (before === null) return paragraph
  const old = copyOf(paragraph, false)
  old.appendChild(copyOf(before))
  return old
}
