import type { Locator, Page } from 'playwright-core'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { compose } from '../../../shared/statement/compose.ts'
import type { RunningApp } from './app.ts'

/** Puts a record into the app's store as a meeting, and opens the window on it with the cursor in its body. */
export async function openDraft(app: RunningApp, record: MeetingRecord): Promise<Locator> {
  const { page } = app
  const added = await page.evaluate(
    (row) => window.rapporteur.editLibrary({ edit: { kind: 'meeting.add', record: row } }),
    record,
  )
  if (!(added as { ok: boolean }).ok) throw new Error(JSON.stringify(added))
  await page.reload()
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' })
  await page.keyboard.press('Control+3')
  const body = bodyOf(page)
  await body.waitFor()
  await page.locator('.paper').first().waitFor({ state: 'attached' }) // it comes last
  await page.evaluate(() => document.fonts.ready) // words move when their letters come
  return body
}

/** The editor of the open meeting's body. */
export function bodyOf(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Body of the statement' })
}

/** The record of the open meeting as the store has it, once everything is saved. */
export async function savedRecord({ page }: RunningApp, id = 'meeting-1'): Promise<MeetingRecord> {
  await page.getByTestId('saved').and(page.locator('[data-state="saved"]')).waitFor()
  const opened = await page.evaluate((meeting) => window.rapporteur.openMeeting({ meeting }), id)
  return (opened as { value: { record: MeetingRecord } }).value.record
}

/** The paragraphs of the statement as saved, in their order. */
export async function savedStatement(app: RunningApp): Promise<string[]> {
  const { blocks } = compose(await savedRecord(app))
  return blocks.map(({ runs }) => runs.map(({ text }) => text).join(''))
}

/** Puts the cursor right after some words of the body (before them with `before`), as a click would. */
export async function cursorAt(page: Page, words: string, side: 'before' | 'after' = 'after') {
  const item = page.locator('.body-place [data-item]').filter({ hasText: words }).first()
  await item.scrollIntoViewIfNeeded()
  const place = await item.evaluate(
    (element, [words, side]) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      let at = texts
        .map(({ data }) => data)
        .join('')
        .indexOf(words)
      if (side === 'after') at += words.length
      for (const text of texts) {
        if (at <= text.length) {
          const range = document.createRange()
          range.setStart(text, at)
          const box = range.getBoundingClientRect()
          return { x: box.left, y: (box.top + box.bottom) / 2 }
        }
        at -= text.length
      }
      return null
    },
    [words, side] as const,
  )
  if (place === null) throw new Error(`“${words}” is not in the body.`)
  await page.mouse.click(place.x, place.y)
  // The browser tells the editor of a selection a frame later: no hand is as quick as the next line of a test.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}
