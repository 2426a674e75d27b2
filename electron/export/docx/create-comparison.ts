import {
  DeletedTextRun,
  InsertedTextRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
} from 'docx'
import { type ComparedRun, compare } from '../../../shared/statement/compare.ts'
import { nonBreakingRuns } from '../../../shared/statement/non-breaking.ts'
import type { Block, Statement } from '../../../shared/statement/statement.ts'
import { type Bookmarked, startBookmarks } from './bookmarks.ts'
import { type Row, rowsOf } from './comparison-rows.ts'
import { type DocumentProperties, packDocument } from './create-document.ts'
import { createRun, type Footnotes, isSetFromRight, runOptions } from './create-paragraph.ts'
import { type ListPlace, type Lists, planLists } from './lists.ts'
import { type Styled, stylesOf } from './style-of.ts'

/** Who changed a text and when (an ISO moment), as Word names them beside each change. */
export type ChangedBy = { readonly author: string; readonly at: string }

/**
 * The later of two statements as the bytes of a .docx, with what has changed since the earlier one as Word's tracked
 * changes, by words. Accepting all gives the later text, rejecting all the earlier one, each in its styles and lists.
 */
export function createComparison(
  earlier: Statement,
  later: Statement,
  properties: DocumentProperties,
  by: ChangedBy,
): Promise<Buffer> {
  const [before, after] = [withNonBreaking(earlier), withNonBreaking(later)]
  const dress = dressOf(before, after)
  const footnotes: Footnotes = {}
  const bookmarked = startBookmarks([...after.blocks, ...before.blocks])
  const change = startChanges(by)
  const rows = rowsOf(compare(before, after))
  return packDocument(later, properties, {
    children: rows.map((row) => createRow(row, dress.of, change, footnotes, bookmarked)),
    footnotes,
    lists: dress.lists,
    styled: dress.styled,
  })
}

/** Done before comparing: each version alone has the spaces that its own export has. */
function withNonBreaking(statement: Statement): Statement {
  const blocks = statement.blocks.map((block) => ({ ...block, runs: nonBreakingRuns(block.runs) }))
  return { ...statement, blocks }
}

/** A paragraph's style and, where the style does not carry it, its list, what it stays with and its direction. */
type Dress = {
  readonly style: string
  readonly numbering: ListPlace | null
  readonly introduces: boolean
  readonly isFromRight: boolean
}

const plainDress: Dress = {
  style: 'BodyText',
  numbering: null,
  introduces: false,
  isFromRight: false,
}

function dressOf(
  before: Statement,
  after: Statement,
): { lists: Lists; styled: Styled[]; of: (block: Block) => Dress } {
  const earlier = stylesOf(before.blocks)
  const later = stylesOf(after.blocks)
  const lists = planLists(later)
  const old = besides(planLists(earlier), lists)
  const dresses = new Map<Block, Dress>()
  const note = (styled: readonly Styled[], places: Lists['places']) => {
    for (const [nth, { block, style, introduces }] of styled.entries()) {
      const isFromRight = isSetFromRight(block.runs)
      dresses.set(block, { style, numbering: places[nth] ?? null, introduces, isFromRight })
    }
  }
  note(earlier, old.places)
  note(later, lists.places)
  return {
    lists: { ...lists, definitions: [...lists.definitions, ...old.definitions] },
    styled: [...later, ...earlier],
    of: (block) => dresses.get(block) ?? plainDress,
  }
}

/** The earlier lists as the later document has them: those it has as well stay, the others go along under another name. */
function besides(earlier: Lists, later: Lists): Lists {
  const known = new Set(later.definitions.map((definition) => JSON.stringify(definition)))
  const others = earlier.definitions.filter((definition) => !known.has(JSON.stringify(definition)))
  const renamed = new Set(others.map(({ reference }) => reference))
  const nameOf = (reference: string) =>
    renamed.has(reference) ? `earlier-${reference}` : reference
  return {
    definitions: others.map(({ reference, levels, family }) => ({
      reference: nameOf(reference),
      family,
      levels: levels.map((level) => ({ ...level, style: null })), // a style carries one list only
    })),
    places: earlier.places.map(
      (place) => place && { ...place, reference: nameOf(place.reference) },
    ),
  }
}

type Change = { readonly id: number; readonly author: string; readonly date: string }

function startChanges({ author, at }: ChangedBy): () => Change {
  let id = 0
  const date = at.replace(/\.\d+Z$/, 'Z') // Word takes whole seconds
  return () => {
    id += 1
    return { id, author, date }
  }
}

function createRow(
  { block, was, mark, runs }: Row,
  dressOf: (block: Block) => Dress,
  change: () => Change,
  footnotes: Footnotes,
  bookmarked: Bookmarked,
): Paragraph {
  const dress = dressOf(block)
  const old = was && dressOf(was)
  const revision = old && !sameDress(dress, old) ? { ...change(), ...paragraphOptions(old) } : null
  return new Paragraph({
    ...paragraphOptions(dress),
    ...(mark === 'inserted' && { run: { insertion: change() } }),
    ...(mark === 'deleted' && { run: { deletion: change() } }),
    ...(revision && { revision }),
    children: bookmarked(
      block,
      runs.map((run) => createComparedRun(run, change, footnotes)),
    ),
  })
}

function paragraphOptions(dress: Dress): IParagraphOptions {
  const { style, numbering, introduces, isFromRight } = dress
  return {
    style,
    ...(numbering && { numbering }),
    ...(introduces && { keepNext: true }),
    ...(isFromRight && { bidirectional: true }),
  }
}

function sameDress(one: Dress, other: Dress): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function createComparedRun(
  { kind, run }: ComparedRun,
  change: () => Change,
  footnotes: Footnotes,
): ParagraphChild {
  const plain = createRun(run, footnotes)
  if (kind === 'same') return plain
  const { footnote } = run
  const words = footnote === undefined ? runOptions(run) : { children: [plain] }
  return kind === 'added'
    ? new InsertedTextRun({ ...words, ...change() })
    : new DeletedTextRun({ ...words, ...change() })
}
