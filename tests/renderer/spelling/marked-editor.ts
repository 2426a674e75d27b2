import { EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import type { DecorationSet } from 'prosemirror-view'
import { toDocument } from '../../../renderer/body/document.ts'
import { createChecker } from '../../../renderer/spelling/checker.ts'
import { createLooking } from '../../../renderer/spelling/looking.ts'
import { marking, saying, typingIn } from '../../../renderer/spelling/marks.ts'
import { british, type Standard } from '../../../renderer/spelling/standard.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { wordSet } from '../../../shared/spelling/words.ts'
import { type Library, openLibrary } from './dictionary.ts'

/** An editor that marks misspelt words, whose time and whose rests pass when a test says so. */
export type MarkedEditor = {
  readonly library: Library
  state(): EditorState
  apply(change: (state: EditorState) => Transaction): void
  /** What counts as right from now on. */
  measureBy(standard: Partial<Standard>): void
  /** Nobody types: all that waits for that is done, and all that is asked answered. Tells how many times there was something to do. */
  pause(): Promise<number>
  /** The time after which something was to be tried again is over; tells the times, in milliseconds. */
  wait(): Promise<number[]>
  /** The words that are underlined. */
  marked(): string[]
}

export function markedEditor(record: MeetingRecord): MarkedEditor {
  const library = openLibrary()
  let standard: Standard = { dialect: british, isMarked: true, known: [] }
  let waiting: (() => void)[] = []
  let resting: { work: () => void; after: number }[] = []
  const looking = createLooking({
    checker: createChecker(library, () => standard),
    doc: () => state.doc,
    typing: () => typingIn(state),
    found: (nodes) => apply((state) => saying(state.tr, { found: nodes })),
    idle: (work) => waiting.push(work),
    later: (work, after) => resting.push({ work, after }),
  })
  const plugin = marking(looking, () => false)
  let state = EditorState.create({ doc: toDocument(record), plugins: [plugin] })
  looking.wake()

  function apply(change: (state: EditorState) => Transaction): void {
    state = state.apply(change(state))
    looking.wake()
  }

  return {
    library,
    state: () => state,
    apply,
    measureBy: (news) => {
      standard = { ...standard, ...news }
      looking.wake()
    },
    pause: async () => {
      let times = 0
      while (waiting.length > 0) {
        const now = waiting
        waiting = []
        for (const work of now) work()
        times += now.length
        await aMoment()
      }
      return times
    },
    wait: async () => {
      const now = resting
      resting = []
      for (const { work } of now) work()
      await aMoment()
      return now.map(({ after }) => after)
    },
    marked: () => {
      const set = plugin.props.decorations?.call(plugin, state) as DecorationSet
      return set
        .find()
        .toSorted((a, b) => a.from - b.from)
        .map(({ from, to }) => state.doc.textBetween(from, to))
    },
  }
}

/** In which the dictionary answers. */
function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

/** Types after some words. */
export function typing(after: string, letters: string): (state: EditorState) => Transaction {
  return (state) => {
    let end = -1
    state.doc.forEach((node, at) => {
      const found = node.textContent.indexOf(after)
      if (end < 0 && found >= 0) end = at + 1 + found + after.length
    })
    const tr = state.tr.insertText(letters, end)
    return tr.setSelection(TextSelection.create(tr.doc, end + letters.length))
  }
}

export const knowing = (...words: string[]): Partial<Standard> => ({ known: [wordSet(words)] })
