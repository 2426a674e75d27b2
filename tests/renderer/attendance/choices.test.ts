import { describe, expect, it } from 'vitest'
import {
  formTyped,
  kindsFor,
  matching,
  partiesToTick,
} from '../../../renderer/attendance/choices.ts'
import { startingDirectory } from '../../../shared/directory/index.ts'
import type { Party } from '../../../shared/record/party.ts'
import { roles } from '../../../shared/record/vocabulary.ts'

const directory: Party[] = startingDirectory.map((entry) => ({
  ...entry,
  aliases: [...entry.aliases],
}))
const named = (name: string) => {
  const found = directory.find((party) => party.name === name || party.acronym === name)
  if (!found) throw new Error(`${name} is not in the directory`)
  return found
}

describe('the parties to tick', () => {
  it('are those of the directory, with the record’s own copies in their place', () => {
    const copy = { ...named('Malta'), name: 'Republic of Malta' }
    const parties = partiesToTick(directory, { [copy.id]: copy })
    expect(parties).toHaveLength(directory.length)
    expect(parties.find(({ id }) => id === copy.id)).toBe(copy)
  })

  it('have those that only the record knows, each name once', () => {
    const stranger = { ...named('Malta'), id: 'party-1', name: 'Harbour Watch', aliases: [] }
    const twin = { ...named('Fiji'), id: 'party-2' }
    const parties = partiesToTick(directory, { 'party-1': stranger, 'party-2': twin })
    expect(parties).toContain(stranger)
    expect(parties.filter(({ name }) => name === 'Fiji')).toEqual([twin])
  })
})

describe('typing', () => {
  it.each(['malta', 'MLT', 'the philippines', 'Vietnam', 'UNHCR'])('%j means someone', (typed) => {
    expect(matching(directory, typed)).toMatchObject({ isKnown: true })
    expect(matching(directory, typed).found.length).toBeGreaterThan(0)
  })

  it('a name nobody has finds no one', () => {
    expect(matching(directory, 'Harbour Watch of the North')).toEqual({ found: [], isKnown: false })
  })

  it('nothing shows everyone', () => {
    expect(matching(directory, ' ').found).toHaveLength(directory.length)
  })

  it('an acronym asks for the acronym to be printed; a state prints its name', () => {
    expect(formTyped(named('UNHCR'), 'unhcr')).toBe('acronym')
    expect(formTyped(named('UNHCR'), 'Office of')).toBe('name')
    expect(formTyped(named('UNHCR'), '')).toBe('name')
    expect(formTyped(named('Malta'), 'mlt')).toBe('name')
  })
})

describe('what an unknown party may be', () => {
  it('is any of the four kinds, the likeliest first', () => {
    for (const role of roles) expect(kindsFor(role)).toHaveLength(4)
    expect(kindsFor('member')[0]).toBe('state')
    expect(kindsFor('organisation')[0]).toBe('organisation')
    expect(kindsFor('participant')[0]).toBe('group')
  })
})
