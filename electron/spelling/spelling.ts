import { Worker } from 'node:worker_threads'
import type { Dialect } from '../../shared/spelling/dialect.ts'
import type { Answered, Asked } from './asked.ts'

/** Checks words against the dictionaries that the app brings along. Rejects where they cannot be read. */
export type Spelling = {
  /** The misspelt ones among some words. */
  misspelt(dialect: Dialect, words: readonly string[]): Promise<readonly string[]>
  /** What a misspelt word may have been meant to be; none where looking takes too long. */
  suggestions(dialect: Dialect, word: string): Promise<readonly string[]>
  /** Ends the thread. */
  stop(): Promise<void>
}

/** How long a person who asked for a menu waits for what stands in it, in milliseconds. */
const patience = 400

type Waiting = { resolve(words: readonly string[]): void; reject(reason: Error): void }
type Question =
  | { kind: 'check'; dialect: Dialect; words: readonly string[] }
  | { kind: 'suggest'; dialect: Dialect; word: string }

/**
 * Spelling in a thread of its own, which starts with the first word that is asked about, and again after it broke.
 *
 * @param script the thread's code
 * @param folder where the dictionaries lie
 */
export function createSpelling(script: string, folder: string): Spelling {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | undefined
  let last = 0

  function start(): Worker {
    const started = new Worker(script, { workerData: { folder } })
    started.unref() // an app that quits waits for no dictionary
    started.on('message', (answer: Answered) => {
      const asker = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('words' in answer) asker?.resolve(answer.words)
      else asker?.reject(new Error(answer.failure))
    })
    const broke = (reason: Error): void => {
      if (thread === started) thread = undefined
      for (const { reject } of waiting.values()) reject(reason)
      waiting.clear()
    }
    started.on('error', broke)
    started.on('exit', () => broke(new Error('The thread that checks spelling has ended.')))
    return started
  }

  function ask(question: Question): Promise<readonly string[]> {
    thread ??= start()
    last += 1
    const id = last
    const answer = new Promise<readonly string[]>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
    })
    thread.postMessage({ ...question, id } satisfies Asked)
    return answer
  }

  return {
    misspelt: (dialect, words) => ask({ kind: 'check', dialect, words }),
    suggestions: async (dialect, word) => {
      let timer: NodeJS.Timeout | undefined
      const tired = new Promise<readonly string[]>((resolve) => {
        timer = setTimeout(() => resolve([]), patience)
      })
      try {
        return await Promise.race([ask({ kind: 'suggest', dialect, word }), tired])
      } finally {
        clearTimeout(timer)
      }
    },
    stop: async () => {
      await thread?.terminate()
    },
  }
}
