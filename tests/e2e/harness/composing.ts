import type { Page } from 'playwright-core'

/** An input method at work: letters that are still being composed, and those that it settles on. */
export async function composingIn(page: Page) {
  const session = await page.context().newCDPSession(page)
  return {
    /** The letters so far, underlined in the field, with the cursor after them. */
    compose: (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    /** Ends the composition with these letters. */
    settle: (text: string) => session.send('Input.insertText', { text }),
  }
}
