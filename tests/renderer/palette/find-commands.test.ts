import { describe, expect, it } from 'vitest'
import { findCommands } from '../../../renderer/palette/find-commands.ts'
import { commandIds, commandOf } from '../../../shared/commands.ts'

const all = { meeting: true, body: true, room: true }
const found = (words: string, present = all) => findCommands(words, present).map(({ id }) => id)

describe('the palette', () => {
  it('lists every command that can be done, but itself and a row of keys', () => {
    const listed = commandIds.filter((id) => id !== 'palette' && commandOf(id).isRow !== true)
    expect(found('').toSorted()).toEqual(listed.toSorted())
  })

  it('finds by the beginnings of words, in any order, the name before the menu', () => {
    expect(found('find')[0]).toBe('find')
    expect(found('up mo')).toEqual(['item.up'])
    expect(found('annex')).toEqual(['tab.annexes', 'annex.add'])
    expect(found('word copy')).toEqual(['statement.copy'])
    expect(found('status reop')).toEqual(['adopt.open'])
    expect(found('room')).toEqual(
      expect.arrayContaining(['room.open', 'room.freeze', 'room.changes', 'room.table']),
    )
  })

  it('puts the names that begin so first', () => {
    expect(found('history').slice(0, 2)).toEqual(['history', 'history.item'])
    expect(found('bracket')[0]).toBe('bracket.toggle')
  })

  it('offers nothing for which something is missing, and nothing for words that name nothing', () => {
    expect(found('italic', { ...all, body: false })).toEqual([])
    expect(found('zz')).toEqual([])
  })
})
