import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chromium, type Page } from 'playwright-core'
import type { Person } from './as-user.ts'
import type { Screen } from './screen.ts'

/** How long the app may take to say where it listens, and to end, in milliseconds. */
const patience = 30_000

/** The installed app as a person runs it. Its fuses let nobody into the main process, so only its window can be driven. */
export type InstalledApp = {
  page: Page
  pid: number
  complaints: string[]
  /** Ends it as the end of a person's session does; rejects where it does not go well. */
  quit(): Promise<void>
  kill(): void
}

type Display = Pick<Screen, 'display'>

/** How a program is started by a person: as that user, in their home, on the screen. */
export function asPerson({ uid, gid, home }: Person, { display }: Display) {
  const env = { HOME: home, DISPLAY: display, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8' }
  return { uid, gid, cwd: home, env }
}

/**
 * Starts it with Chromium's sandbox, in the person's home, and waits until its window can be used.
 *
 * @param words what it is started with besides: files, or arguments for Chromium
 */
export async function startInstalled(
  person: Person,
  screen: Display,
  words: readonly string[] = [],
): Promise<InstalledApp> {
  const child = spawn('/usr/bin/rapporteur', ['--remote-debugging-port=0', ...words], {
    ...asPerson(person, screen),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(child, 'exit')
  const kill = () => child.kill('SIGKILL')
  try {
    const browser = await chromium.connectOverCDP(await whereItListens(child.stderr, ended))
    const [context] = browser.contexts()
    if (context === undefined) throw new Error('The app has no window.')
    const page = context.pages()[0] ?? (await context.waitForEvent('page'))
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(String(error.stack)))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.waitForSelector('html[data-ready="true"]', { state: 'attached' })
    return {
      ...{ page, pid: child.pid ?? 0, complaints, kill },
      quit: async () => {
        child.kill('SIGTERM')
        const late = AbortSignal.timeout(patience)
        const way = await Promise.race([ended, once(late, 'abort').then(() => undefined)])
        if (way?.[0] !== 0) throw new Error(`The app ended with ${String(way ?? 'nothing yet')}.`)
      },
    }
  } catch (error) {
    kill()
    throw error
  }
}

/** The address that Chromium prints for whoever wants to drive the window. */
async function whereItListens(
  stderr: NodeJS.ReadableStream,
  ended: Promise<unknown>,
): Promise<string> {
  let said = ''
  const address = new Promise<string>((resolve) => {
    stderr.on('data', (data) => {
      said += String(data)
      const [, found] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
      if (found !== undefined) resolve(found)
    })
  })
  const late = once(AbortSignal.timeout(patience), 'abort')
  const found = await Promise.race([address, ended.then(() => ''), late.then(() => '')])
  if (found === '') throw new Error(`The app did not start:\n${said}`)
  return found
}
