import type { Locator } from 'playwright-core'
import { describe, expect } from 'vitest'
import { seriousIn } from './harness/axe.ts'
import { test } from './harness/desk.ts'
import { fileLines, startMeeting } from './harness/meeting.ts'

describe('under the person’s own colours', () => {
  test('what is focused, chosen and bracketed is marked without a shadow', async ({ desk }) => {
    const app = await desk.start()
    const { page } = app
    await startMeeting(app)
    await fileLines(app, ['Fiji [welcomed / noted] the tide tables.'])
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })

    await page.keyboard.press('Control+k')
    expect(await ring(page.locator('.capture-row'))).toEqual(ringed)
    await page.keyboard.press('Control+1')
    expect(await ring(page.locator('.input:focus').first())).toEqual(ringed)
    await page.keyboard.press('Control+2')
    expect(await ring(page.locator('.picker-field:focus-within').first())).toEqual(ringed)
    expect(await ring(page.locator('.group-chip[data-selected]'))).toEqual(ringed)
    await page.keyboard.press('Control+3')
    const bracket = page.locator('.body-place .bracket').first()
    expect(await styleOf(bracket, 'border-bottom-style')).not.toBe('none')
    for (const keys of ['F4', 'Control+j', 'Control+Shift+h', 'Control+Shift+a']) {
      await page.keyboard.press(keys)
      expect.soft(await seriousIn(page, 'html', ['color-contrast']), keys).toEqual([])
    }
    await page.keyboard.press('Escape')
    const pressed = page.getByRole('button', { name: 'History', pressed: true })
    expect(await styleOf(pressed, 'outline-style')).toBe('solid')
    const quick = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--quick'),
    )
    expect(Number.parseFloat(quick)).toBe(0)
  })
})

const ringed = { style: 'solid', width: '2px' }

async function ring(of: Locator): Promise<{ style: string; width: string }> {
  return {
    style: await styleOf(of, 'outline-style'),
    width: await styleOf(of, 'outline-width'),
  }
}

function styleOf(of: Locator, property: string): Promise<string> {
  return of.evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), property)
}
