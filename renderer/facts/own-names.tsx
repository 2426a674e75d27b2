import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { createLookup } from '../../shared/directory/lookup.ts'
import { states } from '../../shared/directory/states.ts'
import type { Style } from '../../shared/record/meeting.ts'
import {
  houseNameOf,
  type NamingStyle,
  stateOf,
} from '../../shared/statement/wording/state-names.ts'
import { Button, IconButton } from '../components/button.tsx'
import { SuggestedField } from '../components/suggested-field.tsx'
import { WordsField } from '../components/words-field.tsx'
import { useCountries } from './countries.ts'

type Names = Style['ownNames']

const lookup = createLookup(states.map(({ entry }) => entry))

/** States that this house style names in its own way, whatever it does with the others. */
export function OwnNames(props: { style: NamingStyle; onNames: (names: Names) => void }) {
  const { style, onNames } = props
  const list = useRef<HTMLUListElement>(null)
  const add = (alpha3: string) => {
    const name = houseNameOf(alpha3, style) ?? stateOf(alpha3)?.entry.name ?? ''
    onNames([...style.ownNames, { alpha3, name }])
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLInputElement>('li:last-child input')?.select(),
    )
  }
  return (
    <fieldset className="own-names">
      <legend>States named in their own way</legend>
      <ul ref={list}>
        {style.ownNames.map(({ alpha3, name }) => (
          <li key={alpha3}>
            <OwnName
              of={stateOf(alpha3)?.entry.name ?? alpha3}
              name={name}
              onName={(words) =>
                onNames(
                  style.ownNames.map((one) =>
                    one.alpha3 === alpha3 ? { alpha3, name: words } : one,
                  ),
                )
              }
            />
            <IconButton
              label={`No name of its own for ${stateOf(alpha3)?.entry.name ?? alpha3}`}
              onPress={() => onNames(style.ownNames.filter((one) => one.alpha3 !== alpha3))}
            >
              <X size={12} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <AddState taken={style.ownNames.map(({ alpha3 }) => alpha3)} onState={add} />
    </fieldset>
  )
}

/** Written when the field is left: a house style is one value, and half a name is none. */
function OwnName(props: { of: string; name: string; onName: (name: string) => void }) {
  const [typed, setTyped] = useState(props.name)
  const write = (words: string) => {
    const name = words.trim()
    if (name === '') setTyped(props.name)
    else if (name !== props.name) props.onName(name)
  }
  return (
    <WordsField
      label={props.of}
      words={typed}
      onWords={setTyped}
      onLeave={write}
      onEnter={() => write(typed)}
    />
  )
}

function AddState(props: { taken: readonly string[]; onState: (alpha3: string) => void }) {
  const countries = useCountries()
  const [words, setWords] = useState('')
  const found = lookup.find(words)?.entry.alpha3
  const isTaken = found !== undefined && props.taken.includes(found)
  return (
    <div className="own-names-add">
      <SuggestedField
        label="Another state"
        words={words}
        onWords={setWords}
        suggest={countries}
        placeholder="such as Lao PDR"
      />
      <Button
        isDisabled={found === undefined || isTaken}
        onPress={() => {
          if (found === undefined) return
          setWords('')
          props.onState(found)
        }}
      >
        Give it a name
      </Button>
    </div>
  )
}
