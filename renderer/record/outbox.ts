import type { Saved } from '../../shared/calls.ts'
import type { Edit } from '../../shared/edit/edit.ts'
import { type AppError, type ErrorCode, ok, type Result } from '../../shared/result.ts'

/** How long typing waits for the next key before it is sent, and how long at most, in milliseconds. */
const typingPause = 250
const typingAtMost = 1000
const firstRetry = 1000
const longestRetry = 30_000

/** An edit on its way. `place` names what is being typed in (null: not typing); typing in one place is sent as one edit. */
export type Entry = { readonly edit: Edit; readonly group: string; readonly place: string | null }

export type OutboxEvents = {
  send(entry: Entry): Promise<Result<Saved>>
  onSaved(entry: Entry, saved: Saved): void
  /** The failure, the number waiting or whether something is under way has changed. */
  onState(): void
}

/**
 * Edits in the order in which they were made, one in flight. A failed one stays at the head and is tried again, later
 * and later; nothing overtakes it and nothing is dropped.
 */
export type Outbox = {
  readonly waiting: () => readonly Entry[]
  readonly failure: () => AppError | null
  /** The main process will not take the first entry, however often it is sent. */
  readonly isRefused: () => boolean
  readonly idle: () => boolean
  put(entry: Entry): void
  /** Other entries in the place of the waiting ones; not while one of them is in flight. */
  replace(entries: readonly Entry[]): void
  /** Sends everything now; an error as soon as something cannot be saved. */
  flush(): Promise<Result<void>>
  /** Runs a task when all is sent; no edit is sent until it is done. */
  alone<T>(task: () => Promise<Result<T>>): Promise<Result<T>>
  retry(): void
  stop(): void
}

/** What a person has to change before it can be saved: sending it again will not do. */
const refusals: readonly ErrorCode[] = ['invalid', 'not-found', 'frozen']

export function createOutbox(events: OutboxEvents): Outbox {
  let queue: readonly Entry[] = []
  let inFlight: Entry | 'task' | null = null
  let failure: AppError | null = null
  let failures = 0
  let heldSince: number | null = null // the last entry waits for a pause in typing; no time of day, which may be set back
  let holdTimer: ReturnType<typeof setTimeout> | undefined
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let flushing: ((result: Result<void>) => void)[] = []

  function put(entry: Entry): void {
    const tail = queue.at(-1)
    const joins =
      tail !== undefined && tail !== inFlight && tail.place !== null && sameStep(tail, entry)
    queue = joins ? [...queue.slice(0, -1), entry] : [...queue, entry]
    if (entry.place === null || flushing.length > 0) release()
    else if (!joins) hold(performance.now())
    else if (heldSince !== null) hold(heldSince)
    pump()
    events.onState()
  }

  function hold(since: number): void {
    heldSince = since
    clearTimeout(holdTimer)
    const left = since + typingAtMost - performance.now()
    holdTimer = setTimeout(release, Math.min(typingPause, left))
  }

  function release(): void {
    clearTimeout(holdTimer)
    heldSince = null
    pump()
  }

  function pump(): void {
    const [head] = queue
    const isHeld = heldSince !== null && queue.length === 1
    if (head === undefined || isHeld || inFlight !== null || retryTimer !== undefined) return
    inFlight = head
    void events.send(head).then((result) => settle(head, result))
  }

  function settle(entry: Entry, result: Result<Saved>): void {
    inFlight = null
    if (result.ok) {
      queue = queue.slice(1)
      failure = null
      failures = 0
      events.onSaved(entry, result.value)
    } else {
      failure = result.error
      const delay = Math.min(longestRetry, firstRetry * 2 ** failures)
      failures += 1
      retryTimer = setTimeout(retry, delay)
    }
    if (!result.ok) answerFlushes(result)
    else if (queue.length === 0) answerFlushes(ok(undefined))
    events.onState()
    pump()
  }

  function answerFlushes(result: Result<void>): void {
    const answered = flushing
    flushing = []
    for (const answer of answered) answer(result)
  }

  function retry(): void {
    clearTimeout(retryTimer)
    retryTimer = undefined
    release()
    events.onState()
  }

  function flush(): Promise<Result<void>> {
    if (queue.length === 0) return Promise.resolve(ok(undefined))
    const flushed = new Promise<Result<void>>((resolve) => flushing.push(resolve))
    retry()
    return flushed
  }

  async function alone<T>(task: () => Promise<Result<T>>): Promise<Result<T>> {
    while (queue.length > 0 || inFlight !== null) {
      if (queue.length === 0) await taskDone
      const flushed = await flush()
      if (!flushed.ok) return flushed
    }
    inFlight = 'task'
    const done = task()
    taskDone = done.finally(() => {
      inFlight = null
      events.onState()
      pump()
    })
    events.onState()
    await taskDone
    return done
  }
  let taskDone: Promise<unknown> = Promise.resolve()

  return {
    waiting: () => queue,
    failure: () => failure,
    isRefused: () => inFlight === null && failure !== null && refusals.includes(failure.code),
    idle: () => queue.length === 0 && inFlight === null,
    put,
    replace: (entries) => {
      queue = entries
      if (queue.length === 0) failure = null
    },
    flush,
    alone,
    retry,
    stop: () => {
      clearTimeout(holdTimer)
      clearTimeout(retryTimer)
    },
  }
}

function sameStep(a: Entry, b: Entry): boolean {
  return a.place === b.place && a.group === b.group
}
