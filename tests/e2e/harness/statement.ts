import type { Page } from 'playwright-core'

export type Statement = { readonly [source: string]: string }

/** The paragraphs on the paper by what made them, as a person reads them there. */
export function statementIn(page: Page): Promise<Statement> {
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
