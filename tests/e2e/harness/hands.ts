import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const mostTabs = 150 // more than any screen has places to stop at

/** A person's hands on the keyboard. */
export type Hands = ReturnType<typeof handsOn>

export function handsOn(page: Page) {
  const { keyboard } = page

  /** Types where the cursor is. */
  const type = (words: string) => keyboard.type(words)

  async function press(...keys: string[]): Promise<void> {
    for (const key of keys) await keyboard.press(key)
  }

  /** Goes on with Tab until the focus is on what is called so; fails where no Tab leads there. */
  async function tabTo(name: string | RegExp): Promise<void> {
    const met = new Set<string>()
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      await press('Tab')
      const here = await nameOfFocused(page)
      if (isCalled(here, name)) return
      met.add(here)
    }
    throw new Error(`No Tab leads to “${name}”, only to: ${[...met].join(' | ')}`)
  }

  /** Goes on to the field of that name and types into it. */
  async function fillIn(name: string, words: string): Promise<void> {
    await tabTo(name)
    await type(words)
  }

  /** Waits until the app itself has put the focus on what is called so. */
  async function find(name: string | RegExp): Promise<void> {
    const focused = expect.poll(() => nameOfFocused(page), { interval: 20, timeout: 10_000 })
    await (typeof name === 'string' ? focused.toBe(name) : focused.toMatch(name))
  }

  return { type, press, tabTo, fillIn, find, where: () => nameOfFocused(page) }
}

function isCalled(here: string, name: string | RegExp): boolean {
  return typeof name === 'string' ? here === name : name.test(here)
}

/** What has the focus is called, as a screen reader would say it: by its label, or by the words in it. */
function nameOfFocused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return ''
    const named = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean)
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
    const labels = isField
      ? [...(element.labels ?? [])]
      : named.map((id) => document.getElementById(id))
    const label = labels.map((one) => one?.innerText ?? '').join(' ')
    const words = element.getAttribute('aria-label') ?? (label || element.innerText)
    return words.replace(/\s+/g, ' ').trim()
  })
}
