import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { RunningApp } from './app.ts'
import type { Desk } from './desk.ts'

/** Last year's statement of a body that meets every year. */
export const eleventh = `On 4 July 2029, the Co-Chairs of the Harbour Process hosted the Eleventh Meeting of the Harbour Forum Senior Officials (HFSO) in Suva, Fiji.

In attendance were representatives from Australia, Fiji, Indonesia, Kiribati, Nauru, New Zealand, Palau, Samoa, Solomon Islands, Tonga, Tuvalu and Vanuatu as well as representatives from the IOM and UNHCR. Canada attended as an observer.

The purpose of the meeting was to review the harbour work plan.

- Members adopted the harbour work plan for 2029–2030.
- The Secretariat will publish the survey of pilotage services by June 2030.
- Australia and Fiji will host a workshop on dredging in Suva.
- Members welcomed the report of the Secretariat on wharf safety.
- Members agreed to establish a working group on port fees.
`

/** The app with last year's statement read in and open. */
export async function withTheEleventh(desk: Desk): Promise<RunningApp> {
  const app = await desk.start()
  const file = join(desk.files, 'eleventh.txt')
  await writeFile(file, eleventh)
  await app.answerDialogs({ open: [file] })
  await app.page.getByRole('button', { name: /Read a statement/ }).click()
  await app.page.waitForFunction(() => document.title.startsWith('11th'))
  return app
}

/** The next meeting, made by its key, at its first fact. */
export async function withTheTwelfth(desk: Desk): Promise<RunningApp> {
  const app = await withTheEleventh(desk)
  await app.page.keyboard.press('Control+n')
  await app.page.waitForFunction(() => document.title.startsWith('12th'))
  return app
}

/** Waits until what is read is as expected: a busy machine takes its time. */
export function eventually<Value>(read: () => Value | Promise<Value>) {
  return expect.poll(read, { timeout: 20_000 })
}

/** Puts words on the clipboard and pastes them where the focus is. */
export async function paste({ electron, page }: RunningApp, words: string): Promise<void> {
  await electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), words)
  await page.keyboard.press('Control+v')
}

/** Goes with Tab, or back with Shift+Tab, until a control of this name has the focus. */
export async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const named = () =>
    page.evaluate(() => {
      const here = document.activeElement
      const words = here?.closest('label')?.textContent ?? here?.textContent ?? ''
      return `${here?.getAttribute('aria-label') ?? ''} ${words}`
    })
  for (let presses = 0; presses < 80; presses += 1) {
    if (name.test(await named())) return
    await page.keyboard.press(key)
  }
  throw new Error(`No control called ${name} was reached with ${key}.`)
}

/** What axe finds wrong with the window, in both themes. */
export async function expectAccessible({ page }: RunningApp): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
    expect(found).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null })
}
