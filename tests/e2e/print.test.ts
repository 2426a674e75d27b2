import { describe, expect } from 'vitest'
import { test } from './harness/desk.ts'
import { eventually } from './harness/forum.ts'
import { fileLines, startMeeting } from './harness/meeting.ts'

describe('printing', () => {
  test('goes through the system’s dialog, and says how that ended', async ({ desk }) => {
    const app = await desk.start()
    const { page, electron } = app
    await startMeeting(app)
    await fileLines(app, ['Fiji welcomed the tide tables.'])
    const said = (words: RegExp) => page.locator('.notice', { hasText: words })

    await app.answerDialogs({ print: '' })
    await page.keyboard.press('Control+p')
    await said(/Sent to the printer/).waitFor()
    await app.answerDialogs({ print: 'Print job canceled' })
    await page.keyboard.press('Control+p')
    await said(/^Nothing was printed\.$/).waitFor()
    await app.answerDialogs({ print: 'Invalid printer settings' })
    await page.keyboard.press('Control+p')
    await said(/no printer answers/).waitFor()
    // the page that was printed is gone with its window
    await eventually(() =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    ).toBe(1)
    expect(app.complaints).toEqual([])
  })
})
