import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { RunningApp } from './app.ts'
import { handsOn } from './hands.ts'

export type Statement = { readonly [source: string]: string }

/** The paragraphs on the paper by what made them, as a person reads them there. */
export async function statementIn(page: Page): Promise<Statement> {
  await page.locator('.paper').first().waitFor() // it comes once what can be typed in is there
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('.paper [data-source]')].map((paragraph) => [
        paragraph.dataset.source ?? '',
        paragraph.textContent,
      ]),
    ),
  )
}

/** Waits until the window says that all is saved. */
export async function savedIn(page: Page): Promise<void> {
  await page
    .getByTestId('saved')
    .filter({ hasText: /^(Saved \d\d:\d\d:\d\d|All saved)$/ })
    .waitFor()
}

/** The first meeting of an empty store. */
export async function startMeeting({ page }: Pick<RunningApp, 'page'>): Promise<void> {
  const { type, press, find } = handsOn(page)
  await type('Harbour Forum')
  await press('Enter')
  await find('Number')
}

/** Files outcomes in the capture line, and waits until the paper has them. */
export async function fileLines(
  { page }: Pick<RunningApp, 'page'>,
  lines: readonly string[],
): Promise<void> {
  const { press, type, find } = handsOn(page)
  await press('Control+k')
  await find('Next outcome')
  for (const line of lines) {
    await type(line)
    await press('Enter')
  }
  const last = lines.at(-1) ?? ''
  await page.locator('.paper [data-source]').filter({ hasText: last }).waitFor()
}

/** Waits until the outcomes are these; those of a bulleted statement. */
export async function expectOutcomes(page: Page, lines: readonly string[]): Promise<void> {
  const outcomes = async () => Object.values(await statementIn(page))
  await expect
    .poll(outcomes, { interval: 20, timeout: 10_000 })
    .toEqual(lines.map((line) => `•${line}`))
}
