import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { startingSeries } from '../../../shared/statement/starting.ts'
import { type RunningApp, startApp } from '../../e2e/harness/app.ts'
import { type Bench, rounded, timesOf } from '../measure.ts'
import { type BenchDesk, withDesk } from './desk.ts'
import { longMeeting } from './many.ts'
import { summaryOf, type Tasks, type TraceEvent, traceOf } from './tasks.ts'

const stroke = 40 // milliseconds from one key to the next: faster than anyone types
const words =
  'Members alsso agreed to meett again in Apia befor the end of the yeer, and thankd the hosts. '

/**
 * Typing, half of it misspelt, in a draft of a thousand items with misspelt words in them, beside the same strokes with
 * spelling switched off: what a stroke takes, the longest main-thread tasks, and the longest that was done between strokes, where
 * spelling does its work.
 */
export const bench: Bench = (print) =>
  withDesk(async (desk) => {
    for (const [draft, every] of Object.entries(drafts)) {
      const off = await inTheDraft(desk, every, false)
      const on = await inTheDraft(desk, every, true)
      for (const [what, found] of Object.entries(on)) {
        print({ bench: 'spelling', what, draft, ...found, goal: { longestBetween: 16 } })
        const without = off[what]
        if (without) print({ bench: 'spelling', what: `${what}, spelling off`, draft, ...without })
      }
    }
  })

/** In which of the thousand items a word is misspelt: one in so many. */
const drafts = { 'a misspelt word in one item of twenty': 20, 'one in each item': 1 }

type Found = Tasks & {
  /** What a stroke took of the processor until the words were drawn, in the middle and in the tail. */
  readonly stroke: { readonly median: number; readonly p99: number } | null
  /** The longest that was done between strokes, of the processor's time. */
  readonly longestBetween: number
}

function foundIn(events: readonly TraceEvent[]): Found {
  const times = (of: (event: TraceEvent) => boolean) =>
    events.filter(of).map(({ tdur = 0 }) => tdur / 1000)
  const strokes = times(
    ({ name, args }) =>
      name === 'EventDispatch' && /^key(?:press|down)$/.test(String(args.data?.type)),
  )
  const between = times(({ name }) => name === 'FireIdleCallback')
  const { median, p99 } = timesOf(strokes)
  return {
    ...summaryOf(events),
    stroke: strokes.length === 0 ? null : { median, p99 },
    longestBetween: rounded(Math.max(0, ...between)),
  }
}

async function inTheDraft(
  { under, userData }: BenchDesk,
  every: number,
  checksSpelling: boolean,
): Promise<{ [what: string]: Found }> {
  const folder = await userData([misspelt(longMeeting(), every)])
  const app = await startApp(under, folder)
  const { page, electron } = app
  await putInSeries(app, checksSpelling)
  const measured = async (work: () => Promise<void>) =>
    foundIn(
      await traceOf(electron, join(folder, 'trace.json'), ['toplevel', 'devtools.timeline'], work),
    )
  const opening = await measured(() => openBody(page, checksSpelling ? 1000 / every : 0))
  const middle = page.locator('.body-place [data-item][data-kind="outcome"]').nth(365)
  await middle.click()
  await page.keyboard.press('End')
  await atRest(page)
  const typing = await measured(() => page.keyboard.type(` ${words}`, { delay: stroke }))
  const removing = await measured(async () => {
    for (let nth = 0; nth < words.length; nth += 1) {
      await page.keyboard.press('Backspace', { delay: stroke })
    }
  })
  const drafting = { 'opening the body': opening, typing, removing }
  if (!checksSpelling) {
    await app.quit()
    return drafting
  }
  const switching = await measured(async () => {
    await switchSpelling(page)
    await marks(page, 0)
    await switchSpelling(page)
    await marks(page, 1000 / every)
  })
  await app.quit()
  return { ...drafting, 'switching off and on': switching }
}

/** One item in so many says a wrong word of its own. */
function misspelt(record: MeetingRecord, every: number): MeetingRecord {
  const items = Object.values(record.item).map((item, nth) => {
    const letters = [...String(nth)].map((digit) => 'bcdfghjkmn'[Number(digit)]).join('')
    const { text, marks } = item.text
    return item.part === '' && nth % every === 0
      ? { ...item, text: { text: `${text} Zq${letters}.`, marks } }
      : item
  })
  return { ...record, item: Object.fromEntries(items.map((item) => [item.id, item])) }
}

/** Puts the open meeting into a series that checks spelling, or does not. */
async function putInSeries({ page }: RunningApp, checksSpelling: boolean): Promise<void> {
  const row = { ...startingSeries('series-1', { name: 'Harbour Forum' }), checksSpelling }
  await page.evaluate(async (row) => {
    const { rapporteur } = window
    await rapporteur.editLibrary({ edit: { kind: 'series.add', row } })
    const { value } = (await rapporteur.library({})) as {
      value: { meetings: readonly { id: string }[] }
    }
    const id = value.meetings[0]?.id ?? ''
    const edit = { kind: 'set', entity: 'meeting', id, fields: { seriesId: row.id } }
    await rapporteur.edit({ meeting: id, edit, group: 'bench-series' })
  }, row)
  await page.reload()
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' })
}

/** Shows the body, and waits until its misspelt words are marked. */
async function openBody(page: Page, misspelt: number): Promise<void> {
  await page.keyboard.press('Control+3')
  await page.locator('.body-place [data-item]').first().waitFor()
  await marks(page, misspelt)
  await atRest(page)
}

async function switchSpelling(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+A')
  await page.keyboard.type('mark misspelt', { delay: stroke })
  await page.keyboard.press('Enter')
}

/** Waits until so many words are marked, or more; until none is, for 0. */
async function marks(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (count) => {
      const marked = document.querySelectorAll('.body-place .misspelt').length
      return count === 0 ? marked === 0 : marked >= count
    },
    count,
    { polling: 500 },
  )
}

/** Nothing is waiting to be drawn or done. */
function atRest(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestIdleCallback(() => requestIdleCallback(() => resolve())),
      ),
  )
}
