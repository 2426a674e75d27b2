import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from './harness/desk.ts'

const themes = [
  { theme: 'in the dark', media: { colorScheme: 'dark' } },
  { theme: 'under the person’s own colours', media: { forcedColors: 'active' } },
] as const

/** The screens, by the keys that lead to them. */
const screens = ['Control+1', 'Control+2', 'Control+k', 'Control+4', 'Control+l', 'Control+Shift+s']
const mostTabs = 40

describe.each(themes)('where the focus is, $theme', ({ media }) => {
  test('shows on everything that Tab comes to', async ({ desk }) => {
    const { page } = await desk.start()
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    await page.getByRole('button', { name: 'Look round a sample meeting' }).press('Enter')
    await page.locator('.body-place [data-item]').first().waitFor()
    const eyes = await eyesOn(page)
    const unseen = new Set<string>()
    const met = new Set<string>()
    for (const keys of screens) {
      await page.keyboard.press(keys)
      for (let tabs = 0; tabs < mostTabs; tabs += 1) {
        await eyes.evaluate(({ rest }) => rest())
        await page.keyboard.press('Tab')
        const { name, isSeen } = await eyes.evaluate(({ focused }) => focused())
        met.add(name)
        if (!isSeen) unseen.add(`${keys}: ${name}`)
      }
    }
    expect([...unseen]).toEqual([])
    expect(met.size).toBeGreaterThan(50)

    const button = page.getByRole('button', { name: 'History', exact: true })
    await button.evaluate((one) => one.style.setProperty('outline', 'none', 'important'))
    await page.keyboard.press('Control+1')
    await eyes.evaluate(({ rest }) => rest())
    await button.focus()
    expect(await eyes.evaluate(({ focused }) => focused().isSeen)).toBe(false)
  })
})

/** What can be seen of the focus: lines and shadows that something or what is around it has not without it. A cursor in words is seen too. */
function eyesOn(page: Page) {
  return page.evaluateHandle(() => {
    const looks = new WeakMap<Element, string>()
    const places = 'a, button, input, textarea, summary, [tabindex], [contenteditable]'
    const lookOf = (one: Element): string =>
      [one, one.parentElement, one.parentElement?.parentElement]
        .filter((part) => part !== null && part !== undefined)
        .map((part) => {
          const style = getComputedStyle(part)
          const { outlineStyle, outlineColor, outlineWidth, boxShadow } = style
          const hasOutline = outlineStyle !== 'none'
          const outline = hasOutline ? `${outlineStyle} ${outlineColor} ${outlineWidth}` : ''
          const hasLine = style.borderBottomWidth !== '0px'
          return [outline, boxShadow, hasLine ? style.borderBottomColor : ''].join()
        })
        .join(';')
    return {
      rest: () => {
        for (const one of document.querySelectorAll(places)) {
          if (!one.contains(document.activeElement)) looks.set(one, lookOf(one))
        }
      },
      focused: () => {
        const one = document.activeElement ?? document.body
        const look = looks.get(one)
        const name = one.getAttribute('aria-label') ?? one.outerHTML.slice(0, 120)
        const hasCursor = one.matches('[contenteditable]')
        return { name, isSeen: hasCursor || look === undefined || look !== lookOf(one) }
      },
    }
  })
}
