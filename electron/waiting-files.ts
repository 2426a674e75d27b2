import { resolve } from 'node:path'

/** Files that the system or a drop on the window handed over and that are still to be opened. Their paths stay in this process. */
export type WaitingFiles = {
  add(paths: readonly string[]): void
  /** All that wait; they wait no longer. */
  take(): string[]
  readonly isEmpty: boolean
}

/** @param onArrival called when some have come */
export function waitingFiles(onArrival: () => void): WaitingFiles {
  let waiting: string[] = []
  return {
    add: (paths) => {
      if (paths.length === 0) return
      waiting = [...new Set([...waiting, ...paths])]
      onArrival()
    },
    take: () => {
      const taken = waiting
      waiting = []
      return taken
    },
    get isEmpty() {
      return waiting.length === 0
    },
  }
}

/** The meetings' files among the words that a program was started with, as it was meant by who stood in a folder. */
export function meetingFilesIn(words: readonly string[], folder: string): string[] {
  return words
    .filter((word) => !word.startsWith('-') && /\.rapporteur$/i.test(word))
    .map((word) => resolve(folder, word))
}
