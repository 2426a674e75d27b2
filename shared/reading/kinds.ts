import type { ItemKind } from '../record/vocabulary.ts'
import type { Known } from './actors.ts'
import { isActorsOnly } from './headings.ts'
import { labelOf } from './labels.ts'
import { type Recognised, recognise, recogniseAll } from './recognise.ts'
import type { PlacedLine } from './tree.ts'

/** A placed line with the kind of item it is, and whether an action was found in it. */
export type Sorted = PlacedLine & { readonly acts: boolean }

/** Opening remarks, adoption of the agenda, the next meeting, thanks: what goes on, not what comes out. */
const procedural =
  /\b(?:adopted|approved|agreed|confirmed) (?:on )?(?:the |its )?(?:provisional |draft |annotated |proposed |revised )*agenda\b|\b(?:opening|welcome|welcoming|closing|introductory) (?:remarks|address|statements?|speech|session)\b|\bopened the (?:meeting|session)\b|\bwelcomed (?:the |all )?(?:participants|delegates|delegations|members|everyone|attendees)\b|\b(?:thanked|gratitude|appreciation to) .{0,120}\b(?:host|hosting|hospitality|organi[sz]ing)\b|\bnext (?:\p{L}+ ){0,4}(?:meeting|session|conference)\b.{0,60}\b(?:held|host|take place|convened?)\b/iu

/**
 * Sorts placed lines into outcomes and paragraphs: a bulleted list that tells of actions, numbered paragraphs and chapeaus that
 * do, and lines marked as a decision or an action. Where a text has no such list, its paragraphs that tell of one are its outcomes.
 */
export function sorted(
  lines: readonly PlacedLine[],
  isOpen: (index: number) => boolean,
  known: Known,
): Sorted[] {
  const parents = new Set(lines.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])))
  const found = lines.map(({ words, kind }, index) =>
    kind === 'title' || kind === 'heading' || !isOpen(index)
      ? null
      : recognise(firstOf(words), { known }),
  )
  const inLists = listsOf(lines, found)
  const hasLists =
    [...inLists].some((index) => lines[index]?.parentId === null) ||
    lines.some(
      ({ marker, parentId }, index) =>
        marker !== 'none' && parentId === null && isAct(found[index]),
    )
  const chapeaus = new Map<string, Pick<Recognised, 'actors' | 'level'>>()
  return lines.map((line, index) => {
    const recognised = found[index]
    if (!recognised) {
      const kind = line.kind === 'outcome' ? 'paragraph' : line.kind
      return { ...line, kind, acts: false }
    }
    const chapeau = line.parentId === null ? undefined : chapeaus.get(line.parentId)
    const all = recogniseAll(line.words, { known, chapeau })
    const acts = all.some(({ action }) => action !== '')
    if (parents.has(line.id)) chapeaus.set(line.id, all[0] ?? recognised)
    if (line.parentId !== null) return { ...line, kind: 'point', acts }
    const kind = kindOf(line, recognised, inLists.has(index), parents.has(line.id), hasLists, known)
    return { ...line, kind, acts }
  })
}

function firstOf(words: string): string {
  return words.length > 1_500 ? words.slice(0, 1_500) : words
}

function isAct(recognised: Recognised | null | undefined): boolean {
  return recognised !== null && recognised !== undefined && recognised.action !== ''
}

/** The bullets at the margin in lists of which at least one tells of an action. */
function listsOf(lines: readonly PlacedLine[], found: readonly (Recognised | null)[]): Set<number> {
  const members = new Set<number>()
  let list: number[] = []
  const close = () => {
    if (list.some((index) => isAct(found[index]))) for (const index of list) members.add(index)
    list = []
  }
  for (const [index, { marker, parentId }] of lines.entries()) {
    if (parentId !== null) continue
    if (marker === 'bullet') list.push(index)
    else close()
  }
  close()
  return members
}

function kindOf(
  { words, marker }: PlacedLine,
  recognised: Recognised,
  inList: boolean,
  isParent: boolean,
  hasLists: boolean,
  known: Known,
): ItemKind {
  if (marker === 'bullet') return inList ? 'outcome' : 'paragraph'
  const acts = isAct(recognised)
  if (isParent && (acts || isActorsOnly(words, known))) return 'outcome'
  const label = labelOf(words, known).kind
  if (acts && (label === 'decision' || label === 'action')) return 'outcome'
  if (!acts || procedural.test(firstOf(words))) return 'paragraph'
  if (marker !== 'none') return 'outcome'
  if (hasLists || recognised.actors.length === 0) return 'paragraph'
  const areKnown = recognised.actors.every((actor) => known.isParty(actor))
  return (recognised.level ?? 0) >= 1 || areKnown ? 'outcome' : 'paragraph'
}
