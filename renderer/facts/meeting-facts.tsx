import { type RefObject, useEffect, useRef } from 'react'
import type { Meeting } from '../../shared/record/meeting.ts'
import { modes } from '../../shared/record/vocabulary.ts'
import { ordinalWords } from '../../shared/statement/wording/ordinals.ts'
import { useSession, useSessionState } from '../app/use-session.tsx'
import { Segmented } from '../components/choice.tsx'
import { DaysField } from '../components/days-field.tsx'
import { SuggestedField } from '../components/suggested-field.tsx'
import { useTyped } from '../components/use-typed.ts'
import { WordsField } from '../components/words-field.tsx'
import { useCountries } from './countries.ts'
import { factsEdit } from './facts-edit.ts'
import { readNumber, readOrdinal, showNumber } from './ordinal.ts'
import { useFacts } from './use-facts.ts'

const modeLabels: { readonly [mode in Meeting['mode']]: string } = {
  'in-person': 'In person',
  hybrid: 'Hybrid',
  virtual: 'Virtual',
}

/** What is of this meeting alone: its number, days, mode, place and purpose. */
export function MeetingFacts() {
  const { meeting, type, set } = useFacts()
  const countries = useCountries()
  const form = useRef<HTMLDivElement>(null)
  useFirstFact(form, meeting.id)
  return (
    <section className="part" aria-labelledby="meeting-title">
      <h2 id="meeting-title">Meeting</h2>
      <div className="form" ref={form}>
        <Ordinal />
        <DaysField
          place={`${meeting.id} days`}
          days={{ start: meeting.start, end: meeting.end }}
          onDays={type}
          spans={{ start: 5, end: 5 }}
        />
        <WordsField label="City" span={6} words={meeting.city} onWords={(city) => type({ city })} />
        <SuggestedField
          label="Country"
          span={6}
          words={meeting.country}
          onWords={(country) => type({ country })}
          suggest={countries}
        />
        <Segmented
          label="Mode"
          span={8}
          value={meeting.mode}
          options={modes.map((mode) => ({ value: mode, label: modeLabels[mode] }))}
          onChoice={(mode) => set({ mode })}
        />
        <Quorum />
        <WordsField
          label="Purpose of the meeting"
          span={12}
          long
          words={meeting.purpose}
          placeholder="what follows “The purpose of the meeting was to”, without the full stop"
          onWords={(purpose) => type({ purpose })}
        />
      </div>
    </section>
  )
}

/** In a meeting just made, the first fact that is not known yet takes the focus, so that one can go on typing. */
function useFirstFact(form: RefObject<HTMLElement | null>, meetingId: string): void {
  const session = useSession()
  const { justMade } = useSessionState()
  useEffect(() => {
    if (justMade !== meetingId) return
    const inputs = [...(form.current?.querySelectorAll('input') ?? [])]
    inputs.find(({ type, value }) => type === 'text' && value === '')?.focus()
    session.settle()
  }, [justMade, meetingId, session, form])
}

/** How many members must be present; without a number none are asked for. */
function Quorum() {
  const { record, meeting, dispatch } = useFacts()
  const typed = useTyped({
    value: meeting.quorum,
    show: showNumber,
    read: readNumber,
    take: (quorum) => dispatch(factsEdit(record, { quorum }), { typing: true }),
    place: `${meeting.id} quorum`,
  })
  return <WordsField label="Quorum" span={4} placeholder="members needed, if any" {...typed} />
}

function Ordinal() {
  const { record, meeting, dispatch } = useFacts()
  const typed = useTyped({
    value: meeting.ordinal,
    show: (ordinal) => (ordinal === null ? '' : String(ordinal)),
    read: readOrdinal,
    take: (ordinal) => dispatch(factsEdit(record, { ordinal }), { typing: true }),
    place: `${meeting.id} ordinal`,
  })
  return (
    <WordsField
      label="Number"
      span={2}
      placeholder="12"
      {...typed}
      help={
        meeting.ordinal === null ? undefined : ordinalWords(meeting.ordinal, record.style.ordinal)
      }
    />
  )
}
