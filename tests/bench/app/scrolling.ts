import { startApp } from '../../e2e/harness/app.ts'
import { type Bench, timesOf } from '../measure.ts'
import { withDesk } from './desk.ts'
import { longMeeting } from './many.ts'

const step = 400 // pixels a frame: a whole screen in two

/** Scrolling a long draft and its paper from end to end: blank frames (no words where words belong) and the frames' times. */
export const bench: Bench = (print) =>
  withDesk(async ({ under, userData }) => {
    const { page, quit } = await startApp(under, await userData([longMeeting()]))
    await page.keyboard.press('Control+3')
    await page.locator('.body-place [data-item]').first().waitFor()
    for (const [what, scroller, row] of [
      ['the body', '.body-scroll', '[data-item]'],
      ['the paper', '.paper-scroll', '[data-source]'],
    ] as const) {
      const { frames, blank } = await page.evaluate(scroll, { scroller, row, step })
      print({
        bench: 'scrolling',
        what,
        frames: frames.length,
        blank,
        goal: { blank: 0 },
        ...timesOf(frames),
      })
    }
    await quit()
  })

/** In the page: scrolls on with each frame, and looks whether a row with words stands at three heights of the screen. */
function scroll({ scroller, row, step }: { scroller: string; row: string; step: number }) {
  const element = document.querySelector<HTMLElement>(scroller)
  if (element === null) throw new Error(`There is no ${scroller}.`)
  const { left, top, width, height } = element.getBoundingClientRect()
  const isBlankAt = (share: number) => {
    const [x, y] = [left + width / 2, top + height * share]
    const near = [-12, 0, 12].flatMap((by) => document.elementsFromPoint(x, y + by))
    return !near.some((found) => found.matches(row) && found.textContent !== '')
  }
  return new Promise<{ frames: number[]; blank: number }>((resolve) => {
    const frames: number[] = []
    let blank = 0
    let last = performance.now()
    const frame = () => {
      const now = performance.now()
      frames.push(now - last)
      last = now
      if ([0.3, 0.5, 0.7].every(isBlankAt)) blank += 1
      const before = element.scrollTop
      element.scrollTop += step
      if (element.scrollTop === before) resolve({ frames, blank })
      else requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
}
