import { describe, expect, it } from 'vitest'
import { bodyGestures } from '../../../renderer/beside/gestures.ts'
import { bodyCommands, editorKeys, type KeyPort } from '../../../renderer/body/keys.ts'
import { keysOf } from '../../../renderer/components/keys.ts'
import { commandIds } from '../../../shared/commands.ts'
import { knowsNobody } from '../../../shared/reading/actors.ts'

const port: KeyPort = {
  run: () => true,
  undo: () => {},
  redo: () => {},
  open: () => {},
  leave: () => {},
  adopt: () => {},
  known: () => knowsNobody,
}

describe('the editor’s keys', () => {
  const bound = Object.keys(editorKeys(port))
  const commands = commandIds.filter((id) => bodyCommands(port)[id] !== undefined)
  const named = [
    ...[...commands, 'bracket.keep' as const].flatMap((id) => [...keysOf(id)]),
    ...bodyGestures.flatMap(({ keys }) => [...keys]),
    'Mod+Backspace', // as without Mod: the browser would remove more
    'Mod+Delete',
  ]

  it('are those of commands and those that the list of keys tells, and no others', () => {
    const inEditor = named.map((keys) => {
      const held = keys.split('+')
      const key = held.pop() ?? ''
      return [...held, key.length === 1 ? key.toLowerCase() : key].join('-')
    })
    expect(bound.toSorted()).toEqual(inEditor.toSorted())
  })

  it('do what the commands do that are chosen for the body, their status and kind among them', () => {
    expect(commands).toEqual(
      expect.arrayContaining(['italic', 'kind.heading', 'adopt.agreed', 'bracket.remove']),
    )
  })
})
