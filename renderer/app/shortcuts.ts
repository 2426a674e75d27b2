import { useEffect } from 'react'
import type { CommandId } from '../../shared/commands.ts'
import { isKeys, keysOf } from '../components/keys.ts'
import { offerCommands, type Run } from './commands.ts'

/**
 * A command that works wherever the focus is, or keys that belong to no command, and what they do; a `run` that answers false leaves the
 * keys to the place where they were pressed.
 */
export type Shortcut =
  | { readonly command: CommandId; readonly run: Run }
  | { readonly keys: string; readonly run: Run }

/**
 * Takes these keys wherever in the window they are pressed, before any field or editor sees them. What an input method is
 * composing is left alone.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return // taken already, by another place
      const shortcut = shortcuts.find((one) => keysIn(one).some((keys) => isKeys(event, keys)))
      if (!shortcut?.run('keys')) return
      event.preventDefault()
      event.stopPropagation()
    }
    const offered = shortcuts.flatMap((one) => ('command' in one ? [[one.command, one.run]] : []))
    const withdraw = offerCommands(Object.fromEntries(offered))
    window.addEventListener('keydown', listen, true)
    return () => {
      window.removeEventListener('keydown', listen, true)
      withdraw()
    }
  }, [shortcuts])
}

function keysIn(shortcut: Shortcut): readonly string[] {
  return 'command' in shortcut ? keysOf(shortcut.command) : [shortcut.keys]
}

const panes = '[data-pane]'
const focusable =
  '[contenteditable="true"], input:not([disabled]), textarea, button:not([disabled]), [tabindex="0"]'
const lastIn = new WeakMap<Element, Element>()

/** Moves the focus to the next pane (-1: the one before), to where it last was in there. */
export function movePane(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(panes)].filter(isShown)
  const here = document.activeElement
  const at = all.findIndex((pane) => pane.contains(here))
  const from = all[at]
  if (from && here) lastIn.set(from, here)
  const next = all[(at + step + all.length) % all.length]
  if (next) focusIn(next)
}

/** Puts the focus into a pane, to where it last was in there. */
export function focusIn(pane: HTMLElement): void {
  const last = lastIn.get(pane)
  const goal =
    last instanceof HTMLElement && pane.contains(last) && isShown(last)
      ? last
      : [...pane.querySelectorAll<HTMLElement>(focusable)].find(isShown)
  const found = goal ?? pane
  found.focus()
}

const writable =
  '[contenteditable="true"], textarea, input:not([disabled], [type="radio"], [type="checkbox"])'

/** Puts the cursor into the part of the draft that is shown: into its first field, else onto its first button. */
export function focusPart(): boolean {
  const part = [...document.querySelectorAll<HTMLElement>('.tab-panel')].find(isShown)
  const inPart = (what: string) =>
    [...(part?.querySelectorAll<HTMLElement>(what) ?? [])].find(isShown)
  const goal = inPart('[data-begin]') ?? inPart(writable) ?? inPart(focusable)
  goal?.focus()
  return goal !== undefined
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0
}
