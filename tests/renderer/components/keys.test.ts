import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isKeys, keysOf } from '../../../renderer/components/keys.ts'
import { commandIds } from '../../../shared/commands.ts'

const held = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }
const pressed = (key: string, more: Partial<typeof held> = {}, isAltGr = false) => ({
  ...{ ...held, ...more, key },
  getModifierState: (name: string) => isAltGr && name === 'AltGraph',
})

/** Every combination of keys that means a command, as it comes with one letter or sign. */
const typing = commandIds
  .flatMap((id) => keysOf(id))
  .filter((keys) => keys.split('+').at(-1)?.length === 1)

describe('the keys of a command', () => {
  it('are these, and no fewer or more of them held', () => {
    expect(isKeys(pressed('f', { ctrlKey: true, altKey: true }), 'Mod+Alt+F')).toBe(true)
    expect(isKeys(pressed('f', { ctrlKey: true }), 'Mod+Alt+F')).toBe(false)
    expect(isKeys(pressed('F', { ctrlKey: true, shiftKey: true }), 'Mod+F')).toBe(false)
  })

  it('are never what AltGr types, which a system may report as Ctrl and Alt', () => {
    expect(typing.length).toBeGreaterThan(20)
    fc.assert(
      fc.property(
        fc.constantFrom(...typing),
        fc.record({ shiftKey: fc.boolean() }),
        (keys, more) => {
          const key = keys.split('+').at(-1) ?? ''
          const typed = pressed(key, { ...more, ctrlKey: true, altKey: true }, true)
          expect(typing.filter((one) => isKeys(typed, one))).toEqual([])
        },
      ),
    )
    for (const sign of '@[]{}\\|€~ąłéß') {
      const typed = pressed(sign, { ctrlKey: true, altKey: true }, true)
      expect(typing.filter((one) => isKeys(typed, one))).toEqual([])
    }
  })

  it('are commands still with AltGr, where they type nothing', () => {
    expect(isKeys(pressed('F4', {}, true), 'F4')).toBe(true)
  })
})
