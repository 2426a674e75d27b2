import { describe, expect } from 'vitest'
import type { RunningApp } from './harness/app.ts'
import { pasteFrom } from './harness/clipboard.ts'
import { composingIn } from './harness/composing.ts'
import { test } from './harness/desk.ts'
import { handsOn } from './harness/hands.ts'
import { savedIn, startMeeting } from './harness/meeting.ts'

const attending = ['Australia', 'Austria', 'Indonesia', 'Philippines']

/** A meeting that these attend, with the cursor in the capture line. */
async function startCapturing(app: RunningApp, parties: readonly string[] = attending) {
  await startMeeting(app)
  const { press, type, find } = handsOn(app.page)
  await press('Control+2')
  await find(/^Find a party to tick into/)
  for (const party of parties) {
    await type(party)
    await press('Enter')
    await app.page.getByRole('listitem').filter({ hasText: party }).first().waitFor()
  }
  await press('Control+k')
  await find('Next outcome')
}

function fieldOf({ page }: RunningApp) {
  return page.getByRole('textbox', { name: /^Next / })
}

function expectLine(app: RunningApp) {
  return expect.poll(() => fieldOf(app).inputValue(), { interval: 20, timeout: 10_000 })
}

/** What is offered for the words being typed; the one that Tab takes after a >. */
function expectOffered({ page }: RunningApp) {
  const offered = () =>
    page.getByRole('option').evaluateAll((options) =>
      options.map((option) => {
        const words = option.firstChild?.textContent ?? ''
        return option.getAttribute('aria-selected') === 'true' ? `>${words}` : words
      }),
    )
  return expect.poll(offered, { interval: 20, timeout: 10_000 })
}

/** The items of the body in their own words, indented by their level. */
function expectItems({ page }: RunningApp) {
  const items = () =>
    page.locator('.ProseMirror > [data-item]:not([data-part])').evaluateAll((nodes) =>
      nodes.flatMap((node) => {
        const depth = Number(node instanceof HTMLElement ? node.dataset.depth : 0)
        return node.textContent === '' ? [] : ['  '.repeat(depth) + node.textContent]
      }),
    )
  return expect.poll(items, { interval: 50, timeout: 20_000 })
}

describe('completing in the capture line', () => {
  test('writes parties, articles, collectives, verbs and short forms at a Tab each', async ({
    desk,
  }) => {
    const app = await desk.start()
    await startCapturing(app)
    const { press, type } = handsOn(app.page)
    await type('mem')
    await expectOffered(app).toEqual(['>Members', 'Member States'])
    await press('Tab')
    await type(' est')
    await press('Tab')
    await type(' the Task Force on Planning and Preparedness (TFPP).')
    await press('Enter')
    await type('aus')
    await press('Tab')
    await type(' and phil')
    await press('Tab')
    await type(' will co-c')
    await press('Tab')
    await type(' the tfp')
    await press('Tab')
    await type('.')
    await expectLine(app).toBe('Australia and the Philippines will co-chair the TFPP.')
    await press('Enter')
    await expectItems(app).toEqual([
      'Members established the Task Force on Planning and Preparedness (TFPP).',
      'Australia and the Philippines will co-chair the TFPP.',
    ])
  })

  test('changes nothing without a key, is sent away by Escape and taken back by undo', async ({
    desk,
  }) => {
    const app = await desk.start()
    await startCapturing(app)
    const { press, type, find } = handsOn(app.page)
    await type('aus')
    await expectOffered(app).toEqual(['>Australia', 'Austria'])
    await type(' said')
    await expectLine(app).toBe('aus said')
    await press('Control+a')
    await type('aus')
    await press('Escape')
    await expectOffered(app).toEqual([])
    await type('t')
    await expectOffered(app).toEqual([])
    await press('Control+a')
    await type('aus')
    await press('ArrowDown')
    await expectOffered(app).toEqual(['Australia', '>Austria'])
    await press('Enter')
    await expectLine(app).toBe('Austria')
    await press('Control+z')
    await expectLine(app).toBe('aus')
    await press('Control+a', 'Backspace')
    await type('Members met:')
    await press('Enter', 'Tab')
    await find('Next point') // where nothing is offered Tab still goes deeper
  })
})

describe('composing in the capture line and in the editor', () => {
  test('offers nothing and files nothing until the letters are settled', async ({ desk }) => {
    const app = await desk.start()
    await startCapturing(app)
    const { press, type } = handsOn(app.page)
    const { compose, settle } = await composingIn(app.page)
    await type('aus')
    await expectOffered(app).toEqual(['>Australia', 'Austria'])
    await compose('か')
    await expectOffered(app).toEqual([])
    await compose('会議')
    await settle('会議')
    await expectLine(app).toBe('aus会議')
    await press('Control+a', 'Backspace')
    await type('Caf')
    await compose('´')
    await settle('é')
    await type(' noted.')
    await press('Enter')
    await expectItems(app).toEqual(['Café noted.'])
    await press('Escape')
    await compose('に')
    await compose('日本')
    await settle('日本')
    await compose('¨')
    await settle('ü')
    await expectItems(app).toEqual(['Café noted.日本ü'])
    await savedIn(app.page)
  })
})

