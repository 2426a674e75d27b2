import type { Marker } from '../record/vocabulary.ts'

/**
 * How deep the list of each paragraph lies, 0 at the margin: as deep as the markers above it, not as its place in the outline.
 * Points below a paragraph without a marker so start at the margin.
 */
export function listLevels(
  paragraphs: readonly { kind: string; depth: number; marker: Marker }[],
): number[] {
  const marked: boolean[] = [] // of the paragraph last seen at each depth
  return paragraphs.map(({ kind, depth, marker }) => {
    const level = marked.slice(0, depth).filter(Boolean).length
    marked.length = depth
    marked[depth] = kind !== 'heading' && marker !== 'none'
    return level
  })
}

/** The bullet of a list at a level: one is a point, one a dash, in turn. */
export function bulletAt(level: number): string {
  return level % 2 === 0 ? '•' : '–'
}
