import type { Document } from '@xmldom/xmldom'
import type { Element } from '../../word/elements.ts'
import type { Coming } from './dress.ts'
import type { Graft } from './graft.ts'
import { createBreak, createRuns, createWords } from './replace-text.ts'
import { inChange } from './track-changes.ts'

/** Words in the place of a placeholder; where an earlier version had others, as a tracked change from those. */
export function createChangedWords(
  document: Document,
  { before, after }: { readonly before: string | null; readonly after: string },
  letters: Element | null,
  graft: Graft,
): Element[] {
  if (before === null || before === after) return createWords(document, after, letters)
  return [
    ...inChange(graft.change(document, 'del'), createWords(document, before, letters)),
    ...inChange(graft.change(document, 'ins'), createWords(document, after, letters)),
  ]
}

/** Paragraphs as lines of one: each version has a break between two of its own. */
export function createLines(
  document: Document,
  coming: readonly Coming[],
  letters: Element | null,
  graft: Graft,
): Element[] {
  const begun = { before: false, after: false }
  return coming.flatMap((one) => {
    const isIn = { before: one.mark !== 'ins', after: one.mark !== 'del' }
    const breaks = { before: isIn.before && begun.before, after: isIn.after && begun.after }
    begun.before ||= isIn.before
    begun.after ||= isIn.after
    return [
      ...createBreaks(document, breaks, letters, graft),
      ...createRuns(document, one.paragraph, letters, graft),
    ]
  })
}

function createBreaks(
  document: Document,
  { before, after }: { readonly before: boolean; readonly after: boolean },
  letters: Element | null,
  graft: Graft,
): Element[] {
  if (!before && !after) return []
  const line = [createBreak(document, letters)]
  if (before && after) return line
  return inChange(graft.change(document, after ? 'ins' : 'del'), line)
}
