import type { Output } from '../../shared/calls.ts'
import type { Result } from '../../shared/result.ts'
import type { Api } from '../api.ts'

/** Which meeting was open last, kept between two runs of the app. */
export type LastOpened = { get(): string | null; set(meeting: string): void }

/** What a window begins with, asked for all at once; `meeting` is the one that was open last, which may be gone. */
export type FirstAsked = {
  readonly store: Promise<Result<Output<'storeState'>>>
  readonly library: Promise<Result<Output<'library'>>>
  readonly meeting: {
    readonly id: string
    readonly opened: Promise<Result<Output<'openMeeting'>>>
  } | null
}

export function askFirst(api: Api, lastOpened: LastOpened): FirstAsked {
  const id = lastOpened.get()
  return {
    store: api.storeState({}),
    library: api.library({}),
    meeting: id === null ? null : { id, opened: api.openMeeting({ meeting: id }) },
  }
}
