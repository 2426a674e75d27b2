import type { AppError } from '../shared/result.ts'

/** How long a window that does not answer can keep itself open, in milliseconds. */
export const closingPatience = 5_000

/** What closing needs from the window and the clock. */
export type ClosingEffects = {
  /** Asks the window to send what it still holds, and to say so. */
  ask(): void
  /** Closes the window; its own request to close is then let through. */
  close(): void
  /** Asks the person whether to close although something could not be saved. */
  confirmLoss(error: AppError): Promise<boolean>
  /** Calls back after so many milliseconds, unless the function returned is called first. */
  wait(milliseconds: number, then: () => void): () => void
}

/**
 * How a window closes: it is asked for what was typed and not sent yet, and closes when it has said that all is saved. A
 * window that hangs closes after a while without an answer. Where saving fails, the person decides, and the window stays
 * until then.
 */
export type Closing = {
  /** The window is to be closed: true where it may close now, false where it has been asked and will be closed later. */
  mayClose(): boolean
  /** The window has sent all it held. */
  allSent(): void
  /** An edit was not saved, which matters while the window is closing. */
  notSaved(error: AppError): void
}

export function closing(effects: ClosingEffects): Closing {
  let stage: 'open' | 'asked' | 'person asked' | 'done' = 'open'
  let stopWaiting = () => {}

  function finish(): void {
    stopWaiting()
    stage = 'done'
    effects.close()
  }

  async function letThePersonDecide(error: AppError): Promise<void> {
    stopWaiting()
    stage = 'person asked'
    const close = await effects.confirmLoss(error)
    if (stage !== 'person asked') return // all was saved in the meantime
    if (close) finish()
    else stage = 'open'
  }

  return {
    mayClose: () => {
      if (stage === 'open') {
        stage = 'asked'
        stopWaiting = effects.wait(closingPatience, finish)
        effects.ask()
      }
      return stage === 'done'
    },
    allSent: () => {
      if (stage === 'asked' || stage === 'person asked') finish()
    },
    notSaved: (error) => {
      if (stage === 'asked') void letThePersonDecide(error)
    },
  }
}
