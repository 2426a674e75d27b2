import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { isAgreed } from '../../shared/record/adoption.ts'
import { announce } from '../components/announce.ts'
import { Notice } from '../components/notice.tsx'
import { FindBar } from '../find/find-bar.tsx'
import { LogOrigin } from '../log/log-origin.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { SentenceStrip } from '../sentence/sentence-strip.tsx'
import { useSpelling } from '../spelling/body-in-sight.ts'
import { AdoptionPopover } from './adoption-popover.tsx'
import { BracketPopover } from './bracket-popover.tsx'
import { stepToBracket, useBracketSteps } from './bracket-steps.ts'
import { CaptureLine } from './capture-line.tsx'
import { focusCaptureLine } from './capture-mode.ts'
import type { Command } from './commands/command.ts'
import { useCurrentItem } from './current-item.ts'
import { DepartureBar, DepartureCount } from './departure-bar.tsx'
import { DragHandle } from './drag-handle.tsx'
import { FormatBar } from './format-bar.tsx'
import { NotePopover } from './note-popover.tsx'
import type { Wrapped } from './rejoin.ts'
import { RejoinOffer } from './rejoin-offer.tsx'
import { type Adoption, useAdoption } from './use-adoption.ts'
import { useBodyCommands } from './use-body-commands.ts'
import { useDepartures } from './use-departures.ts'
import { type EditorEvents, useEditor } from './use-editor.ts'
import { useNote } from './use-note.ts'
import { useProposalMarks } from './use-proposal-marks.ts'
import { ZeroDraft } from './zero-draft.tsx'
import './body.css'
import './departures.css'
import '../proposals/proposals.css'

export { stepToBracket }

/** Where a person wants to go from the body: to the facts behind a composed paragraph. */
export type GoTo = { readonly tab: 'facts'; readonly id: string }

/**
 * The body of the open meeting: the document-like editor, what can be done in it, and the capture line.
 *
 * @param focusItem an item to bring into sight with the cursor in it; a new object each time it is asked for
 */
export function Body(props: {
  onGoTo: (place: GoTo) => void
  focusItem?: { readonly item: string } | null
}) {
  const { onGoTo, focusItem = null } = props
  const { record, statement } = useDraft()
  const place = useRef<HTMLDivElement>(null)
  const [refusal, setRefusal] = useState('')
  const [wrapped, setWrapped] = useState<Wrapped>([])
  const openNote = useRef<(at: number | null) => void>(() => undefined)
  const adoptions = useRef<Adoption | null>(null)
  const events = useMemo<EditorEvents>(
    () => ({
      goToFacts: (id) => onGoTo({ tab: 'facts', id }),
      leave: focusCaptureLine,
      announce,
      refused: setRefusal,
      openNote: (at) => openNote.current(at),
      wrapped: setWrapped,
      adopt: (how) => adoptions.current?.adopt(how),
      locked: (id) => adoptions.current?.locked(id),
    }),
    [onGoTo],
  )
  const { editor, bar } = useEditor(place, events)
  const departures = useDepartures(editor)
  const { note, open, actions } = useNote(editor?.view ?? null, statement)
  openNote.current = open
  const adoption = useAdoption(editor, bar?.id, announce)
  adoptions.current = adoption
  useBracketSteps(editor)
  useBodyCommands(editor)
  useProposalMarks(editor)
  useSpelling(editor)
  const isLocked = (id: string) => record.item[id] !== undefined && isAgreed(record.item[id])
  const currentId = useCurrentItem()

  useEffect(() => {
    if (!editor || !focusItem) return
    editor.reveal(focusItem.item)
    editor.view.focus()
  }, [editor, focusItem])

  const run = useCallback(
    (...commands: Command[]) => {
      if (!editor) return
      for (const command of commands) editor.run(command)
      editor.view.focus()
    },
    [editor],
  )
  const keepInSight = useCallback(() => {
    if (editor) editor.view.dispatch(editor.view.state.tr.scrollIntoView())
  }, [editor])
  const toWords = useCallback(() => editor?.view.focus(), [editor])
  return (
    <section className="body" aria-label="Body">
      {bar ? (
        <FormatBar
          state={bar}
          run={run}
          status={record.item[bar.id]?.status ?? 'open'}
          adopt={events.adopt}
        >
          <DepartureCount departures={departures} />
        </FormatBar>
      ) : null}
      <DepartureBar departures={departures} />
      <FindBar view={editor?.view ?? null} onLeave={toWords} announce={announce} />
      {refusal === '' ? null : (
        <Notice tone="error" onDismiss={() => setRefusal('')}>
          {refusal}
        </Notice>
      )}
      <ZeroDraft editor={editor} />
      <div className="body-scroll">
        <div className="body-sheet" lang={statement.language}>
          <div ref={place} className="body-place" />
          {editor ? <DragHandle view={editor.view} run={run} /> : null}
          {editor && adoption.pause ? (
            <AdoptionPopover
              view={editor.view}
              record={record}
              pause={adoption.pause}
              adoption={adoption}
            />
          ) : editor && bar && bar.bracketAt >= 0 ? (
            <BracketPopover view={editor.view} record={record} run={run} />
          ) : null}
          {note ? (
            <NotePopover note={note} isLocked={isLocked(note.itemId)} actions={actions} />
          ) : null}
        </div>
      </div>
      {wrapped.length === 0 ? null : (
        <RejoinOffer
          groups={wrapped}
          onShown={keepInSight}
          onDone={(words, hadFocus) => {
            setWrapped([])
            announce(words)
            if (hadFocus) editor?.view.focus()
          }}
        />
      )}
      <LogOrigin itemId={currentId} onShown={keepInSight} />
      <SentenceStrip onLeave={toWords} announce={announce} />
      <CaptureLine
        currentId={currentId}
        onWrapped={setWrapped}
        onFiled={(id, words) => {
          editor?.reveal(id)
          announce(words)
        }}
        onEscape={toWords}
      />
    </section>
  )
}
