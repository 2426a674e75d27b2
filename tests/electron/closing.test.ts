import { describe, expect, it } from 'vitest'
import { closing, closingPatience } from '../../electron/closing.ts'
import type { AppError } from '../../shared/result.ts'

const full: AppError = { code: 'disk-full', message: 'The disk is full.' }

/** A window that notes what it is asked, a clock that runs when told, and a person who answers when asked to. */
function windowWith() {
  const did: string[] = []
  const timers = new Set<() => void>()
  let decide: (close: boolean) => void = () => {}
  const ending = closing({
    ask: () => did.push('asked'),
    close: () => did.push('closed'),
    confirmLoss: ({ message }) => {
      did.push(`person asked: ${message}`)
      return new Promise((resolve) => {
        decide = resolve
      })
    },
    wait: (milliseconds, then) => {
      expect(milliseconds).toBe(closingPatience)
      timers.add(then)
      return () => timers.delete(then)
    },
  })
  return {
    ...ending,
    did,
    timePasses: () => {
      for (const then of timers) then()
    },
    answer: async (close: boolean) => {
      decide(close)
      await Promise.resolve()
      await Promise.resolve()
    },
  }
}

describe('a window that is to be closed', () => {
  it('is asked once for what it holds, and closes when it has sent it', () => {
    const window = windowWith()
    expect(window.mayClose()).toBe(false)
    expect(window.mayClose()).toBe(false)
    expect(window.did).toEqual(['asked'])
    window.allSent()
    expect(window.did).toEqual(['asked', 'closed'])
    expect(window.mayClose()).toBe(true)
    window.timePasses()
    window.allSent()
    expect(window.did).toEqual(['asked', 'closed'])
  })

  it('closes after a while even where it does not answer', () => {
    const window = windowWith()
    window.mayClose()
    window.timePasses()
    expect(window.did).toEqual(['asked', 'closed'])
    expect(window.mayClose()).toBe(true)
  })

  it('stays where something was not saved and the person wants to keep it, and can be closed later', async () => {
    const window = windowWith()
    window.mayClose()
    window.notSaved(full)
    window.timePasses() // the person may take their time
    expect(window.did).toEqual(['asked', 'person asked: The disk is full.'])
    await window.answer(false)
    expect(window.mayClose()).toBe(false)
    window.allSent()
    expect(window.did.slice(2)).toEqual(['asked', 'closed'])
  })

  it('closes without what could not be saved where the person says so', async () => {
    const window = windowWith()
    window.mayClose()
    window.notSaved(full)
    window.notSaved(full)
    expect(window.mayClose()).toBe(false)
    await window.answer(true)
    expect(window.did).toEqual(['asked', 'person asked: The disk is full.', 'closed'])
  })

  it('closes where all was saved after all while the person was being asked', async () => {
    const window = windowWith()
    window.mayClose()
    window.notSaved(full)
    window.allSent()
    await window.answer(false)
    expect(window.did.at(-1)).toBe('closed')
    expect(window.mayClose()).toBe(true)
  })
})

describe('a window that stays open', () => {
  it('is not closed by an answer nobody asked for, nor by an edit that was not saved', () => {
    const window = windowWith()
    window.allSent()
    window.notSaved(full)
    expect(window.did).toEqual([])
  })
})
