import { writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import { test } from './harness/desk.ts'

const zoom = Number(process.env.ZOOM ?? 4)
test('scratch', async ({ desk }) => {
  const app = await desk.start()
  const { page, electron, resize } = app
  await app.answerDialogs({})
  await resize(Number(process.env.W ?? 1280), Number(process.env.H ?? 800))
  const window = await electron.browserWindow(page)
  await window.evaluate(({ webContents }, z) => webContents.setZoomFactor(z), zoom)
  await expect
    .poll(() => page.evaluate(() => innerWidth))
    .toBe(Number(process.env.W ?? 1280) / zoom)
  const shot = async (name: string) => {
    await page.waitForTimeout(600)
    const png = await window.evaluate(async ({ webContents }) =>
      (await webContents.capturePage()).toPNG().toString('base64'),
    )
    writeFileSync(`out/shots/${process.env.OUT ?? zoom}-${name}.png`, Buffer.from(png, 'base64'))
    const found = await page.evaluate(() => {
      const out: string[] = []
      const seen = (e: Element) => e.getClientRects().length > 0
      const front = document.querySelector('.panes')?.getAttribute('data-front')
      const root = document.documentElement
      if (root.scrollWidth > root.clientWidth) out.push(`root ${root.scrollWidth}`)
      for (const e of document.querySelectorAll(
        'button, input, textarea, [role=tab], a, [contenteditable=true], select, label, h1,h2,h3, p',
      )) {
        if (!seen(e)) continue
        const panel = e.closest('[data-panel]')
        if (front && panel && panel.id !== front) continue
        const r = e.getBoundingClientRect()
        if (e.closest('.unseen')) continue
        if (r.right > innerWidth + 1 || r.left < -1)
          out.push(`OUT ${e.outerHTML.slice(0, 160)} ${r.left}..${r.right}`)
      }
      for (const e of document.querySelectorAll('*')) {
        if (!seen(e)) continue
        const panel = e.closest('[data-panel]')
        if (front && panel && panel.id !== front) continue
        const o = getComputedStyle(e)
        if (
          e.scrollWidth > e.clientWidth + 1 &&
          e.clientWidth > 1 &&
          !['INPUT', 'TEXTAREA'].includes(e.tagName) &&
          (o.overflowX === 'auto' ||
            o.overflowX === 'scroll' ||
            (o.overflowX === 'hidden' && o.textOverflow !== 'ellipsis' && !e.matches('.unseen')))
        )
          out.push(
            `SCROLL ${e.tagName}.${e.className} ${e.scrollWidth}>${e.clientWidth} ${o.overflowX}`,
          )
      }
      return out
    })
    console.log(name, JSON.stringify(found, null, 1))
  }
  await shot('first')
  await page.getByRole('button', { name: 'Look round a sample' }).press('Enter')
  await page.locator('.body-place [data-item]').first().waitFor()
  await shot('body')
  await page.keyboard.press('Control+k')
  await shot('capture')
  await page
    .locator('.body-place [data-item]', { hasText: '[' })
    .first()
    .evaluate((e) => {
      e.scrollIntoView()
      const s = getSelection()
      s?.setBaseAndExtent(e.firstChild as Node, 0, e.firstChild as Node, 0)
      ;(e.closest('[contenteditable]') as HTMLElement).focus()
    })
  await shot('body-bracket')
  await page.keyboard.press('Control+j')
  await shot('sentence')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+h')
  await page.keyboard.type('the')
  await shot('find')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+1')
  await shot('facts')
  for (const b of await page.locator('.fold-trigger[aria-expanded=false]').all())
    if (await b.isVisible()) await b.press('Enter')
  await shot('facts-open')
  await page
    .locator('#draft .tab-panel:not([inert])')
    .first()
    .evaluate((e) => e.scrollTo(0, 600))
  await shot('facts-open2')
  await page.keyboard.press('Control+2')
  await shot('attendance')
  await page
    .locator('.attendance-party, .party-row button')
    .first()
    .press('Enter')
    .catch(() => {})
  await shot('attendance-open')
  await page
    .getByRole('button', { name: /^More for the group/ })
    .first()
    .press('Enter')
  await shot('attendance-menu')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+4')
  await shot('annexes')
  await page.keyboard.press('Control+5')
  await shot('log')
  await page.keyboard.press('Control+Shift+u')
  await shot('followups')
  for (const [keys, name] of [
    ['Control+Shift+h', 'history'],
    ['Control+Shift+s', 'revisions'],
    ['Control+o', 'returned'],
    ['Control+Shift+p', 'proposals'],
    ['Control+Alt+p', 'corrections'],
    ['Control+Shift+l', 'confidentiality'],
    ['F1', 'keys'],
    ['Shift+F1', 'about'],
  ] as const) {
    await page.keyboard.press('Control+3')
    await page.keyboard.press('Control+k')
    await page.keyboard.press(keys)
    await shot(name)
  }
  for (const [id, name] of [
    ['data', 'data'],
    ['export.file', 'meeting-file'],
  ]) {
    await electron.evaluate(({ Menu }, id) => {
      Menu.getApplicationMenu()
        ?.getMenuItemById(id as string)
        ?.click()
    }, id)
    await shot(name as string)
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+a')
  await shot('palette')
  await page.keyboard.press('Escape')
  const sw = page.getByRole('button', { name: 'Meetings', exact: true })
  if (await sw.count()) await sw.press('Enter')
  await shot('meetings')
  await page
    .getByRole('button', { name: /^More for the series/ })
    .first()
    .press('Enter')
  await page.getByRole('menuitem', { name: 'Edit the series…' }).press('Enter')
  await shot('series')
  for (const b of await page.locator('#draft .fold-trigger[aria-expanded=false]').all())
    if (await b.isVisible()) await b.press('Enter')
  await shot('series-open')
}, 120000)
