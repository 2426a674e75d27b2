import { useEffect, useRef } from 'react'
import { commandOf, nameOf } from '../../shared/commands.ts'
import { commandsIn, menus } from '../../shared/menus.ts'
import { keysOf, shownKeys } from '../components/keys.ts'
import { type Gesture, gestures } from './gestures.ts'

/** The commands that have keys by their menus, and then what keys do in one place alone. */
const sections: readonly { readonly place: string; readonly keys: readonly Gesture[] }[] = [
  ...menus.map((menu) => ({
    place: menu.label.replace('&', ''),
    keys: commandsIn(menu)
      .map(({ id }) => ({ what: nameOf(id), keys: shownOf(keysOf(id), commandOf(id).isRow) }))
      .filter(({ keys }) => keys.length > 0),
  })),
  ...gestures,
]

function shownOf(keys: readonly string[], isRow = false): readonly string[] {
  const [first, last] = [keys[0], keys.at(-1)]
  return isRow && first && last ? [first, '…', last] : keys.slice(0, 1)
}

/** All keys, by the place they work in; scrolled by the arrow keys as soon as it is shown. */
export function KeysList() {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.focus(), [])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it
    <div className="keys-list" role="document" aria-label="All keys" ref={list} tabIndex={0}>
      {sections.map(({ place, keys }) => (
        <section key={place} aria-label={place}>
          <h3>{place}</h3>
          <dl>
            {keys.map((key) => (
              <div key={key.what}>
                <dt>
                  {key.keys.map((name) => (
                    <kbd key={name}>{shownKeys(name)}</kbd>
                  ))}
                </dt>
                <dd>{key.what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
