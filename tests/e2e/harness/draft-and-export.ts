import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { normalised } from '../../../shared/reading/normalise.ts'
import { readWord } from '../../electron/export/word.ts'
import type { RunningApp } from './app.ts'
import type { Desk } from './desk.ts'
import { draft, knownFrom } from './drafting.ts'
import { savedIn } from './meeting.ts'
import { hostsNamedIn, netLogArgs } from './net-log.ts'

/** How long a whole meeting may take on a busy machine, in milliseconds: thousands of keys, one after the other. */
export const draftingPatience = 400_000

/** Drafts the meeting of a statement by its facts, exports it, and has the statement again; nobody was asked over a network. */
export async function draftAndExport(desk: Desk, statement: string, file: string): Promise<void> {
  const [netLog, path] = [join(desk.files, 'net-log.json'), join(desk.files, file)]
  const app = await desk.start({ args: netLogArgs(netLog) })
  await draft(app, knownFrom(statement))
  await savedIn(app.page)

  await app.answerDialogs({ save: path })
  await app.page.keyboard.press('Control+e')
  await app.page
    .getByRole('status')
    .filter({ hasText: `Saved as “${file}”.` })
    .waitFor()
  expect(inText(await readFile(path))).toEqual(normalised(statement))

  await expectAllComposed(app)
  await app.quit()
  expect(await hostsNamedIn(netLog)).toEqual([])
}

/** The paragraphs of a document as a text has them. */
export function inText(bytes: Buffer): string[] {
  return readWord(bytes).paragraphs.map(
    ({ number, text }) => (number === '' ? '' : '- ') + text.replaceAll('\u00A0', ' '),
  )
}

/** Nothing that facts make was written by hand, neither in the window's words nor in the store's. */
async function expectAllComposed({ page }: RunningApp): Promise<void> {
  const states = () => page.locator('.composed-state').allInnerTexts()
  const composed = 'composed from the facts'
  expect(await states()).toEqual([composed]) // the event of the annex
  await page.keyboard.press('Control+1')
  await page.getByRole('heading', { name: 'In the statement' }).waitFor()
  expect(await states()).toEqual([composed, composed, composed])
}
