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
      const bottom = (document.querySelector('.app') ?? document.body).getBoundingClientRect()
        .bottom
      for (const e of document.querySelectorAll('*'))
        if (e.scrollTop > 0)
          out.push(
            'SCROLLED ' +
              e.tagName +
              '.' +
              e.className +
              '#' +
              e.id +
              ' ' +
              e.scrollTop +
              ' of ' +
              e.scrollHeight +
              '/' +
              e.clientHeight,
          )
      const rt = document.getElementById('root') as HTMLElement
      out.push(`root ${rt.scrollTop} ${rt.scrollHeight} ${rt.clientHeight} app ${bottom}`)
      for (const e of document.querySelectorAll('.app *')) {
        if (getComputedStyle(e).position === 'absolute' && e.getBoundingClientRect().bottom > 420)
          out.push(
            'BELOW ' +
              e.outerHTML.slice(0, 200) +
              e.getBoundingClientRect().bottom +
              ' in ' +
              (e as HTMLElement).offsetParent?.outerHTML.slice(0, 100),
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
}, 120000)
