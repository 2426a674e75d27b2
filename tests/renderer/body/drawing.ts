import { EditorState, NodeSelection, TextSelection } from 'prosemirror-state'
import type { Command } from '../../../renderer/body/commands/command.ts'
import { toDocument } from '../../../renderer/body/document.ts'
import { isWhole } from '../../../renderer/body/items-selection.ts'
import { normaliser } from '../../../renderer/body/normalise.ts'
import { startOf } from '../../../renderer/body/outline.ts'
import { attrsOf, isFormula } from '../../../renderer/body/schema.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { bodyOf, plainText, recordOf } from './arbitraries.ts'

const signs = { '=': 'title', '#': 'heading', '¶': 'paragraph', '-': 'outcome' } as const

/**
 * A record from a drawing, one item a line: `= title`, `# heading`, `¶ paragraph`, `- outcome`, indented by two spaces a level of
 * points, `{opening}` for a composed paragraph.
 */
export function drawn(
  drawing: string,
  layout: 'bulleted' | 'numbered' = 'bulleted',
): MeetingRecord {
  const lines = drawing.split('\n').filter((line) => line.trim() !== '')
  const margin = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0
  const seeds = lines.map((line) => {
    const depth = ((/^ */.exec(line)?.[0].length ?? 0) - margin) / 2
    const words = line.trim()
    if (words.startsWith('{')) {
      return {
        kind: 'paragraph' as const,
        marker: 'none' as const,
        part: 'opening' as const,
        wording: words,
      }
    }
    const sign = signs[words.charAt(0) as keyof typeof signs]
    const kind = sign === 'outcome' && depth > 0 ? 'point' : sign
    const marker = sign === 'outcome' ? (layout === 'bulleted' ? 'bullet' : '1.') : 'none'
    return { depth, kind, marker, text: plainText(words.slice(2)) } as const
  })
  return recordOf(bodyOf(seeds), layout)
}

/** The editor on a record, as the window opens it. */
export function editorOn(record: MeetingRecord): EditorState {
  const plugins = [
    normaliser(
      () => record.style.layout,
      () => false,
    ),
  ]
  return EditorState.create({ doc: toDocument(record), plugins })
}

/** The same drawing of what the editor shows, with | at the cursor and [ ] around what is selected; _ is the blank line. */
export function drawing({ doc, selection }: EditorState): string[] {
  const named = Object.fromEntries(Object.entries(signs).map(([sign, kind]) => [kind, sign]))
  return doc.children.map((node, index) => {
    const { depth, kind, id } = attrsOf(node)
    const start = startOf(doc.children, index)
    const isSelected = isWhole(selection) && start >= selection.from && start < selection.to
    if (isFormula(node)) return isSelected ? '[{opening}]' : '{opening}'
    const place = (at: number): number => Math.max(0, at - start - 1)
    let words = node.textContent
    if (selection instanceof TextSelection && selection.$head.index(0) === index) {
      const [from, to] = [place(selection.from), place(selection.to)]
      words = selection.empty
        ? `${words.slice(0, from)}|${words.slice(from)}`
        : `${words.slice(0, from)}[${words.slice(from, to)}]${words.slice(to)}`
    }
    const sign = named[kind === 'point' ? 'outcome' : kind] ?? '-'
    const line = `${'  '.repeat(depth)}${sign} ${id === '' ? '_' : ''}${words}`
    return isSelected ? `[${line}]` : line
  })
}

/** The editor with the cursor after these words (at the start of their item with `before`). */
export function cursorAt(
  state: EditorState,
  words: string,
  side: 'before' | 'after' = 'after',
): EditorState {
  return selecting(state, words, side, side)
}

/** The editor with these words selected, all in one item. */
export function selecting(
  state: EditorState,
  words: string,
  from: 'before' | 'after' = 'before',
  to: 'before' | 'after' = 'after',
): EditorState {
  const index = state.doc.children.findIndex((node) => node.textContent.includes(words))
  const at =
    startOf(state.doc.children, index) + 1 + state.doc.child(index).textContent.indexOf(words)
  const place = (side: 'before' | 'after') => (side === 'before' ? at : at + words.length)
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, place(from), place(to))))
}

/** The editor with the words selected from the start of the first to the end of the second, in different items. */
export function selectingAcross(state: EditorState, first: string, second: string): EditorState {
  const anchor = selecting(state, first).selection.from
  const head = selecting(state, second).selection.to
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)))
}

/** The editor with the nth item selected whole. */
export function selectingItem(state: EditorState, index: number): EditorState {
  const at = startOf(state.doc.children, index)
  return state.apply(state.tr.setSelection(NodeSelection.create(state.doc, at)))
}

/** The editor after a command; the words of one that does nothing. */
export function done(state: EditorState, command: Command): EditorState {
  const tr = command(state, 'bulleted')
  if (typeof tr === 'string') throw new Error(`The command did nothing: ${tr}`)
  return state.apply(tr)
}
