import type { Page } from 'playwright-core'
import { startApp } from '../../e2e/harness/app.ts'
import { type Bench, timesOf } from '../measure.ts'
import { withDesk } from './desk.ts'
import { longMeeting, otherMeetings } from './many.ts'

const runs = 12
const warming = 2

/** From the click on a meeting in the list until its body stands in the window, among hundreds of meetings. */
export const bench: Bench = (print) =>
  withDesk(async ({ under, userData }) => {
    const others = otherMeetings()
    const app = await startApp(under, await userData([...others, longMeeting()]))
    await app.page.keyboard.press('Control+3')
    const times = { long: [] as number[], short: [] as number[] }
    for (let turn = -warming; turn < runs; turn += 1) {
      const short = await open(app.page, 20 + turn)
      const long = await open(app.page, 0) // the newest, on top
      if (turn < 0) continue
      times.short.push(short)
      times.long.push(long)
    }
    await app.quit()
    const meetings = others.length + 1
    print({
      bench: 'opening',
      what: 'a meeting of 20 items',
      meetings,
      ...timesOf(times.short),
      goal: 200,
    })
    print({
      bench: 'opening',
      what: 'a meeting of 1000 items',
      meetings,
      ...timesOf(times.long),
      goal: 200,
    })
  })

/** Clicks the nth meeting and waits until it has been drawn with another body than before. */
function open(page: Page, nth: number): Promise<number> {
  return page.evaluate((nth) => {
    const row = document.querySelectorAll<HTMLElement>('.meeting [data-row]').item(nth)
    const before = document.querySelector('.body-place .ProseMirror')
    const start = performance.now()
    row.click()
    return new Promise<number>((resolve) => {
      const look = () => {
        const now = document.querySelector('.body-place .ProseMirror')
        const isThere = now !== before && now?.querySelector('[data-item]')
        requestAnimationFrame(
          isThere ? () => setTimeout(() => resolve(performance.now() - start)) : look,
        )
      }
      requestAnimationFrame(look)
    })
  }, nth)
}
