import type { Result } from '../../shared/result.ts'
import type { RoomPlace } from '../../shared/room/limits.ts'
import type { RoomEvent, RoomScreen } from '../../shared/room/screen.ts'
import type { Statement } from '../../shared/statement/statement.ts'
import type { Api } from '../api.ts'
import { type Observable, observable } from '../app/observable.ts'
import { type Place, stepIn } from './screen-of.ts'
import { createTabledTexts, type TabledTexts, table } from './tabled.ts'

/** The text that the room goes on seeing while the draft is changed, and since when. */
type Frozen = { readonly at: string; readonly statement: Statement }

/** What is known here of the room's screen; `meetingId` is the meeting it was opened for, null while it is closed. */
export type RoomState = {
  readonly meetingId: string | null
  readonly standsOn: RoomPlace
  readonly place: Place
  readonly frozen: Frozen | null
  readonly showsChanges: boolean
}

const closed: RoomState = {
  meetingId: null,
  standsOn: 'window',
  place: { id: '', nth: 0 },
  frozen: null,
  showsChanges: false,
}

/** The room's screen as the draft's window commands it. */
export type RoomStore = {
  readonly state: Observable<RoomState>
  readonly tabled: TabledTexts
  /** Opens the screen for a meeting, at one of its paragraphs; the open one goes there, and shows what is there now. */
  open(meetingId: string, place: Place): Promise<Result<unknown>>
  close(): void
  step(statement: Statement, by: 1 | -1): void
  freeze(statement: Statement): void
  release(): void
  showChanges(shows: boolean): void
  tableText(meetingId: string, statement: Statement): void
  /** Sends what the room sees, where it is not what was sent last. */
  show(screen: RoomScreen): void
  /** Takes what happens in the room's window; steps go to whoever listens. */
  take(event: RoomEvent): void
  onStep(listener: (by: 1 | -1) => void): () => void
}

export type RoomPort = Pick<Api, 'openRoom' | 'showInRoom' | 'closeRoom'>

export function createRoomStore(api: RoomPort, now: () => string): RoomStore {
  const state = observable<RoomState>(closed)
  const tabled = createTabledTexts()
  const steps = new Set<(by: 1 | -1) => void>()
  let sent = ''
  const change = (news: Partial<RoomState>) => state.set({ ...state.get(), ...news })

  async function open(meetingId: string, place: Place): Promise<Result<unknown>> {
    const opened = await api.openRoom({})
    if (!opened.ok) return opened
    const { meetingId: before, frozen } = state.get()
    const stays = before === meetingId ? frozen : null
    if (before === null) sent = ''
    change({ meetingId, place, standsOn: opened.value.place, frozen: stays })
    return opened
  }

  return {
    state,
    tabled,
    open,
    close: () => void api.closeRoom({}),
    step: (statement, by) => change({ place: stepIn(statement, state.get().place, by) }),
    freeze: (statement) => change({ frozen: { at: now(), statement } }),
    release: () => change({ frozen: null }),
    showChanges: (showsChanges) => change({ showsChanges }),
    tableText: (meetingId, statement) => {
      table(tabled, meetingId, statement, now())
      change({ showsChanges: true })
    },
    show: (screen) => {
      const words = JSON.stringify(screen)
      if (words === sent) return
      sent = words
      void api.showInRoom({ screen })
    },
    take: (event) => {
      switch (event.kind) {
        case 'closed':
          return change({ meetingId: null, frozen: null })
        case 'placed':
          return change({ standsOn: event.place })
        case 'step':
          for (const listener of steps) listener(event.by)
      }
    },
    onStep: (listener) => {
      steps.add(listener)
      return () => steps.delete(listener)
    },
  }
}
