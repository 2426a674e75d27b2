import { useCallback, useEffect, useMemo, useState } from 'react'
import { houseOf } from '../../shared/style/departures.ts'
import { useDraft } from '../record/use-draft.tsx'
import {
  allDepartures,
  currentAmong,
  goTo,
  lookThrough,
  nextFrom,
  type PlacedDeparture,
  pointing,
  putRight,
  whyNot,
  withPointing,
} from './departures.ts'
import type { BodyEditor } from './editor.ts'
import { usePointingOn } from './pointing-on.ts'

/** Where the body departs from the house style, the one a person looks at, and what can be done about it. */
export type Departures = {
  readonly all: readonly PlacedDeparture[]
  /** The place of the one that is looked at; -1 while none is. */
  readonly at: number
  /** Why that one cannot be put right; '' where it can. */
  readonly refusal: string
  step(by: 1 | -1): void
  look(nth: number): void
  putRight(): void
  /** Looks at none any more, with the cursor where the last one stands. */
  close(): void
}

/** Points at departures in an editor's document; while pointing is switched off there are none. */
export function useDepartures(editor: BodyEditor | null): Departures {
  const { record } = useDraft()
  const { style, party, item } = record
  const isOn = usePointingOn()
  const house = useMemo(
    () => (isOn ? houseOf(style, Object.values(party)) : null),
    [isOn, style, party],
  )
  const [all, setAll] = useState<readonly PlacedDeparture[]>([])
  const [at, setAt] = useState(-1)
  const view = editor?.view ?? null

  useEffect(() => {
    if (!view) return
    const read = () => {
      const now = allDepartures(view.state)
      setAll(now)
      setAt(currentAmong(view.state, now))
    }
    const plugin = pointing(() => view.composing, read)
    view.updateState(view.state.reconfigure({ plugins: [...view.state.plugins, plugin] }))
  }, [view])

  useEffect(() => {
    if (!view) return
    const point = () => view.dispatch(withPointing(view.state.tr, { house }))
    return house === null ? point() : lookThrough(view.state.doc, house, point)
  }, [view, house])

  const look = useCallback(
    (nth: number) => {
      const found = view ? allDepartures(view.state)[nth] : undefined
      if (view && found) view.dispatch(goTo(view.state, found))
    },
    [view],
  )
  const step = useCallback(
    (by: 1 | -1) => {
      if (view) look(nextFrom(view.state, allDepartures(view.state), by))
    },
    [view, look],
  )
  const close = useCallback(() => {
    if (!view) return
    view.dispatch(withPointing(view.state.tr, { current: null }))
    view.focus()
  }, [view])

  const current = all[at]
  const isAgreed = current !== undefined && item[current.item]?.status === 'agreed'
  const refusal = isAgreed
    ? 'This is agreed text: reopen it first.'
    : current
      ? whyNot(current)
      : ''
  const put = () => {
    if (!view || !editor || current === undefined || refusal !== '') return
    editor.run((state) => putRight(state, current))
    const left = allDepartures(view.state)
    if (left.length === 0) return close()
    look(Math.min(at, left.length - 1))
  }
  return { all, at, refusal, step, look, putRight: put, close }
}
