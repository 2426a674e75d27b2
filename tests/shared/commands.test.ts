import { describe, expect, it } from 'vitest'
import { type CommandId, commandIds, commandOf, keysOn, nameOf } from '../../shared/commands.ts'
import { commandsIn, type Entry, isAvailable, type Menu, menus } from '../../shared/menus.ts'

const platforms = [
  { platform: 'a Mac', onMac: true },
  { platform: 'others', onMac: false },
]

describe('the menus', () => {
  it('hold every command once', () => {
    const held = menus.flatMap((menu) => commandsIn(menu).map(({ id }) => id))
    expect(held.toSorted()).toEqual(commandIds.toSorted())
  })

  it('have one letter for each entry, and no two the same in one menu', () => {
    for (const { label, entries } of [bar, ...menus.flatMap(withInner)]) {
      const letters = entries.flatMap(lettersOf)
      expect(new Set(letters).size, `${label}: ${letters.join(' ')}`).toBe(letters.length)
    }
  })
})

describe('commands', () => {
  it.each(platforms)('have keys of their own on $platform', ({ onMac }) => {
    const keys = commandIds.flatMap((id) => keysOn(id, onMac).map((one) => `${one}: ${id}`))
    const bound = keys.map((one) => one.split(':')[0])
    expect(bound.filter((one, nth) => bound.indexOf(one) !== nth)).toEqual([])
  })

  it.each(platforms)('leave the platform its own keys on $platform', ({ onMac }) => {
    const taken = ['Mod+X', 'Mod+C', 'Mod+V', 'Mod+A', 'Mod+Q', 'Mod+W', 'Mod+0', 'Mod+-', 'F11']
    const macTaken = ['Mod+H', 'Mod+M', 'Mod+Alt+H']
    const all = commandIds.flatMap((id) => [...keysOn(id, onMac)])
    expect(all.filter((keys) => [...taken, ...(onMac ? macTaken : [])].includes(keys))).toEqual([])
  })

  it('have names that tell them apart', () => {
    const names = commandIds.map(nameOf)
    expect(new Set(names).size).toBe(names.length)
    expect(nameOf('returned')).toBe('A file that came back')
  })

  it('can be had only while what they need is there', () => {
    const closed = { meeting: false, body: false, room: false }
    expect(isAvailable('about', closed)).toBe(true)
    expect(isAvailable('find', closed)).toBe(false)
    expect(isAvailable('find', { ...closed, meeting: true })).toBe(true)
    expect(isAvailable('italic', { ...closed, meeting: true })).toBe(false)
  })
})

const bar: Menu = { label: 'the bar', entries: menus }

function withInner(menu: Menu): Menu[] {
  const inner = menu.entries.flatMap((entry) => {
    return typeof entry === 'object' && 'entries' in entry ? withInner(entry) : []
  })
  return [menu, ...inner]
}

/** The letter that calls an entry; one without is said by its whole label, so that it fails. */
function lettersOf(entry: Entry): string[] {
  if (entry === 'line') return []
  if (typeof entry === 'string' && commandOf(entry).isRow) return []
  const label = typeof entry === 'string' ? commandOf(entry satisfies CommandId).label : entry.label
  const letters = [...label.matchAll(/&(.)/g)].map(([, letter = '']) => letter.toLowerCase())
  expect(letters, label).toHaveLength(1)
  return letters
}
