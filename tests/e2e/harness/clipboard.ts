import type { RunningApp } from './app.ts'

/** Puts this on the system's clipboard, as another program would, and pastes it where the cursor is. */
export async function pasteFrom(
  { page }: RunningApp,
  copied: { text: string; html?: string },
): Promise<void> {
  await page.evaluate(({ text, html }) => {
    const answer = (event: Event): void => {
      event.preventDefault()
      event.stopImmediatePropagation()
      if (!(event instanceof ClipboardEvent) || event.type !== 'copy') return
      event.clipboardData?.setData('text/plain', text)
      if (html !== undefined) event.clipboardData?.setData('text/html', html)
    }
    for (const name of ['beforecopy', 'copy']) {
      window.addEventListener(name, answer, { capture: true, once: true })
    }
  }, copied)
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+v')
}
