import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Known } from '../../shared/reading/actors.ts'
import { isAgreed } from '../../shared/record/adoption.ts'
import type { Item, Sentence } from '../../shared/record/item.ts'
import { directionOf } from '../../shared/statement/direction.ts'
import { bulletAt, listLevels } from '../../shared/statement/list-level.ts'
import type { Block, Statement } from '../../shared/statement/statement.ts'
import { selectedBranches } from './commands/command.ts'
import { isWhole } from './items-selection.ts'
import { differenceOf } from './outline.ts'
import { nothingRead, type Reading, readAll, withHand } from './recognised.ts'
import { attrsOf, isFormula } from './schema.ts'
import { statusMoment, statusSigns } from './status-words.ts'
import { placeInContent, textOf } from './words.ts'

/** What the editor shows of the record beside the words: who is known, and each item as the statement prints it. */
export type Facts = {
  readonly known: Known
  readonly blocks: ReadonlyMap<string, Block>
  /** What a person set by hand on sentences, by item. */
  readonly byHand: ReadonlyMap<string, readonly Sentence[]>
  /** The items that are agreed, for good or *ad referendum*. */
  readonly agreed: ReadonlyMap<string, Agreed>
}

export function factsOf(
  known: Known,
  statement: Statement,
  sentences: Iterable<Sentence>,
  items: Iterable<Item>,
): Facts {
  const blocks = new Map(statement.blocks.map((block) => [block.source.id, block]))
  const byHand = Map.groupBy(sentences, ({ itemId }) => itemId)
  return { known, blocks, byHand, agreed: agreedIn(items) }
}

type Agreed = Pick<Item, 'status' | 'statusAt'>

function agreedIn(items: Iterable<Item>): Map<string, Agreed> {
  const agreed = new Map<string, Agreed>()
  for (const item of items) if (isAgreed(item)) agreed.set(item.id, item)
  return agreed
}

/** Whether two facts show the same: most of a statement's changes change no number and no composed paragraph. */
export function sameFacts(a: Facts, b: Facts): boolean {
  if (a.known !== b.known || a.blocks.size !== b.blocks.size || a.byHand.size !== b.byHand.size) {
    return false
  }
  for (const [id, block] of b.blocks) {
    const before = a.blocks.get(id)
    if (before === block) continue
    if (before?.number !== block.number || before.composed || block.composed) return false
  }
  return [...b.byHand].every(([id, rows]) => sameRows(a.byHand.get(id), rows)) && sameAgreed(a, b)
}

function sameAgreed({ agreed: a }: Facts, { agreed: b }: Facts): boolean {
  const isSame = ([id, { status, statusAt }]: readonly [string, Agreed]): boolean =>
    a.get(id)?.status === status && a.get(id)?.statusAt === statusAt
  return a.size === b.size && [...b].every(isSame)
}

/** Rows are values: an unchanged one is the same object. */
function sameRows(a: readonly Sentence[] | undefined, b: readonly Sentence[] | undefined): boolean {
  return a?.length === b?.length && (a ?? []).every((row, nth) => row === b?.[nth])
}

/** What decides how one item is dressed; an item is dressed again only when one of these is another. */
type Shown = {
  readonly node: Node
  readonly reading: Reading
  /** The number before the words, or the bullet where it is not the one of the depth, which the stylesheet draws. */
  readonly lead: string
  readonly level: string
  /** Whether it is agreed, in words with a sign, and since when. */
  readonly status: string
  readonly since: string
  readonly block: Block | undefined
  readonly isFromRight: boolean
  readonly isChosen: boolean
  readonly isHint: boolean
}
type Dressed = {
  readonly facts: Facts
  readonly shown: readonly Shown[]
  readonly set: DecorationSet
}

const key = new PluginKey<Dressed>('dressing')

/** Puts other facts under the document: numbers, names, composed words. */
export function withFacts(tr: Transaction, facts: Facts): Transaction {
  return tr.setMeta(key, facts)
}

/**
 * Numbers, levels and recognised words as decorations: a keystroke dresses its own item again and no other. Words that are
 * being composed are left as they are: their elements must not be cut.
 */
