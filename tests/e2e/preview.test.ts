import { describe, expect } from 'vitest'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { emptyRecord, fullRecord, outcome } from '../fixtures/record.ts'
import { test } from './harness/desk.ts'
import { bodyOf, cursorAt, openDraft } from './harness/drafts.ts'

const words = (nth: number) =>
  `Members welcomed the report of working group ${nth} on pilotage, tides and the survey of harbours, and agreed to return to it at their next meeting.`

function longDraft(): MeetingRecord {
  const items = Array.from({ length: 60 }, (_, nth) =>
    outcome(
      `item-${nth}`,
      `a${String.fromCharCode(65 + Math.floor(nth / 10))}${nth % 10}V`,
      words(nth),
    ),
  )
  const heading = outcome('item-90', 'aC9Z', 'Agenda item 4', {
    kind: 'heading',
    marker: 'none',
    printed: false,
  })
  const rows = [...items, heading]
  return { ...emptyRecord(), item: Object.fromEntries(rows.map((item) => [item.id, item])) }
}

/** Which paragraph the paper marks, whether it is in sight, and the page it stands on. */
function marked(): { words: string; inSight: boolean; page: number } | null {
  const block = document.querySelector('.paper-block[aria-current]')
  const scroll = block?.closest('.paper-scroll')?.getBoundingClientRect()
  const paper = block?.closest('.paper')?.getBoundingClientRect()
  if (!block || !scroll || !paper) return null
  const box = block.getBoundingClientRect()
  const sheet = (paper.width * 841.9) / 595.3
  return {
    words: block.textContent ?? '',
    inSight: box.top >= scroll.top && box.bottom <= scroll.bottom,
    page: Math.floor((box.top - paper.top) / (sheet + (paper.width * 16) / 595.3)) + 1,
  }
}

describe('the paper beside the draft', () => {
  test('follows the cursor over several pages', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await openDraft(app, longDraft())
    await cursorAt(page, 'working group 0')
    await expect
      .poll(() => page.evaluate(marked))
      .toMatchObject({ words: expect.stringContaining('group 0 '), inSight: true, page: 1 })
    await page.keyboard.press('Control+End')
    await expect
      .poll(() => page.evaluate(marked))
      .toMatchObject({ words: expect.stringContaining('group 59 '), inSight: true, page: 4 })
  })

  test('breaks no line over the edge of a page', async ({ desk }) => {
    const app = await desk.start()
    await openDraft(app, longDraft())
    const margins = () => {
      const paper = document.querySelector('.paper')
      const sheet = paper?.getBoundingClientRect()
      if (!paper || !sheet) return null
      const pt = sheet.width / 595.3
      const places = [...paper.querySelectorAll('.paper-block')].flatMap((block) =>
        [...block.getClientRects()].map(({ top, bottom }) => [top - sheet.top, bottom - sheet.top]),
      )
      const step = (841.9 + 16) * pt
      return places.filter(([top = 0, bottom = 0]) => {
        const start = Math.floor(top / step) * step
        return top < start + 73.7 * pt - 1 || bottom > start + (841.9 - 79.4) * pt + 1
      }).length
    }
    await expect.poll(() => app.page.evaluate(margins)).toBe(0)
  })

  test('shows nothing of what does not print, and stays where it would stand', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await openDraft(app, longDraft())
    expect(await page.locator('.paper').first().innerText()).not.toContain('Agenda item 4')
    await cursorAt(page, 'working group 0')
    await page.locator('.body-place [data-unprinted]').click()
    await expect.poll(() => page.evaluate(marked)).toBe(null)
    const isInSight = () => {
      const block = document.querySelector('[data-source="item-29"]')?.getBoundingClientRect()
      const scroll = document.querySelector('.paper-scroll')?.getBoundingClientRect()
      return (
        block !== undefined &&
        scroll !== undefined &&
        block.bottom <= scroll.bottom &&
        block.top >= scroll.top
      )
    }
    await expect.poll(() => page.evaluate(isInSight)).toBe(true)
  })

  test('goes to what made a paragraph when it is clicked', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await openDraft(app, {
      ...fullRecord(),
      item: {
        'item-1': outcome('item-1', 'a0', '', {
          kind: 'paragraph',
          marker: 'none',
          part: 'opening',
          wording: 'On {date}, the {hosts} met in {city}.',
        }),
        'item-2': outcome('item-2', 'a1', words(2)),
      },
      sentence: {},
      logLine: {},
    })
    await page.locator('.paper [data-source="item-2"]').click()
    await expect.poll(() => page.getByRole('tab', { selected: true }).innerText()).toMatch(/^Body/)
    await expect
      .poll(() => bodyOf(page).evaluate((element) => element === document.activeElement))
      .toBe(true)
    await page.locator('.paper [data-source="item-1"]').click()
    await expect.poll(() => page.getByRole('tab', { selected: true }).innerText()).toMatch(/^Facts/)
    await page.locator('.paper [data-source="entry-1"]').click()
    await expect
      .poll(() => page.getByRole('tab', { selected: true }).innerText())
      .toMatch(/^Annexes/)
    await expect
      .poll(() => page.evaluate(marked))
      .toMatchObject({ words: expect.stringContaining('Pilotage'), inSight: true })
  })

  test('follows the field that is being filled in', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await openDraft(app, {
      ...longDraft(),
      item: {
        ...longDraft().item,
        'item-91': outcome('item-91', 'a0', '', {
          kind: 'paragraph',
          marker: 'none',
          part: 'opening',
          wording: 'The {hosts} met in {city}.',
        }),
      },
    })
    await cursorAt(page, 'working group 0')
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Control+1')
    await page.getByRole('textbox', { name: 'City' }).or(page.getByLabel('City')).first().focus()
    await expect
      .poll(() => page.evaluate(marked))
      .toMatchObject({ words: expect.stringContaining('met in Apia'), inSight: true, page: 1 })
  })
})
