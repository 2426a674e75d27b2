import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { root } from '../../../build/bundle.ts'
import { sandboxFlags } from '../../../build/sandbox.ts'

/** How long an app that was asked to end may take, in milliseconds, before it is killed. */
const patience = 20_000

/** The app as it runs in a test, with the window ready to be used. */
export type RunningApp = {
  electron: ElectronApplication
  page: Page
  /** Errors of the page and its console; a test that leaves any in here fails. */
  complaints: string[]
  /** Quits as a person would; throws where the app does not end by itself. Does nothing once it has ended. */
  quit: () => Promise<void>
  /** Ends the app and all its processes at once with SIGKILL, as a power cut would. */
  kill: () => Promise<void>
  /** Answers the operating system's dialogs from now on, as a person who always chooses this. */
  answerDialogs: (answers: DialogAnswers) => Promise<void>
  /** Writes a picture of the window to out/screenshots and returns its path. */
  screenshot: (name: string) => Promise<string>
  /** Gives the page a size, in CSS pixels. */
  resize: (width: number, height: number) => Promise<void>
}

/**
 * The file to save to and the files to open (null stands for a person who cancels); the button pressed, the first if not said; how printing ended, as the
 * engine says it ('' where the printer has it), given up if not said.
 */
type DialogAnswers = {
  save?: string | null
  open?: readonly string[] | null
  button?: number
  print?: string
}

export type StartOptions = {
  /** Further arguments for Electron, such as `--log-net-log=…`. */
  args?: readonly string[]
  env?: Readonly<Record<string, string>>
  /** Files named behind the app, as a double-click does. */
  files?: readonly string[]
}

/** Starts the app on a folder of user data and waits until its window can be used. */
export async function startApp(
  under: { app: string; executable: string },
  userData: string,
  { args = [], env = {}, files = [] }: StartOptions = {},
): Promise<RunningApp> {
  const electron = await _electron.launch({
    executablePath: under.executable,
    chromiumSandbox: sandboxFlags().length === 0, // Playwright would switch it off
    args: [...ownArguments(under, userData, args), ...files],
    env: { ...ownEnvironment(), ...env },
  })
  const child = electron.process()
  const complaints = listen(electron)
  const kill = () => killApp(child)
  try {
    const page = await electron.firstWindow()
    await page.waitForSelector('html[data-ready="true"]', { state: 'attached' })
    return {
      electron,
      page,
      complaints,
      quit: () => quitApp(electron, child),
      kill,
      answerDialogs: (answers) => answerDialogs(electron, answers),
      screenshot: (name) => screenshot(page, name),
      resize: (width, height) => resize(electron, page, width, height),
    }
  } catch (error) {
    await kill()
    throw new Error(`The window did not become ready.\n${complaints.join('\n')}`, { cause: error })
  }
}

/**
 * Starts the app on data that another process of it holds, and returns the exit code it ends with.
 * Nothing watches it from within: it may be gone before a debugger has said its first word.
 */
export async function startSecond(
  under: { app: string; executable: string },
  userData: string,
  files: readonly string[] = [],
): Promise<number | null> {
  const child = spawn(under.executable, [...ownArguments(under, userData, []), ...files], {
    env: ownEnvironment(),
    stdio: 'ignore',
  })
  await whenEnded(child)
  return child.exitCode
}

function ownArguments(
  { app }: { app: string },
  userData: string,
  further: readonly string[],
): string[] {
  return [...sandboxFlags(), `--user-data-dir=${userData}`, ...further, app]
}

/** The environment without what belongs to the test runner's own Node. */
function ownEnvironment(): Record<string, string> {
  const foreign = ['NODE_OPTIONS', 'NODE_ENV', 'ELECTRON_RUN_AS_NODE']
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || foreign.includes(name) ? [] : [[name, value]],
    ),
  )
}

function listen(electron: ElectronApplication): string[] {
  const complaints: string[] = []
  const context = electron.context()
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`page: ${error.error().stack}`))
  context.on('page', (page) => page.on('crash', () => complaints.push('the page crashed')))
  return complaints
}

async function quitApp(electron: ElectronApplication, child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  // The app may be gone before it has answered, so the answer is not waited for.
  void electron.evaluate(({ app }) => app.quit()).catch(() => undefined)
  if (await within(patience, whenEnded(child))) return
  await killApp(child)
  throw new Error(`The app did not end within ${patience / 1000} seconds of being asked to quit.`)
}

async function killApp(child: ChildProcess): Promise<void> {
  const ended = whenEnded(child)
  if (child.pid !== undefined) killGroup(child.pid)
  await ended
}

/** Playwright starts the app as the leader of a process group, which all its processes stay in. */
function killGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

function whenEnded(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

async function within(milliseconds: number, ended: Promise<void>): Promise<boolean> {
  const waiting = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => waiting.resolve(false), milliseconds)
  const result = await Promise.race([ended.then(() => true), waiting.promise])
  clearTimeout(timer)
  return result
}

/** The dialogs are the operating system's, so a test cannot reach them: nothing else is replaced. */
async function answerDialogs(electron: ElectronApplication, answers: DialogAnswers): Promise<void> {
  await electron.evaluate(({ app, dialog }, answers) => {
    const { save = null, open = null, button = 0, print = 'Print job canceled' } = answers
    app.on('web-contents-created', (_event, page) => {
      page.print = (_options, ended) => ended?.(print === '', print) // the last of these answers
    })
    dialog.showSaveDialog = async () => ({ canceled: save === null, filePath: save ?? '' })
    dialog.showOpenDialog = async () => ({ canceled: open === null, filePaths: [...(open ?? [])] })
    dialog.showMessageBox = async () => ({ response: button, checkboxChecked: false })
  }, answers)
}

async function screenshot(page: Page, name: string): Promise<string> {
  const folder = join(root, 'out', 'screenshots')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path })
  return path
}

async function resize(
  electron: ElectronApplication,
  page: Page,
  width: number,
  height: number,
): Promise<void> {
  const window = await electron.browserWindow(page)
  await window.evaluate((own, [w, h]) => own.setContentSize(w, h), [width, height] as const)
}