const list = [
  'Members agreed to:',
  '1.\thost a workshop',
  '\ta)\tin Apia',
  '\tb)\tby May',
  '2.\treport to Ministers',
].join('\n')
const listed = [
  'Members agreed to:',
  '  host a workshop',
  '    in Apia',
  '    by May',
  '  report to Ministers',
]

/** As a word processor copies two levels of a list. */
const fromWord = `<html><head><style>p { color: red }</style></head><body><!--StartFragment-->
<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Members <b>noted</b> the report<o:p></o:p></p>
<p class=MsoListParagraph style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>with thanks<o:p></o:p></p>
<!--EndFragment--></body></html>`

describe('a pasted list', () => {
  test('becomes items with their levels, in the line and in the editor, in one step', async ({
    desk,
  }) => {
    const app = await desk.start()
    await startCapturing(app, [])
    const { press } = handsOn(app.page)
    await pasteFrom(app, { text: list })
    await expectItems(app).toEqual(listed)
    await press('Control+z')
    await expectItems(app).toEqual([])
    await pasteFrom(app, { text: 'not this', html: fromWord })
    await expectItems(app).toEqual(['Members noted the report', '  with thanks'])
    await press('Control+z')
    await expectItems(app).toEqual([])
    await press('Escape')
    await pasteFrom(app, { text: list })
    await expectItems(app).toEqual(listed)
    await press('Control+z')
    await expectItems(app).toEqual([])
    await pasteFrom(app, { text: 'not this', html: fromWord })
    await expectItems(app).toEqual(['Members noted the report', '  with thanks'])
    await app.page.locator('.ProseMirror strong', { hasText: 'noted' }).waitFor()
  })

  test('that a page had wrapped is rejoined by one key, and only by that', async ({ desk }) => {
    const app = await desk.start()
    await startCapturing(app, [])
    const { press } = handsOn(app.page)
    const page = [
      'Members welcomed the updated strategy for the harbour, which brings',
      'together what was decided at the last three meetings and asks the',
      'Secretariat to report on it before the end of the year.',
      'Samoa thanked all.',
    ]
    for (const place of ['Control+k', 'Escape']) {
      await press(place)
      await pasteFrom(app, { text: page.join('\r\n') })
      await expectItems(app).toEqual(page)
      const offer = app.page.getByRole('region', { name: 'Wrapped lines' })
      await offer.getByText(page.slice(0, 3).join(' ')).waitFor()
      await press('Control+j')
      await expectItems(app).toEqual([page.slice(0, 3).join(' '), 'Samoa thanked all.'])
      await press('Control+z')
      await expectItems(app).toEqual(page)
      await press('Control+z')
      await expectItems(app).toEqual([])
      await expect.poll(() => offer.count()).toBe(0)
    }
  })
})

describe('whatever is pasted', () => {
  test('is kept as text, and its markup never runs', async ({ desk }) => {
    const app = await desk.start()
    await startCapturing(app, [])
    const { press } = handsOn(app.page)
    const html = `<table><tr><th>Who</th><th>What</th></tr><tr><td>Samoa</td><td>hosts</td></tr></table>
      <script>document.title = 'ran'</script><img src="x" onerror="document.title = 'ran'">
      <p onclick="document.title = 'ran'" style="position: fixed">مرحبا <b>بكم</b> e\u0301 👩🏽‍⚖️</p>`
    const kept = ['Who | What', 'Samoa | hosts', 'مرحبا بكم e\u0301 👩🏽‍⚖️']
    await pasteFrom(app, { text: 'not this', html })
    await expectItems(app).toEqual(kept)
    await press('Control+z', 'Escape')
    await expectItems(app).toEqual([])
    await pasteFrom(app, { text: 'not this', html })
    await expectItems(app).toEqual(kept)
    await press('Control+z')
    await pasteFrom(app, { text: 'one\u0007two\nthree\u001b[31m\u200Ffour' })
    await expectItems(app).toEqual(['one two', 'three [31m\u200Ffour'])
    expect(await app.page.title()).not.toBe('ran')
    await savedIn(app.page)
  })

  test('is kept though it has ten megabytes', async ({ desk }) => {
    const app = await desk.start()
    await startCapturing(app, [])
    const line = 'Members noted the report of the Secretariat on the harbour exercises.'
    const count = Math.ceil(10_000_000 / line.length)
    await pasteFrom(app, { text: `${line}\n`.repeat(count) })
    await app.page.locator('.ProseMirror > [data-item]').nth(100).waitFor({ timeout: 90_000 })
    await savedIn(app.page)
    const words = await app.page
      .locator('.ProseMirror')
      .evaluate((body) =>
        [...body.querySelectorAll('[data-item]:not([data-part])')].map(
          ({ textContent }) => textContent,
        ),
      )
    expect(words.join(' ') === Array(count).fill(line).join(' ')).toBe(true)
  })
})
