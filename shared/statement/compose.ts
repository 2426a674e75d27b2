import type { Annex, AnnexEntry } from '../record/annex.ts'
import { bodyInOrder } from '../record/body.ts'
import type { Item } from '../record/item.ts'
import type { MeetingRecord } from '../record/record.ts'
import type { Layout } from '../record/vocabulary.ts'
import { printedAnnexes } from './annexes.ts'
import { entryFromFacts, itemFromFacts, withoutBullet } from './composed.ts'
import { dressed } from './dressed.ts'
import { type ItemNumber, startNumbering } from './numbering.ts'
import { plainRuns, runsOf } from './runs.ts'
import type { Block, Run, Statement } from './statement.ts'
import { titleOf } from './title.ts'

/**
 * The statement of a meeting: its body in order, formulas filled with their facts, lists numbered, then the annexes, all in the
 * dress that the house style names. Pure; a
 * paragraph that did not change keeps its block (the same object), so that a view redraws only what did.
 */
export function compose(record: MeetingRecord): Statement {
  const blocks = [...bodyBlocks(record), ...annexBlocks(record)]
  const { dress, language } = record.style
  const statement = { title: titleOf(record, blocks), language, blocks }
  return dress === 'as-drafted' ? statement : dressed(statement, dress)
}

/** A record that prints in this layout, whatever its house style says; without one, as it does. */
export function inLayout(record: MeetingRecord, layout: Layout | undefined): MeetingRecord {
  return layout === undefined ? record : { ...record, style: { ...record.style, dress: layout } }
}

type Printed = Pick<Block, 'runs' | 'composed'>

function printedItem(record: MeetingRecord, item: Item): Printed {
  if (item.part === '') return { runs: runsOf(item.text), composed: false }
  if (item.composedThen !== null) return { runs: runsOf(item.text), composed: 'overwritten' }
  return { runs: plainRuns(itemFromFacts(record, item)), composed: 'from-facts' }
}

/** Nothing but space prints nothing: no empty bullet, no number without words. */
function isEmpty(runs: readonly Run[]): boolean {
  return runs.every((run) => run.footnote === undefined && run.text.trim() === '')
}

function bodyBlocks(record: MeetingRecord): Block[] {
  const numbering = startNumbering()
  const blocks: Block[] = []
  for (const { item, depth } of bodyInOrder(record.item)) {
    if (item.kind === 'heading' && !item.printed) continue
    const printed = printedItem(record, item)
    if (isEmpty(printed.runs)) continue
    blocks.push(itemBlock(item, depth, numbering.take(item), printed))
  }
  return blocks
}

const blocksOfItems = new WeakMap<Item, Block>()

function itemBlock(item: Item, depth: number, number: ItemNumber, printed: Printed): Block {
  const block: Block = {
    kind: kindOf(item),
    source: { entity: 'item', id: item.id },
    depth: item.kind === 'heading' ? item.headingLevel - 1 : depth,
    marker: item.marker,
    ...number,
    ...printed,
  }
  const before = blocksOfItems.get(item)
  if (before && sameBlock(before, block)) return before
  blocksOfItems.set(item, block)
  return block
}

/** Of two blocks of one row: what its place and the facts decide. */
function sameBlock(a: Block, b: Block): boolean {
  return (
    a.depth === b.depth &&
    a.number === b.number &&
    a.restarts === b.restarts &&
    a.marker === b.marker &&
    (a.runs === b.runs || (a.composed === 'from-facts' && a.runs[0]?.text === b.runs[0]?.text))
  )
}

function kindOf(item: Item): Block['kind'] {
  const isFormula = item.part === 'opening' || item.part === 'attendance' || item.part === 'purpose'
  return isFormula && item.kind !== 'title' && item.kind !== 'heading'
    ? (item.part as 'opening' | 'attendance' | 'purpose')
    : item.kind
}

function annexBlocks(record: MeetingRecord): Block[] {
  const blocks: Block[] = []
  for (const { annex, heading, participants, entries } of printedAnnexes(record)) {
    if (heading !== '') blocks.push(headingBlock(annex, heading))
    blocks.push(...participants)
    for (const entry of entries) {
      const block = entryBlock(record, annex, entry)
      if (!isEmpty(block.runs)) blocks.push(block)
    }
  }
  return blocks
}

const unnumbered = { number: '', restarts: false } as const
const headingsOfAnnexes = new WeakMap<Annex, Block>()
const blocksOfEntries = new WeakMap<AnnexEntry, Block>()

function headingBlock(annex: Annex, words: string): Block {
  const known = headingsOfAnnexes.get(annex)
  if (known?.runs[0]?.text === words) return known
  const block: Block = {
    kind: 'annex-heading',
    source: { entity: 'annex', id: annex.id },
    depth: 0,
    marker: 'none',
    ...unnumbered,
    runs: plainRuns(words),
    composed: false,
  }
  headingsOfAnnexes.set(annex, block)
  return block
}

function entryBlock(record: MeetingRecord, annex: Annex, entry: AnnexEntry): Block {
  const bullet = annex.wording.startsWith('- ')
  const own = entry.text
  const words = own?.text ?? ''
  const ownBullet = own !== null && own.marks.length === 0 && withoutBullet(words) !== words
  const block: Block = {
    kind: annex.kind === 'text' ? 'annex-text' : 'annex-entry',
    source: { entity: 'annexEntry', id: entry.id },
    depth: 0,
    marker: (own === null ? bullet : ownBullet) ? 'bullet' : 'none',
    ...unnumbered,
    runs:
      own === null
        ? plainRuns(entryFromFacts(record, entry))
        : ownBullet
          ? plainRuns(withoutBullet(words))
          : runsOf(own),
    composed: own === null ? 'from-facts' : entry.composedThen === null ? false : 'overwritten',
  }
  const before = blocksOfEntries.get(entry)
  if (
    before &&
    before.composed === block.composed &&
    before.kind === block.kind &&
    sameBlock(before, block)
  )
    return before
  blocksOfEntries.set(entry, block)
  return block
}
