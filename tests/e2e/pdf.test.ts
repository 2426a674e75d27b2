import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, inject } from 'vitest'
import { root } from '../../build/bundle.ts'
import { forum } from '../electron/cli/texts.ts'
import type { RunningApp } from './harness/app.ts'
import { type Desk, test } from './harness/desk.ts'

const run = promisify(execFile)

/** What a PDF says of itself, as Chromium writes it: tags, a title, headings as an outline. */
async function expectPdf(path: string): Promise<void> {
  const pdf = (await readFile(path)).toString('latin1')
  expect(pdf).toMatch(/^%PDF-1\.\d/)
  expect(pdf).toContain('/MarkInfo <</Type /MarkInfo\n/Marked true')
  expect(pdf).toContain('/Outlines')
  expect(pdf).toMatch(/\/Title \([^\n]+\)\s*\/Creator/) // the document's own title, not one of its outline
  expect(pdf).toContain('/Lang (en-GB)')
}

const longTitle =
  'ANNUAL MEETING OF THE FORUM ON THE SHARED RIVERS OF THE EASTERN UPLANDS AND THE COASTS THEY REACH'

/** A statement of our own, read from a file as a person would. */
async function withStatement(desk: Desk): Promise<RunningApp> {
  const text = join(desk.files, 'forum.txt')
  await writeFile(text, forum)
  const app = await desk.start()
  await app.answerDialogs({ open: [text], save: join(desk.files, 'forum.pdf') })
  await app.page.getByRole('button', { name: 'Read a statement…' }).first().click()
  await app.page.getByRole('button', { name: 'Export as something else' }).waitFor()
  return app
}

describe('the statement as PDF', () => {
  test('is saved from the window, tagged and with its outline', async ({ desk }) => {
    const { page } = await withStatement(desk)
    await page.getByRole('button', { name: 'Export as something else' }).click()
    await page.getByRole('menuitem', { name: 'PDF…' }).click()
    await page.getByRole('status').filter({ hasText: 'Saved as “forum.pdf”.' }).waitFor()
    await expectPdf(join(desk.files, 'forum.pdf'))
  })

  test('is written by the command line with the same engine', async ({ desk }) => {
    const under = inject('appUnderTest')
    if (under.kind !== 'ready') throw new Error(under.reason)
    const store = ['--store', join(desk.files, 'store')]
    const cli = (...words: string[]) =>
      run(process.execPath, [join(root, 'electron', 'cli.ts'), ...store, ...words], {
        env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: dirname(under.executable) },
      })
    await writeFile(join(desk.files, 'forum.txt'), `${longTitle}\n${forum}`)
    const read = await cli('read', join(desk.files, 'forum.txt'))
    const out = join(desk.files, 'out.pdf')
    await cli('export', JSON.parse(read.stdout).meeting, '--to', 'pdf', '--out', out)
    await expectPdf(out)
    const titles = (await readFile(out)).toString('latin1').split(`/Title (${longTitle})`)
    expect(titles).toHaveLength(3) // the document's own and the outline's, with every space
  })
})
