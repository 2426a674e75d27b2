import { describe, expect, it } from 'vitest'
import { roomKey } from '../../../electron/room/keys.ts'

const pressed = (key: string, more = {}) =>
  roomKey({ type: 'keyDown', key, control: false, meta: false, alt: false, ...more })

describe('a key in the room’s window', () => {
  it('steps by the arrows and by what a presenter sends', () => {
    expect(['ArrowDown', 'PageDown', ' ', 'ArrowRight'].map((key) => pressed(key))).toEqual(
      Array(4).fill('next'),
    )
    expect(['ArrowUp', 'PageUp', 'ArrowLeft'].map((key) => pressed(key))).toEqual(
      Array(3).fill('previous'),
    )
  })

  it('fills the display, leaves it, and closes', () => {
    expect(pressed('F11')).toBe('full-screen')
    expect(pressed('Escape')).toBe('leave')
    expect(pressed('w', { control: true })).toBe('close')
    expect(pressed('W', { meta: true })).toBe('close')
  })

  it('does nothing else', () => {
    expect(pressed('a')).toBeNull()
    expect(pressed('constructor')).toBeNull()
    expect(pressed('r', { control: true })).toBeNull()
    expect(pressed('PageDown', { alt: true })).toBeNull()
    expect(pressed('PageDown', { type: 'keyUp' })).toBeNull()
  })
})
