import type { Node } from 'prosemirror-model'
import { mostWords } from '../../shared/spelling/limits.ts'
import type { PlacedWord } from '../../shared/spelling/words.ts'
import type { Checker } from './checker.ts'
import { type Look, lookAt, sameWords } from './looks.ts'
import type { Standard } from './standard.ts'

/** What looking for misspelt words needs of the editor and of the machine. */
export type LookingPort = {
  readonly checker: Pick<Checker, 'standard' | 'verdict' | 'ask'>
  /** The document of the moment; null while it must be left alone. */
  doc(): Node | null
  /** The item in which a word is being typed, and where its letters end; nobody is asked about half a word. */
  typing(): { readonly node: Node; readonly offset: number } | null
  /** Other words of these items are misspelt than were before. */
  found(nodes: ReadonlySet<Node>): void
  /** Does something when nobody waits for the window. */
  idle(work: () => void): void
  /** Does something after a while, in milliseconds. */
  later(work: () => void, after: number): void
}

/** Looks for the misspelt words of a document between keystrokes. */
export type Looking = {
  /** Looks at whatever has not been looked at, or not since the last answer, when there is time. */
  wake(): void
  /** The misspelt words of an item, as far as it has been looked at. */
  misspeltIn(node: Node): readonly PlacedWord[]
  /** Looks at an item at once, without asking anybody. */
  look(node: Node): void
  stop(): void
}

const slice = 4 // milliseconds in which a key is not felt, with what drawing takes besides
const mostFound = 20 // items drawn at once
const firstRest = 2_000 // milliseconds after a question that was not answered
const longestRest = 60_000

export function createLooking(port: LookingPort): Looking {
  const { checker, idle, later } = port
  const waiting = new Set<string>() // words to be asked about
  const looks = new WeakMap<Node, Look & { readonly round: number }>()
  let round = 0 // how many answers have come
  let last: Standard | null = null
  let rest = firstRest
  let isAwake = false
  let isAsking = false
  let isStopped = false

  function wake(): void {
    if (isAwake || isStopped) return
    isAwake = true
    idle(() => {
      isAwake = false
      if (!isStopped) goThrough()
    })
  }

  function goThrough(): void {
    const doc = port.doc()
    const standard = checker.standard()
    if (doc === null) return
    if (standard !== last) {
      last = standard
      waiting.clear() // they may be known now, or of another English
      wake() // working it out took its time
      return
    }
    const found = new Set<Node>()
    const isThrough = lookWhileQuick(doc, standard, found)
    if (found.size > 0) port.found(found)
    if (isThrough || waiting.size >= mostWords) ask(standard)
    if (!isThrough) wake()
  }

  function lookWhileQuick(doc: Node, standard: Standard, found: Set<Node>): boolean {
    const start = performance.now()
    for (const node of doc.children) {
      if (!isDue(node, standard)) continue
      if (found.size >= mostFound || performance.now() - start > slice) return false
      const before = misspeltIn(node)
      const { misspelt, open } = lookNow(node, standard)
      if (!sameWords(before, misspelt)) found.add(node)
      put(node, open)
    }
    return true
  }

  function isDue(node: Node, standard: Standard): boolean {
    const known = looks.get(node)
    if (known?.standard !== standard) return true
    return known.open.length > 0 && known.round !== round
  }

  /** Until the next time there is time, when what is open in it is asked about. */
  function lookNow(node: Node, standard: Standard): Look {
    const look = lookAt(node, standard, checker.verdict)
    looks.set(node, { ...look, round: never })
    return look
  }

  /** Puts the open words of an item among those to be asked about, but for the one that is being typed. */
  function put(node: Node, open: readonly PlacedWord[]): void {
    const typing = port.typing()
    const isTyped = ({ from, to }: PlacedWord) =>
      typing?.node === node && from < typing.offset && typing.offset <= to
    const asked = open.filter((one) => !isTyped(one))
    for (const { word } of asked) waiting.add(word)
    const known = looks.get(node)
    if (known && asked.length === open.length) looks.set(node, { ...known, round })
  }

  function misspeltIn(node: Node): readonly PlacedWord[] {
    return looks.get(node)?.misspelt ?? []
  }

  /** Asks about what waits; what is not answered waits on, and is asked again later. */
  function ask(standard: Standard): void {
    if (isAsking || isStopped || waiting.size === 0) return
    isAsking = true
    const words = [...waiting].slice(0, mostWords)
    void checker.ask(words, standard).then((isAnswered) => {
      if (isStopped) return
      if (!isAnswered) {
        later(() => {
          isAsking = false
          ask(checker.standard())
        }, rest)
        rest = Math.min(2 * rest, longestRest)
        return
      }
      isAsking = false
      rest = firstRest
      for (const word of words) waiting.delete(word)
      round += 1
      wake()
    })
  }

  return {
    wake,
    misspeltIn,
    look: (node) => {
      if (last !== null) lookNow(node, last)
    },
    stop: () => {
      isStopped = true
    },
  }
}

const never = -1 // no round: the item is looked at again when there is time
