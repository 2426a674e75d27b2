import { useState } from 'react'
import { fail, ok, type Result } from '../../shared/result.ts'
import { keepWords, keptWords } from './kept-words.ts'
import { type Days, readDay, readDays, showDay } from './parse-date.ts'
import { WordsField } from './words-field.tsx'

type Side = 'start' | 'end'
type Typing = { start: string | null; end: string | null; sent: Days | null }

const nothingTyped: Typing = { start: null, end: null, sent: null }

/**
 * The first and the last day, typed. The two are taken over together as soon as both make sense; a range typed into the
 * first ("24-25 August 2017") fills the second. What cannot be stays as it was typed, with what to do about it.
 *
 * @param place under which what cannot be is kept while the field is out of sight
 */
export function DaysField(props: {
  place: string
  days: Days
  onDays: (days: Days) => Result<unknown>
  labels?: { start: string; end: string }
  spans?: { start: number; end: number }
}) {
  const { place, days, onDays, labels = { start: 'First day', end: 'Last day' }, spans } = props
  const [typing, setTyping] = useState<Typing>(() => keptTyping(place))
  const [left, setLeft] = useState<{ [side in Side]: boolean }>({
    start: typing.start !== null,
    end: typing.end !== null,
  })
  const isOvertaken = typing.sent !== null && !sameDays(typing.sent, days)
  const now = isOvertaken ? nothingTyped : typing
  const meant = daysMeant(now, days)

  const type = (next: Typing) => {
    const { together } = daysMeant(next, days)
    keepTyping(place, together.ok ? nothingTyped : next)
    if (!together.ok) return setTyping({ ...next, sent: null })
    const taken = onDays(together.value)
    setTyping({ ...next, sent: taken.ok ? together.value : null })
  }
  const leave = (side: Side) => {
    setLeft({ ...left, [side]: true })
    if (meant.together.ok) setTyping(nothingTyped)
  }
  const field = (side: Side) => ({
    label: labels[side],
    words: now[side] ?? showDay(days[side]),
    error: left[side] ? errorAt(side, meant) : null,
    onLeave: () => leave(side),
    ...(spans ? { span: spans[side] } : {}),
  })
  return (
    <>
      <WordsField
        {...field('start')}
        placeholder="31 Oct 2017"
        onWords={(start) => {
          const range = readDays(start)
          const fills = range.ok && range.value.end !== ''
          type({ ...now, start, end: fills ? showDay(range.value.end) : now.end })
        }}
      />
      <WordsField
        {...field('end')}
        placeholder="if it is another day"
        onWords={(end) => type({ ...now, end })}
      />
    </>
  )
}

function keptTyping(place: string): Typing {
  return { start: keptWords(`${place} start`), end: keptWords(`${place} end`), sent: null }
}

function keepTyping(place: string, { start, end }: Typing): void {
  keepWords(`${place} start`, start)
  keepWords(`${place} end`, end)
}

type Meant = { start: Result<string>; end: Result<string>; together: Result<Days> }

/** What was typed means, each day and the two as a pair; a day that was not typed is the one there is. */
function daysMeant(typing: Typing, days: Days): Meant {
  const first = typing.start === null ? ok({ ...days, end: '' }) : readDays(typing.start)
  const start = first.ok ? ok(first.value.start) : first
  const end = typing.end === null ? ok(days.end) : readDay(typing.end)
  return { start, end, together: pairOf(start, end) }
}

function pairOf(start: Result<string>, end: Result<string>): Result<Days> {
  if (!start.ok) return start
  if (!end.ok) return end
  if (end.value === '' || end.value === start.value) return ok({ start: start.value, end: '' })
  if (start.value === '') return fail('invalid', 'Give the first day too.', 'start')
  if (end.value < start.value) {
    const shown = `${showDay(end.value)} is before ${showDay(start.value)}`
    return fail('invalid', `${shown}: change one of the two.`, 'end')
  }
  return ok({ start: start.value, end: end.value })
}

function errorAt(side: Side, meant: Meant): string | null {
  const own = meant[side]
  if (!own.ok) return own.error.message
  const { together } = meant
  return !together.ok && together.error.field === side ? together.error.message : null
}

function sameDays(a: Days, b: Days): boolean {
  return a.start === b.start && a.end === b.end
}
