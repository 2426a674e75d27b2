import { useMemo } from 'react'
import {
  Header,
  ListBox,
  ListBoxItem,
  ListBoxLoadMoreItem,
  ListBoxSection,
} from 'react-aria-components'
import type { PastStep } from '../../shared/calls.ts'
import { type Told, toldOf } from '../../shared/history/told.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { showClock, showDayOf } from './moments.ts'
import type { Timeline } from './timeline.ts'

/** The row before the first step of all. */
export const beginning = 'beginning'

/** The key of a step's row: it stays the same while the step is still being typed. */
export function keyOf(step: Pick<PastStep, 'first'>): string {
  return String(step.first)
}

type Day = { readonly day: string; readonly steps: readonly PastStep[] }

/**
 * The steps of the past, newest first, by day. Arrows step through time; Enter brings back.
 */
export function StepList(props: {
  timeline: Timeline
  label: string
  chosen: string
  onChoose: (key: string) => void
  onBringBack: () => void
  onEarlier: () => void
}) {
  const { timeline, label, chosen, onChoose, onBringBack, onEarlier } = props
  const days = useMemo(() => rowsOf(timeline), [timeline]) // not drawn again when another is chosen
  return (
    <ListBox
      className="list step-list"
      aria-label={label}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      escapeKeyBehavior="none"
      autoFocus
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys
        if (key !== undefined) onChoose(String(key))
      }}
      onAction={onBringBack}
    >
      {days}
      {timeline.earlier === null ? (
        <ListBoxItem id={beginning} className="list-item step" textValue="The beginning">
          <span className="step-time" />
          <span className="step-told">
            <span className="step-what">The beginning</span>
            <span className="step-words">before the first of these steps</span>
          </span>
        </ListBoxItem>
      ) : (
        <ListBoxLoadMoreItem onLoadMore={onEarlier} className="step-more">
          Earlier steps…
        </ListBoxLoadMoreItem>
      )}
    </ListBox>
  )
}

function rowsOf({ steps, record }: Timeline) {
  return daysOf(steps).map(({ day, steps }) => (
    <ListBoxSection key={day}>
      <Header className="list-header">{day}</Header>
      {steps.map((step) => (
        <StepRow key={keyOf(step)} step={step} record={record} />
      ))}
    </ListBoxSection>
  ))
}

const known = new WeakMap<PastStep, Told>() // a step is a value: telling it once is enough

function told(step: PastStep, record: MeetingRecord): Told {
  const before = known.get(step)
  const now = before ?? toldOf(step, record)
  if (before === undefined) known.set(step, now)
  return now
}

function StepRow({ step, record }: { step: PastStep; record: MeetingRecord }) {
  const { what, words } = told(step, record)
  return (
    <ListBoxItem
      id={keyOf(step)}
      className="list-item step"
      textValue={`${showClock(step.at)} ${what} ${words}`}
    >
      <span className="step-time">{showClock(step.at)}</span>
      <span className="step-told">
        <span className="step-what">{what}</span>
        {words === '' ? null : <span className="step-words">{words}</span>}
      </span>
    </ListBoxItem>
  )
}

function daysOf(steps: readonly PastStep[]): Day[] {
  const days = Map.groupBy(steps, ({ at }) => showDayOf(at))
  return [...days].map(([day, steps]) => ({ day, steps }))
}
