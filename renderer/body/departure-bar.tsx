import { List, SpellCheck2, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { DepartureKind } from '../../shared/style/departure.ts'
import { type Shortcut, useShortcuts } from '../app/shortcuts.ts'
import { Button, IconButton } from '../components/button.tsx'
import { keyOf, shownKeys } from '../components/keys.ts'
import type { PlacedDeparture } from './departures.ts'
import { setPointingOn } from './pointing-on.ts'
import type { Departures } from './use-departures.ts'
import { textOf } from './words.ts'

const kinds: { readonly [kind in DepartureKind]: string } = {
  dash: 'dash',
  dates: 'date',
  ordinal: 'ordinal',
  name: 'name',
  'serial-comma': 'comma',
  spelling: 'spelling',
}

/** How many places of the body are written otherwise; goes to the first. */
export function DepartureCount({ departures }: { departures: Departures }) {
  const { all, step } = departures
  const places = all.length === 1 ? '1 place' : `${all.length} places`
  const label =
    all.length === 0
      ? 'All is written as the house style writes it'
      : `The house style writes ${places} otherwise`
  return (
    <span className="departure-count">
      <IconButton
        label={label}
        shortcut={keyOf('departure.next')}
        isDisabled={all.length === 0}
        onPress={() => step(1)}
      >
        <SpellCheck2 size={15} aria-hidden />
        {all.length === 0 ? null : <span aria-hidden>{all.length}</span>}
      </IconButton>
    </span>
  )
}

/**
 * The departure that is looked at: what stands there, what the house style would write, and the way to put it right. Nothing
 * changes before that is asked for.
 */
export function DepartureBar({ departures }: { departures: Departures }) {
  const { all, at, refusal, step, look, putRight, close } = departures
  const bar = useRef<HTMLElement>(null)
  const [showsAll, setShowsAll] = useState(false)
  useStepping(departures)
  const current = all[at]
  const isOpen = current !== undefined
  useEffect(() => {
    if (isOpen) bar.current?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [isOpen])
  if (!isOpen) return null

  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  return (
    <section ref={bar} className="departure-bar" aria-label="House style" onKeyDown={keys}>
      <div className="departure-line">
        <p className="departure-words" aria-live="polite">
          <span className="departure-place">
            {at + 1} of {all.length} · {kinds[current.departure.kind]}
          </span>
          <InContext placed={current} />
          {refusal === '' ? null : <span className="departure-refusal">{refusal}</span>}
        </p>
        <IconButton
          label={showsAll ? 'Close the list' : 'List all of them'}
          aria-pressed={showsAll}
          onPress={() => setShowsAll(!showsAll)}
        >
          <List size={15} aria-hidden />
        </IconButton>
        <IconButton label="Back to the words" shortcut="Esc" onPress={close}>
          <X size={15} aria-hidden />
        </IconButton>
      </div>
      <div className="departure-actions">
        <FirstButton isPutRight={refusal === ''} putRight={putRight} leave={() => step(1)} />
        {refusal === '' ? (
          <Button look="quiet" onPress={() => step(1)}>
            Leave it <kbd>{shownKeys(keyOf('departure.next'))}</kbd>
          </Button>
        ) : null}
        <Button
          look="quiet"
          onPress={() => {
            setPointingOn(false)
            close()
          }}
        >
          Stop underlining
        </Button>
      </div>
      {showsAll ? <All all={all} at={at} look={look} /> : null}
    </section>
  )
}

function FirstButton(props: { isPutRight: boolean; putRight: () => void; leave: () => void }) {
  return (
    <Button look="plain" data-first onPress={props.isPutRight ? props.putRight : props.leave}>
      {props.isPutRight ? 'Put right' : 'Leave it'}
    </Button>
  )
}

function All({ all, at, look }: Pick<Departures, 'all' | 'at' | 'look'>) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <ul ref={list} className="departure-list" aria-label="All places written otherwise">
      {all.map((placed, nth) => (
        <li key={`${placed.item} ${placed.departure.from}`}>
          <button
            type="button"
            className="departure-row"
            aria-current={nth === at}
            onClick={() => look(nth)}
          >
            <span className="departure-kind">{kinds[placed.departure.kind]}</span>
            <span className="departure-snippet">
              <InContext placed={placed} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

const around = 32 // letters of the sentence on either side

/** The words as they stand, struck, and as the house style writes them, in a little of their sentence. */
function InContext({ placed }: { placed: PlacedDeparture }) {
  const { departure, node } = placed
  const { text } = textOf(node)
  const { from, to, words, house } = departure
  const start = from <= around ? 0 : text.indexOf(' ', from - around) + 1 || from
  const before = text.slice(Math.min(start, from), from)
  const after = text.slice(to, to + around)
  return (
    <span className="departure-context">
      {start > 0 ? '… ' : ''}
      {before.toWellFormed()}
      <del>{words}</del>
      <ins>{house}</ins>
      {after.toWellFormed()}
      {to + around < text.length ? '…' : ''}
    </span>
  )
}

/** F7 and Shift+F7 step through the departures wherever the focus is. */
function useStepping({ all, step }: Departures): void {
  const isNone = all.length === 0
  useShortcuts(
    useMemo<readonly Shortcut[]>(() => {
      const go = (by: 1 | -1) => () => {
        if (!isNone) step(by)
        return !isNone
      }
      return [
        { command: 'departure.next', run: go(1) },
        { command: 'departure.previous', run: go(-1) },
      ]
    }, [isNone, step]),
  )
}
