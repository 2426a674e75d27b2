import { type RefObject, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import type { MeetingRecord } from '../../shared/record/record.ts'
import type { Part } from '../../shared/record/vocabulary.ts'
import type { Tab } from '../app/desk.ts'
import { useCurrentItem } from '../body/current-item.ts'

let followed: string | null = null // null: the item that the cursor of the body is in
const listeners = new Set<() => void>()

function setFollowed(id: string | null): void {
  if (id === followed) return
  followed = id
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What the paper follows: the paragraph that the field with the focus makes, or the item that the cursor is in. */
export function useFollowed(): string | null {
  const current = useCurrentItem()
  return useSyncExternalStore(subscribe, () => followed) ?? current
}

/** The composed paragraph that most fields of a tab go into. */
const partOfTab: { readonly [tab in Tab]: Part } = {
  facts: 'opening',
  attendance: 'attendance',
  body: '',
  annexes: '',
  log: '',
}

/** Lets the paper follow the focus within an element: a field is inside the `data-source` that it makes, or belongs to its tab's paragraph. */
export function useFollowing(
  place: RefObject<HTMLElement | null>,
  tab: Tab,
  items: MeetingRecord['item'],
): void {
  const latest = useRef({ tab, items })
  useLayoutEffect(() => {
    latest.current = { tab, items }
  })
  useEffect(() => {
    const element = place.current
    const follow = ({ target }: FocusEvent) => {
      const { tab, items } = latest.current
      if (target instanceof Element) setFollowed(madeBy(target, partOfTab[tab], items))
    }
    element?.addEventListener('focusin', follow)
    return () => element?.removeEventListener('focusin', follow)
  }, [place])
  useEffect(() => () => setFollowed(null), [])
}

function madeBy(field: Element, part: Part, items: MeetingRecord['item']): string | null {
  const source = field.closest<HTMLElement>('[data-source]')?.dataset.source
  if (source !== undefined) return source
  if (part === '') return null
  return Object.values(items).find((item) => item.part === part)?.id ?? null
}
