import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from './harness/desk.ts'
import { eventually, expectAccessible, paste, tabTo, withTheTwelfth } from './harness/forum.ts'

/** The attendance paragraph as it prints. */
function paragraph(page: Page) {
  return page.locator('.attendance-foot .composed')
}

function group(page: Page, name: string) {
  return page.locator('.groups').getByRole('region', { name, exact: true })
}

/** The party whose row has the focus. */
function here(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.querySelector('.party-name')?.textContent ?? '',
  )
}

async function toAttendance(page: Page): Promise<void> {
  await page.keyboard.press('Control+2')
  await eventually(() => here(page)).toBe('Australia')
}

describe('calling the roll by keyboard', () => {
  test('marks the regulars one key each, and prints who is present and nobody else', async ({
    desk,
  }) => {
    const { page } = await withTheTwelfth(desk)
    await toAttendance(page)
    await eventually(() => page.getByRole('status').allTextContents()).toContain(
      'Nobody is marked present, so the statement names nobody.',
    )
    await page.keyboard.press('Space')
    await eventually(() => here(page)).toBe('Fiji')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await eventually(() => paragraph(page).textContent()).toContain(
      'In attendance were representatives from Australia, Fiji and Kiribati.',
    )
    await eventually(() => page.getByText('3 of 15 present').count()).toBe(1)
    for (let row = 0; row < 7; row += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space') // Vanuatu, and on to the next group
    await eventually(() => here(page)).toBe('the IOM')
    await page.keyboard.press('Space')
    await eventually(() => paragraph(page).textContent()).toContain(
      'Australia, Fiji, Kiribati and Vanuatu as well as representatives from the IOM.',
    )
    await page.keyboard.press('Control+z')
    await eventually(() => paragraph(page).textContent()).toContain('Kiribati and Vanuatu.')
  })

  test('narrows the list as one types, and Enter marks the one that is left', async ({ desk }) => {
    const { page } = await withTheTwelfth(desk)
    await toAttendance(page)
    await page.keyboard.type('sam')
    await eventually(() => group(page, 'Members').getByRole('listitem').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.keyboard.type('can')
    await page.keyboard.press('Enter')
    await eventually(() => paragraph(page).textContent()).toContain(
      'In attendance were representatives from Samoa. Canada attended as an observer.',
    )
    await page.keyboard.type('jap')
    await page.keyboard.press('Enter') // a newcomer goes into the group that is chosen
    await eventually(() => paragraph(page).textContent()).toContain('from Japan and Samoa.')
  })

  test('loses nobody by Escape in the empty field over the directory', async ({ desk }) => {
    const { page } = await withTheTwelfth(desk)
    await toAttendance(page)
    const field = page.getByRole('combobox', { name: 'Find a party to tick into Members' })
    await field.press('Escape')
    await field.press('ArrowDown')
    await field.press('Escape')
    await page.keyboard.press('Control+3') // and back, so that whatever was changed is drawn
    await toAttendance(page)
    await eventually(() => page.getByRole('tab', { name: /Attendance/ }).textContent()).toMatch(
      /15$/,
    )
  })

  test('moves a party to another group by the number of the group, and by Alt and the arrows', async ({
    desk,
  }) => {
    const { page } = await withTheTwelfth(desk)
    await toAttendance(page)
    await page.keyboard.press('3')
    await eventually(() => group(page, 'Observers').textContent()).toContain('Australia')
    expect(await here(page)).toBe('Fiji')
    await page.keyboard.press('Alt+ArrowRight')
    await eventually(() => group(page, 'Organisations').textContent()).toContain('Fiji')
  })

  test('says calmly that a quorum is not reached, and no more once it is', async ({ desk }) => {
    const { page } = await withTheTwelfth(desk)
    await page.getByLabel('Quorum').focus()
    await page.keyboard.type('2')
    await toAttendance(page)
    await page.keyboard.press('Space')
    const notice = page.getByText('1 of 12 members present; quorum is 2.')
    await eventually(() => notice.count()).toBe(1)
    await page.keyboard.press('Space')
    await eventually(() => notice.count()).toBe(0)
  })

  test('can be done by everyone', async ({ desk }) => {
    const app = await withTheTwelfth(desk)
    await toAttendance(app.page)
    await app.page.keyboard.press('ArrowRight')
    await expectAccessible(app)
  })
})

describe('a list of participants', () => {
  const table = [
    'Country\tName\tTitle\tMinistry\tStatus',
    'Fiji\tMs Ana Tui (HoD)\tDirector\tMinistry of Ports\tMember',
    'Fiji\tMr Joe Vai\tAdviser\tMinistry of Ports\tMember',
    'Tonga\t"Lolo Sale\tPilot\tHarbour Board\tMember',
    'Atlantis\tMr X Y\t\t\tObserver',
    'Japan\tKen Mori\tCounsellor\tEmbassy\tObserver',
  ].join('\n')

  test('is shown as it was understood, with what was not, and added by one key as one step', async ({
    desk,
  }) => {
    const app = await withTheTwelfth(desk)
    const { page } = app
    await toAttendance(page)
    await paste(app, table)
    const panel = page.getByRole('region', { name: 'List of participants' })
    await eventually(() => panel.textContent()).toContain('Nothing has been added yet.')
    await eventually(() => panel.getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/^Line 4: a quotation mark opens a cell here .+ left out/),
      'Line 5: “Atlantis” is not in the directory; it would be added under this name.',
    ])
    await expectAccessible(app)
    await page.keyboard.press('Control+Enter')
    await eventually(() => group(page, 'Observers').textContent()).toContain('Japan1 delegate')
    expect(await group(page, 'Members').textContent()).toContain('Fiji2 delegates')
    expect(await group(page, 'Members').textContent()).not.toContain('Tonga1 delegate')
    await page.keyboard.press('Control+z')
    await eventually(() => group(page, 'Observers').textContent()).not.toContain('Japan')
    expect(await group(page, 'Members').textContent()).not.toContain('2 delegates')
  })

  test('can be left again without anything being added', async ({ desk }) => {
    const app = await withTheTwelfth(desk)
    await toAttendance(app.page)
    await paste(app, table)
    await app.page.getByText('Nothing has been added yet.').waitFor()
    await app.page.keyboard.press('Escape')
    await eventually(() => here(app.page)).toBe('Australia')
    expect(await group(app.page, 'Observers').textContent()).not.toContain('Japan')
  })

  test('is read from a file that Excel wrote, with a party put into another group first', async ({
    desk,
  }) => {
    const app = await withTheTwelfth(desk)
    const { page } = app
    const file = join(desk.files, 'list.csv')
    const text = '\uFEFFCountry;Delegate\r\nCôte d’Ivoire;Zoé Kouassi\r\n'
    await writeFile(file, Buffer.from(text, 'utf16le'))
    await app.answerDialogs({ open: [file] })
    await toAttendance(page)
    await tabTo(page, /Read a list of participants/, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await tabTo(page, /Or choose a file/)
    await page.keyboard.press('Enter')
    await page.getByText('Zoé Kouassi').waitFor()
    await tabTo(page, /Group of Côte d/)
    await page.keyboard.type('Obs')
    await tabTo(page, /^ ?Expected/)
    await page.keyboard.press('ArrowRight') // present
    await page.keyboard.press('Control+Enter')
    await eventually(() => paragraph(page).textContent()).toContain(
      'Côte d’Ivoire attended as an observer.',
    )
  })

  test('that is no list is refused in words', async ({ desk }) => {
    const app = await withTheTwelfth(desk)
    const file = join(desk.files, 'list.xlsx')
    await writeFile(file, 'PK\u0003\u0004')
    await app.answerDialogs({ open: [file] })
    await toAttendance(app.page)
    await app.page.getByRole('button', { name: /Read a list of participants/ }).click()
    await app.page.getByRole('button', { name: /Or choose a file/ }).click()
    const notice = app.page.getByText('“list.xlsx”: This is a Word document, an Excel workbook')
    await eventually(() => notice.count()).toBe(1)
  })
})