export function dressing(start: Facts, isComposing: () => boolean): Plugin<Dressed> {
  return new Plugin<Dressed>({
    key,
    state: {
      init: (_, state) => dress(state, { facts: start, shown: [], set: DecorationSet.empty }, null),
      apply(tr, before, _, state) {
        const facts = (tr.getMeta(key) as Facts | undefined) ?? before.facts
        if (facts === before.facts && !tr.docChanged && !tr.selectionSet) return before
        if (isComposing()) return { ...before, facts, set: before.set.map(tr.mapping, tr.doc) }
        return dress(state, { ...before, facts }, tr)
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.set,
    },
  })
}

function dress(state: EditorState, before: Dressed, tr: Transaction | null): Dressed {
  const shown = showing(state, before.facts)
  const { start, endBefore, endAfter } = differenceOf(
    before.shown.map(({ node }) => node),
    state.doc.children,
  )
  let set = tr ? before.set.map(tr.mapping, tr.doc) : before.set
  const fresh: Decoration[] = []
  let at = 0
  for (const [index, item] of shown.entries()) {
    const old = index < start ? index : index >= endAfter ? index - endAfter + endBefore : -1
    const end = at + item.node.nodeSize
    if (!sameShown(before.shown[old], item)) {
      set = set.remove(
        set.find(at, end).filter((decoration) => decoration.from >= at && decoration.to <= end),
      )
      fresh.push(...decorationsOf(item, at))
    }
    at = end
  }
  return { facts: before.facts, shown, set: fresh.length > 0 ? set.add(state.doc, fresh) : set }
}

function showing(state: EditorState, facts: Facts): Shown[] {
  const { doc, selection } = state
  const nodes = doc.children
  const chosen = isWhole(selection) ? selectedBranches(state) : { start: -1, end: -1 }
  const lists = listLevels(nodes.map(attrsOf))
  const readings = readAll(nodes, facts.known).map((reading, index) =>
    readByHand(reading, nodes[index], facts),
  )
  const levels = readings.map(({ level }) => level ?? 0)
  const above: number[] = [] // the level at each depth: a point does not repeat what its chapeau says
  return nodes.map((node, index) => {
    const { id, depth, marker } = attrsOf(node)
    const block = facts.blocks.get(id)
    const level = levels[index] ?? 0
    const isSaid = depth > 0 && above[depth - 1] === level
    above[depth] = level
    return {
      node,
      reading: readings[index] ?? nothingRead,
      lead: marker === 'bullet' ? otherBullet(lists[index] ?? 0, depth) : (block?.number ?? ''),
      level: isSaid ? '' : (levelNames[level] ?? ''),
      status: statusSigns[facts.agreed.get(id)?.status ?? 'open'],
      since: facts.agreed.get(id)?.statusAt ?? '',
      block: isFormula(node) ? block : undefined,
      isFromRight: fromRight(node),
      isChosen: index >= chosen.start && index < chosen.end,
      isHint: node.childCount === 0 && !isFormula(node),
    }
  })
}

type ByHand = {
  readonly rows: readonly Sentence[]
  readonly reading: Reading
  readonly held: Reading
}
const heldByNode = new WeakMap<Node, ByHand>() // an item whose rows are the same keeps its reading

function readByHand(reading: Reading, node: Node | undefined, { byHand }: Facts): Reading {
  const rows = node && byHand.get(attrsOf(node).id)
  if (!node || !rows) return reading
  const known = heldByNode.get(node)
  if (known?.reading === reading && sameRows(known.rows, rows)) return known.held
  const held = withHand(reading, textOf(node).text, rows)
  heldByNode.set(node, { rows, reading, held })
  return held
}

const directions = new WeakMap<Node, boolean>() // nodes are values

function fromRight(node: Node): boolean {
  const known = directions.get(node)
  if (known !== undefined) return known
  const isFromRight = directionOf(node.textContent) === 'rtl'
  directions.set(node, isFromRight)
  return isFromRight
}

function otherBullet(level: number, depth: number): string {
  return bulletAt(level) === bulletAt(depth) ? '' : bulletAt(level)
}

const levelNames: { readonly [level: number]: string } = { 4: 'decision', 5: 'action' }

function sameShown(a: Shown | undefined, b: Shown): boolean {
  return a !== undefined && (Object.keys(b) as (keyof Shown)[]).every((name) => a[name] === b[name])
}

const hints: { readonly [kind: string]: string } = {
  title: 'Title line',
  heading: 'Heading',
  paragraph: 'Paragraph',
  outcome: 'Outcome',
  point: 'Point',
}

function decorationsOf(
  { node, reading, lead, level, status, since, block, isFromRight, isChosen, isHint }: Shown,
  at: number,
): Decoration[] {
  const { id, kind } = attrsOf(node)
  const hint = id === '' ? 'Type what was agreed, and Enter for the next' : (hints[kind] ?? '')
  const attrs = {
    ...(lead !== '' && { 'data-lead': lead }),
    ...((level !== '' || status !== '') && { 'data-says': level }),
    ...(status !== '' && {
      'data-status': status,
      title: `${status.slice(2)} ${statusMoment(since)}`.trim(),
    }),
    ...(isFromRight && { dir: 'rtl' }),
    ...(isChosen && { class: 'chosen' }),
    ...(isHint && { 'data-hint': hint }),
  }
  const words = reading.marked.map(({ kind: mark, from, to, message }) => {
    const place = (offset: number): number => at + 1 + placeInContent(node, offset)
    const title = message === undefined ? {} : { title: message }
    return Decoration.inline(place(from), place(to), { class: mark, ...title })
  })
  // Each node with a decoration costs every keystroke a little: most items have none.
  const isPlain = block === undefined && Object.keys(attrs).length === 0
  return isPlain ? words : [Decoration.node(at, at + node.nodeSize, attrs, { block }), ...words]
}

/** The statement's block among the decorations of a composed paragraph. */
export function blockAmong(decorations: readonly Decoration[]): Block | undefined {
  for (const { spec } of decorations) {
    const { block } = spec as { block?: Block }
    if (block) return block
  }
  return undefined
}
