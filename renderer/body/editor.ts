import { EditorState, NodeSelection, type Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { CommandId } from '../../shared/commands.ts'
import { applyChanges } from '../../shared/edit/draft.ts'
import type { Change, Edit, SimpleEdit } from '../../shared/edit/edit.ts'
import { copiedSentences } from '../../shared/following.ts'
import { isAgreed } from '../../shared/record/adoption.ts'
import { newId } from '../../shared/record/new-id.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { longestText } from '../../shared/record/vocabulary.ts'
import type { Result } from '../../shared/result.ts'
import type { DispatchOptions } from '../record/draft-store.ts'
import type { Adopting } from './adoption-keys.ts'
import { clipboardParser, copied, copiedText, heldBack } from './clipboard.ts'
import { toBracket } from './commands/brackets.ts'
import { type Command, copies, moved, opensNote, revealed, said } from './commands/command.ts'
import { openLineAfter } from './commands/lines.ts'
import { beginsComposition, endLostComposition } from './composing.ts'
import { type Cursor, endOf, selectChange, selectionAt } from './cursor.ts'
import { mostAtOnce } from './dispatch-many.ts'
import { toDocument } from './document.ts'
import { dressing, type Facts, sameFacts, withFacts } from './dressing.ts'
import { editsOf } from './edits.ts'
import { finding } from './finding.ts'
import { formulaView } from './formula-view.ts'
import { isWhole } from './items-selection.ts'
import { bodyCommands, bodyKeys } from './keys.ts'
import { lockedChange } from './locks.ts'
import { fromRecord, normalise, normaliser } from './normalise.ts'
import { paste, wrapped } from './paste.ts'
import { itemsOfText } from './pasted-items.ts'
import { patchTo } from './patch.ts'
import type { Wrapped } from './rejoin.ts'
import { attrsOf, isFootnote, isFormula } from './schema.ts'
import { extendByClick } from './select-by-mouse.ts'
import { selectionNow } from './selection-now.ts'

/** What the editor asks of the window around it. */
export type EditorPort = {
  dispatch(edit: Edit, options?: DispatchOptions): Result<readonly Change[]>
  undo(): void
  redo(): void
  /** To the facts behind a composed paragraph. */
  goToFacts(id: string): void
  /** Out of the editor by Escape. */
  leave(): void
  /** Something a screen reader should hear. */
  announce(words: string): void
  /** An edit that the record does not take, in words; the editor shows again what the record has. */
  refused(message: string): void
  /** The editor's state has changed; `byPerson` while somebody works in it, and when it is brought to an item. */
  changed(state: EditorState, byPerson: boolean): void
  /** What was pasted holds these lines, which something had wrapped; none where it holds no such lines. */
  wrapped(groups: Wrapped): void
  /** The footnote at this place wants its note written; null when it has gone. */
  openNote(at: number | null): void
  /** The selected items are to be agreed or reopened. */
  adopt(how: Adopting): void
  /** What was tried would change the words of an item that is agreed; nothing was changed. */
  locked(id: string): void
}

export type BodyEditor = {
  readonly view: EditorView
  /** Shows a record, and what is known beside it; what the editor shows already is left alone. */
  show(record: MeetingRecord, facts: Facts): void
  /** Runs a command; false where it does nothing and has nothing to say about it. */
  run(command: Command): boolean
  /** Does a command of the menu's to the selection, with the focus there; false where it does nothing. */
  choose(id: CommandId): boolean
  /** To the next bracket (-1: the one before); false where there is none in the body. */
  stepToBracket(direction: 1 | -1): boolean
  /** Brings an item into sight, with the cursor in it; the focus stays where it is. */
  reveal(id: string): void
  destroy(): void
}

/** Marks what a command did: a step of undo of its own, unlike letters typed one after the other. */
const commanded = 'commanded'

/** What is known of a transaction beside what it did. */
type Done = {
  readonly moved?: string | undefined
  readonly copied?: ReadonlyMap<string, string> | undefined
  readonly typed: boolean
}

/** The editor over a record's body, in an element of the window. It sends what a person does and shows what the record says. */
export function createEditor(
  place: HTMLElement,
  start: { record: MeetingRecord; facts: Facts; cursor: Cursor | null },
  port: EditorPort,
): BodyEditor {
  let { record, facts } = start
  let synced = toDocument(record) // what the record gives, as far as the editor knows
  let note: number | null = null
  let sought: string | null = null
  const layout = () => record.style.layout
  const isComposing = (): boolean => view?.composing ?? false
  const keyPort = { ...port, run, open, known: () => facts.known }
  const plugins = [
    bodyKeys(keyPort),
    normaliser(layout, isComposing),
    dressing(facts, isComposing),
    finding(wordsOf, isComposing),
  ]
  let view: EditorView | null = null
  const live = new EditorView(place, {
    state: EditorState.create({
      doc: synced,
      plugins,
      selection: selectionAt(synced, start.cursor),
    }),
    attributes: {
      tabindex: '0', // where the body scrolls, what takes keys in it says so
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': 'Body of the statement',
      spellcheck: 'false', // misspelt words are underlined by the app itself
    },
    nodeViews: { formula: (node, _view, _at, decorations) => formulaView(node, decorations) },
    dispatchTransaction: (tr) => perform(tr),
    clipboardParser,
    transformPastedHTML: heldBack,
    clipboardTextParser: (text) => itemsOfText(text),
    clipboardTextSerializer: copiedText,
    transformCopied: (slice) => copied(slice, wordsOf),
    handlePaste: (_, __, slice) => {
      const tr = paste(live.state, slice, layout())
      if (!tr) return true
      live.dispatch(tr.setMeta(commanded, true))
      port.wrapped((tr.getMeta(wrapped) as Wrapped | undefined) ?? [])
      return true
    },
    handleTextInput: (_, __, ___, text) => typedOnWhole(text),
    handleDoubleClickOn: (_, __, node) => openNode(node),
    handleClickOn: (_, __, node, at) => isFootnote(node) && openNoteAt(at),
    handleDOMEvents: {
      keydown: (view, event) => {
        selectionNow(view)
        return beginsComposition(event) && makeRoom()
      },
      compositionstart: makeRoom,
      input: endLostComposition,
      compositionend: finishComposing,
      mousedown: extendByClick,
    },
  })
  view = live
  port.changed(live.state, false)

  function perform(tr: Transaction): void {
    const before = live.state.doc
    const { state, transactions } = live.state.applyTransaction(tr)
    if (state.doc !== before && tooLong(state)) {
      live.updateState(live.state)
      port.announce(`A paragraph holds at most ${longestText.toLocaleString('en')} characters.`)
      return
    }
    const locked = tr.getMeta(fromRecord) ? null : lockedChange(before, state.doc, isLocked)
    if (locked !== null) {
      live.updateState(live.state)
      port.locked(locked)
      return
    }
    live.updateState(state)
    for (const done of transactions) {
      const words = done.getMeta(said) as string | undefined
      if (words) port.announce(words)
      if (note !== null) follow(done)
    }
    if (tr.getMeta(fromRecord)) synced = state.doc
    else if (state.doc !== before) {
      send({
        moved: tr.getMeta(moved) as string | undefined,
        copied: tr.getMeta(copies) as Map<string, string> | undefined,
        typed: !tr.getMeta(commanded),
      })
    }
    const opened = tr.getMeta(opensNote) as number | undefined
    if (opened !== undefined) openNoteAt(opened)
    port.changed(live.state, live.hasFocus() || tr.getMeta(revealed) === true)
  }

  function isLocked(id: string): boolean {
    const item = record.item[id]
    return item !== undefined && isAgreed(item)
  }

  function tooLong(state: EditorState): boolean {
    return (
      state.doc.content.size > longestText &&
      state.doc.children.some((node) => node.content.size > longestText)
    )
  }

  /** Sends what the document has and the record has not; never in the middle of a composition. */
  function send({ moved, copied, typed }: Done): void {
    if (isComposing()) return
    const now = new Date().toISOString()
    const edits = editsOf(record.item, synced, live.state.doc, { moved, now })
    if (copied) edits.push(...copiedSentences(record.sentence, copied))
    synced = live.state.doc
    const group = edits.length > mostAtOnce ? { group: newId('step') } : {}
    for (let at = 0; at < edits.length; at += mostAtOnce) {
      const some = edits.slice(at, at + mostAtOnce)
      if (!sent(some, { ...group, typing: typed && some.every(isWriting) })) return
    }
  }

  function sent(edits: SimpleEdit[], options: DispatchOptions): boolean {
    const [only] = edits
    if (only === undefined) return true
    const done = port.dispatch(edits.length === 1 ? only : { kind: 'many', edits }, options)
    if (done.ok) {
      record = applyChanges(record, done.value)
      return true
    }
    if (done.error.code !== 'frozen') port.refused(done.error.message) // that the window says itself
    patch()
    return false
  }

  function patch(): void {
    const tr = patchTo(live.state, toDocument(record))
    if (tr) live.dispatch(tr.setMeta(fromRecord, true))
  }

  function show(next: MeetingRecord, nextFacts: Facts): void {
    const isNew = next.item !== record.item || next.style !== record.style
    record = next
    if (isComposing()) {
      facts = nextFacts
      return // patched when the composition ends
    }
    const tr = (isNew ? patchTo(live.state, toDocument(record)) : null) ?? live.state.tr
    if (tr.docChanged && live.hasFocus()) selectChange(tr)
    const isSame = sameFacts(facts, nextFacts)
    facts = nextFacts
    if (!tr.docChanged && isSame) return
    live.dispatch(withFacts(tr, facts).setMeta(fromRecord, true))
    if (sought !== null) reveal(sought)
  }

  function run(command: Command): boolean {
    const done = command(live.state, layout())
    if (typeof done !== 'string') live.dispatch(done.setMeta(commanded, true))
    else if (done !== '') port.announce(done)
    return done !== ''
  }

  function open(): void {
    const { selection } = live.state
    if (!(selection instanceof NodeSelection)) return
    if (isFootnote(selection.node)) openNoteAt(selection.from)
    else openNode(selection.node)
  }

  function openNode(node: EditorState['doc']): boolean {
    if (!isFormula(node)) return false
    port.goToFacts(attrsOf(node).id)
    return true
  }

  function openNoteAt(at: number): boolean {
    note = at
    port.openNote(at)
    return true
  }

  /** Keeps the open footnote's place through what happens around it. */
  function follow({ mapping, doc }: Transaction): void {
    if (note === null) return
    const { pos, deleted } = mapping.mapResult(note)
    const node = deleted ? null : doc.nodeAt(pos)
    const now = node && isFootnote(node) ? pos : null
    if (now !== note) port.openNote(now)
    note = now
  }

  /** Letters typed on a composed paragraph or a selected item begin a new item after it; they never replace it. */
  function typedOnWhole(text: string): boolean {
    const { selection } = live.state
    if (!isWhole(selection)) return false
    const tr = paste(live.state, itemsOfText(text), layout())
    if (tr) live.dispatch(tr)
    return true
  }

  function makeRoom(): false {
    const { selection } = live.state
    if (isWhole(selection)) run(openLineAfter)
    return false
  }

  function finishComposing(): false {
    setTimeout(() => {
      if (live.isDestroyed || isComposing()) return
      const tr = normalise(live.state.tr, synced, layout())
      if (tr.docChanged) live.dispatch(tr)
      else send({ typed: true })
      patch()
    }, composed)
    return false
  }

  function wordsOf(id: string): string {
    return (
      facts.blocks
        .get(id)
        ?.runs.map(({ text }) => text)
        .join('') ?? ''
    )
  }

  function reveal(id: string): void {
    const selection = endOf(live.state.doc, id)
    sought = selection ? null : id // just made, and on its way here
    if (!selection) return
    live.dispatch(live.state.tr.setSelection(selection).setMeta(revealed, true).scrollIntoView())
  }

  function destroy(): void {
    if (live.state.doc !== synced) {
      live.dom.blur() // an unfinished composition ends here, its letters stay
      send({ typed: true })
    }
    live.destroy()
  }

  function choose(id: CommandId): boolean {
    const chosen = bodyCommands(keyPort)[id]
    if (chosen === undefined) return false
    live.focus()
    selectionNow(live)
    return chosen(live.state)
  }

  function stepToBracket(direction: 1 | -1): boolean {
    selectionNow(live)
    return run(toBracket(direction, wordsOf))
  }

  return { view: live, show, run, choose, stepToBracket, reveal, destroy }
}

/** How long after a composition the browser may still change the document, in milliseconds: the view's own delay and a little. */
const composed = 30

function isWriting(edit: SimpleEdit): boolean {
  return edit.kind === 'set' && Object.keys(edit.fields).every((field) => field === 'text')
}
