import type { LibraryView, Output } from '../../shared/calls.ts'
import { newId } from '../../shared/record/new-id.ts'
import type { Result } from '../../shared/result.ts'
import type { StoreState } from '../../shared/store-shapes.ts'
import type { DraftStore } from '../record/draft-store.ts'
import { type Observable, observable } from './observable.ts'

export const tabs = ['facts', 'attendance', 'body', 'annexes', 'log'] as const
export type Tab = (typeof tabs)[number]

/** What stands beside the draft in the paper's place: the past of all or of one item, the revisions, the keys, a file that came back, proposals or corrections, the meeting as a file, those used lately, or the app itself. */
export type Beside =
  | { readonly kind: 'history'; readonly item: string | null }
  | { readonly kind: 'revisions' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'returned' }
  | { readonly kind: 'about' }
  | { readonly kind: 'confidentiality' }
  | { readonly kind: 'meeting-file' }
  | { readonly kind: 'data'; readonly lockedFile?: string } // the backup that waits for its passphrase
  | { readonly kind: 'recent' }
  | { readonly kind: 'proposals'; readonly item: string | null }
  | { readonly kind: 'corrections' }

export type NoticePlace = 'window' | 'meetings'

/** Something that happened, said until it is dismissed. */
export type AppNotice = {
  readonly id: string
  readonly place: NoticePlace
  readonly tone: 'done' | 'attention' | 'error'
  readonly words: string
  /** The library's undo takes it back. */
  readonly isUndoable?: boolean
  /** The backup that takes a restoring back. */
  readonly undoes?: string
  /** How many steps of the library it was, where it was more than one. */
  readonly steps?: number
}

export type SessionState = {
  readonly store: StoreState | null // null until it has answered
  readonly library: LibraryView | null
  readonly draft: DraftStore | null
  readonly tab: Tab
  /** The series whose own facts are shown instead of a draft; 'new' for one that is still to be named. */
  readonly series: string | null
  /** What to bring into sight on its tab (an item, an annex, an entry): a new object each time it is asked for. */
  readonly sought: { readonly item: string } | null
  readonly beside: Beside | null
  /** The meeting just made, whose first fact waits to be typed. */
  readonly justMade: string | null
  readonly notices: readonly AppNotice[]
  /** What became of the files read last, until it is dismissed. */
  readonly read: Output<'readFiles'>
}

const nothingOpen: SessionState = {
  store: null,
  library: null,
  draft: null,
  tab: 'facts',
  series: null,
  sought: null,
  beside: null,
  justMade: null,
  notices: [],
  read: [],
}

/** The state of the session, and how it changes and speaks. */
export type Desk = {
  readonly state: Observable<SessionState>
  change(news: Partial<SessionState>): void
  /** Says something in its place, instead of what was said there before. */
  say(notice: Omit<AppNotice, 'id'>): void
  /** Says what failed; answers whether it went well. */
  report<T>(result: Result<T>, place?: NoticePlace): result is { ok: true; value: T }
}

export function createDesk(): Desk {
  const state = observable<SessionState>(nothingOpen)
  const change = (news: Partial<SessionState>) => state.set({ ...state.get(), ...news })
  const say = (notice: Omit<AppNotice, 'id'>) => {
    const others = state.get().notices.filter(({ place }) => place !== notice.place)
    change({ notices: [...others, { ...notice, id: newId('notice') }] })
  }
  return {
    state,
    change,
    say,
    report: <T>(result: Result<T>, place: NoticePlace = 'window') => {
      if (!result.ok) say({ place, tone: 'error', words: result.error.message })
      return result.ok
    },
  }
}
