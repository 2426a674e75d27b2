import { readFile, rm } from 'node:fs/promises'
import type { ElectronApplication } from 'playwright-core'
import { rounded } from '../measure.ts'

/**
 * What kept the page's main thread busy: the longest tasks, in milliseconds, by the clock and by the processor's own time,
 * which others on the same machine do not lengthen; how many took longer than 50 milliseconds of each, and how many longer than a
 * frame, 16 milliseconds of the processor's.
 */
export type Tasks = {
  readonly longest: number
  readonly longestOfProcessor: number
  readonly over50: number
  readonly over50OfProcessor: number
  readonly over16OfProcessor: number
  readonly tasks: number
}

/** Does some work in the window and tells of the tasks that it took there, from a trace of Chromium's own. */
export async function tasksOf(
  electron: ElectronApplication,
  file: string,
  work: () => Promise<void>,
): Promise<Tasks> {
  return summaryOf(await traceOf(electron, file, ['toplevel'], work))
}

/** What a trace of Chromium's own tells of the page's main thread while some work is done in the window. */
export async function traceOf(
  electron: ElectronApplication,
  file: string,
  categories: readonly string[],
  work: () => Promise<void>,
): Promise<TraceEvent[]> {
  await electron.evaluate(
    ({ contentTracing }, categories) =>
      contentTracing.startRecording({ included_categories: [...categories, '__metadata'] }),
    categories,
  )
  await work()
  const pid = await electron.evaluate(async ({ contentTracing, BrowserWindow }, file) => {
    await contentTracing.stopRecording(file)
    return BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
  }, file)
  const { traceEvents } = JSON.parse(await readFile(file, 'utf8')) as { traceEvents: TraceEvent[] }
  await rm(file)
  const ofPage = traceEvents.filter((event) => event.pid === pid)
  const main = ofPage.find(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  )
  return ofPage.filter(({ tid }) => tid === main?.tid)
}

export type TraceEvent = {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
  readonly args: { readonly name?: unknown; readonly data?: { readonly type?: unknown } }
}

/** The tasks among those events, in short. */
export function summaryOf(events: readonly TraceEvent[]): Tasks {
  const tasks = events.filter(({ name }) => name === 'ThreadControllerImpl::RunTask')
  if (tasks.length === 0) throw new Error('The trace tells of no task of the page.')
  const clock = tasks.map(({ dur = 0 }) => dur / 1000)
  const processor = tasks.map(({ tdur = 0 }) => tdur / 1000)
  const over50 = (times: readonly number[]) => times.filter((time) => time > 50).length
  return {
    longest: rounded(Math.max(...clock)),
    longestOfProcessor: rounded(Math.max(...processor)),
    over50: over50(clock),
    over50OfProcessor: over50(processor),
    over16OfProcessor: processor.filter((time) => time > 16).length,
    tasks: tasks.length,
  }
}
