import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Person } from './as-user.ts'
import type { Screen } from './screen.ts'

/**
 * Presses Save in the system's dialog of that title, which the window has been asked to open, until the window says that the file
 * is saved; under the name that the app proposes, wherever in the home the dialog begins.
 *
 * @returns the file's path
 */
export async function savedThrough(
  title: string,
  { page, screen, person }: { page: Page; screen: Pick<Screen, 'display'>; person: Person },
): Promise<string> {
  const status = page.getByRole('status').filter({ hasText: /Saved as “[^”]+”\./ })
  const answered = () => {
    pressSaveIn(screen, title)
    return status.isVisible()
  }
  await expect.poll(answered, { interval: 500, timeout: 60_000 }).toBe(true)
  const [, name = ''] = /Saved as “([^”]+)”/.exec(await status.innerText()) ?? []
  const path = globSync('**/*', { cwd: person.home }).find((file) => basename(file) === name)
  if (path === undefined) throw new Error(`${name} is nowhere in the home.`)
  return join(person.home, path)
}

/** The system's own dialog is no part of the page: where it is open its Save is pressed, by its key. */
function pressSaveIn({ display }: Pick<Screen, 'display'>, title: string): void {
  const env = { ...process.env, DISPLAY: display }
  const doing = (...steps: string[]) => spawnSync('xdotool', steps, { env, timeout: 10_000 })
  const { error, status } = doing('search', '--onlyvisible', '--name', title, 'windowfocus')
  if (error) throw new Error('The dialog cannot be answered (Debian: xdotool).', { cause: error })
  if (status === 0) doing('key', 'alt+s') // to the screen: what is sent to a window is ignored as forged
}
