import { expect, it } from 'vitest'
import { inPrint } from '../../../electron/export/in-print.ts'
import { printEnded } from '../../../electron/export/print-ended.ts'
import { refusal } from '../store/opened.ts'

it.each([
  [true, '', 'sent'],
  [false, 'Print job canceled', 'cancelled'],
])('printing that ends with %s and “%s” is %s', (isDone, reason, ended) => {
  expect(printEnded(isDone, reason)).toEqual({ ok: true, value: ended })
})

it.each([
  ['Invalid printer settings', /no printer answers/],
  ['Failed to enumerate printers', /no printer answers/],
  ['No printers available on the network', /no printer answers/],
  ['Print job failed', /^Nothing was printed \(Print job failed\)\./],
  ['', /^Nothing was printed\. Try again/],
])('printing that fails with “%s” says what can be done', (reason, words) => {
  expect(refusal(printEnded(false, reason))).toMatchObject({ code: 'failed' })
  const ended = printEnded(false, reason)
  expect(ended.ok ? '' : ended.error.message).toMatch(words)
})

it('nothing in the header’s lines ends the style or the page that they stand in', () => {
  const page = inPrint('<html><head></head><body></body></html>', [
    { left: 'A"/1\\2</style><script>', right: 'Restricted' },
    { left: 'Draft 1', right: '' },
  ])
  expect(page).toContain(
    String.raw`@top-left { content: "A\22 /1\5c 2\3c /style\3e \3c script\3e \a Draft 1"`,
  )
  expect(page.match(/<\/style>/g)).toHaveLength(1)
  expect(page).toContain('@top-right { content: "Restricted\\a "')
})
