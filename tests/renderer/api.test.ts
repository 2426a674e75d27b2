import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Bridge, createApi } from '../../renderer/api.ts'
import { callNames } from '../../shared/call-names.ts'

/** A bridge that hands every call to one function. */
function bridgeTo(answer: (name: string, input: unknown) => Promise<unknown>): Bridge {
  const calls = callNames.map((name) => [name, (input: unknown) => answer(name, input)])
  return { ...Object.fromEntries(calls), onClosing: () => undefined }
}

afterEach(() => vi.restoreAllMocks())

describe('a call of the window', () => {
  it('goes over the bridge under its own name and brings the answer back', async () => {
    const api = createApi(bridgeTo(async (name, input) => ({ ok: true, value: { name, input } })))
    for (const name of callNames) {
      const call = api[name] as (input: unknown) => Promise<unknown>
      expect(await call({ asked: name })).toEqual({
        ok: true,
        value: { name, input: { asked: name } },
      })
    }
  })

  it('that is rejected is an error with a message, and a line in the console', async () => {
    const line = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const api = createApi(bridgeTo(() => Promise.reject(new Error('no one listens'))))
    expect(await api.library({})).toMatchObject({ ok: false, error: { code: 'failed' } })
    expect(line.mock.calls[0]?.[0]).toContain('library')
  })
})
