import type { Input, Output } from '../../shared/calls.ts'
import type { Present } from '../../shared/menus.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { compose } from '../../shared/statement/compose.ts'
import { richCopy } from '../../shared/statement/rich-copy.ts'
import type { Block } from '../../shared/statement/statement.ts'
import type { Api } from '../api.ts'
import { selectedItems } from '../body/selected-items.ts'
import { putOnClipboard } from './clipboard.ts'
import { createConfiding } from './confiding.ts'
import { type Beside, createDesk, type Desk, type Tab } from './desk.ts'
import { exportedWords } from './exported-words.ts'
import { askFirst, type FirstAsked, type LastOpened } from './first-asked.ts'
import { createLibraryActions } from './library-actions.ts'
import { createMeetingFiles } from './meeting-files.ts'
import { createMoving } from './moving.ts'
import { createOpening, type Opening } from './opening.ts'
import { createRestoring } from './restoring.ts'
import { createSampleActions } from './sample-actions.ts'
import { createTemplates } from './templates.ts'

export type ExportFormat = Input<'exportStatement'>['to']

/** What is open in the window, and what can be done with it. */
export type Session = ReturnType<typeof createSession>

export function createSession(api: Api, lastOpened: LastOpened) {
  const desk = createDesk()
  const opening = createOpening(api, desk, lastOpened)
  const library = createLibraryActions(api, desk, opening)
  const exchange = createExchange(api, desk, opening)
  const moving = createMoving(api, desk, opening)
  const { change, state, report } = desk
  return {
    state: state.get,
    subscribe: state.subscribe,
    start: (asked: FirstAsked = askFirst(api, lastOpened)) =>
      opening.settleStore(asked.store, asked),
    /** Tries the store again; a file that was to be opened meanwhile is opened then, and after the two remedies below. */
    tryAgain: async () => {
      await opening.settleStore(api.storeState({})) // first: what is asked meanwhile is refused
      await exchange.openMeetingFiles('waiting')
    },
    openBackup: async () => {
      await opening.openBackup()
      await exchange.openMeetingFiles('waiting')
    },
    moveStore: moving.moveStore,
    quit: moving.quit,
    findStore: async () => {
      await moving.findStore()
      await exchange.openMeetingFiles('waiting')
    },
    startNewStore: async () => {
      await opening.settleStore(api.startNewStore({}))
      await exchange.openMeetingFiles('waiting')
    },
    open: opening.open,
    ...library,
    ...createSampleActions(desk, opening, library),
    ...exchange,
    ...createConfiding(api, desk, opening),
    about: () => api.about({}),
    showInMenu: (present: Present) => api.showInMenu({ present }),
    switchMenuBar: () => api.switchMenuBar({}),
    search: (words: string) => api.search({ words }),
    /** Sends what is held, then lets the window be closed; what cannot be saved keeps it open, and is said already. */
    leave: async () => {
      const sent = await opening.flush()
      if (sent.ok) await api.closeNow({})
    },
    report,
    say: (words: string) => desk.say({ place: 'window', tone: 'attention', words }),
    /** The record of a meeting as it is saved; null where it cannot be read, which is said. */
    recordOf: async (meeting: string): Promise<MeetingRecord | null> => {
      const opened = await api.openMeeting({ meeting })
      return report(opened) ? opened.value.record : null
    },
    showTab: (tab: Tab) => change({ tab, series: null, sought: null }),
    goTo: (source: Block['source']) => goTo(desk, source),
    /** Shows what was, or what was frozen, beside the draft; null: the paper again. */
    showBeside: (beside: Beside | null) => change({ beside }),
    /** Shows a line of the private log. */
    showLogLine: (id: string) => change({ tab: 'log', series: null, sought: { item: id } }),
    /** Shows a series' own facts instead of the draft ('new': of one still to be named; null: the draft again). */
    showSeries: (series: string | null) => change({ series }),
    /** The first fact of a new meeting has been given its place. */
    settle: () => change({ justMade: null }),
    dismissRead: () => change({ read: [] }),
    dismiss: (id: string) =>
      change({ notices: state.get().notices.filter((notice) => notice.id !== id) }),
  }
}

/** Shows what made a paragraph of the statement, where it is changed. */
function goTo({ state, change }: Desk, { entity, id }: Block['source']): void {
  const part = state.get().draft?.state().record.item[id]?.part ?? ''
  const ofItem: Tab = part === '' ? 'body' : part === 'attendance' ? 'attendance' : 'facts'
  const isPerson = entity === 'attendance' || entity === 'delegate'
  const ofRow: Tab = isPerson ? 'attendance' : 'annexes'
  change({ tab: entity === 'item' ? ofItem : ofRow, series: null, sought: { item: id } })
}

/** Statements out to files, and files in. */
function createExchange(api: Api, desk: Desk, opening: Opening) {
  return {
    exportStatement: async (
      to: ExportFormat,
      how: Pick<
        Input<'exportStatement'>,
        'withNotes' | 'against' | 'layout' | 'withoutTemplate'
      > = {},
    ): Promise<void> => {
      const { draft } = desk.state.get()
      if (draft === null || !desk.report(await opening.flush())) return
      const saved = await api.exportStatement({ meeting: draft.meetingId, to, ...how })
      if (!desk.report(saved)) return
      const { file, inTemplate } = saved.value
      if (file === null) return
      const tone =
        inTemplate === undefined || inTemplate.unplaced.length === 0 ? 'done' : 'attention'
      desk.say({ place: 'window', tone, words: exportedWords(file, inTemplate) })
    },
    /** Prints the open meeting's statement where the person chooses. */
    printStatement: async (): Promise<void> => {
      const { draft } = desk.state.get()
      if (draft === null || !desk.report(await opening.flush())) return
      const printed = await api.printStatement({ meeting: draft.meetingId })
      if (!desk.report(printed)) return
      const words = printed.value.isSent ? 'Sent to the printer.' : 'Nothing was printed.'
      desk.say({ place: 'window', tone: 'done', words })
    },
    /** Writes the decisions and actions of the open meeting's series into a file. */
    exportRegister: async (to: Input<'exportRegister'>['to']): Promise<void> => {
      const { draft } = desk.state.get()
      if (draft === null || !desk.report(await opening.flush())) return
      const saved = await api.exportRegister({ meeting: draft.meetingId, to })
      if (!desk.report(saved)) return
      const { file } = saved.value
      if (file !== null) desk.say({ place: 'window', tone: 'done', words: `Saved as “${file}”.` })
    },
    /** Puts the selected items, or else the whole statement, on the clipboard for Word and mail. */
    copyStatement: (): void => {
      const { draft, tab } = desk.state.get()
      if (draft === null) return
      const only = tab === 'body' ? selectedItems() : null
      const isDone = putOnClipboard(richCopy(compose(draft.state().record), only))
      const what =
        only === null ? 'the statement' : only.size === 1 ? 'one item' : `${only.size} items`
      desk.say(
        isDone
          ? { place: 'window', tone: 'done', words: `Copied ${what}, for Word or mail.` }
          : { place: 'window', tone: 'error', words: 'The system did not let it be copied.' },
      )
    },
    ...createTemplates(api, desk),
    ...createMeetingFiles(api, desk, opening),
    ...createRestoring(api, desk, opening),
    /** The words of a text file that the person chooses; null where they change their mind or it cannot be read, which is said. */
    openText: async (
      of: Input<'openText'>['of'],
    ): Promise<{ file: string; text: string } | null> => {
      const opened = await api.openText({ of })
      if (!desk.report(opened) || opened.value.file === null) return null
      return { file: opened.value.file, text: opened.value.text }
    },
    /** What a Word file that came back says; null where the person changes their mind or it cannot be read, which is said. */
    openReturned: async (): Promise<Output<'openReturned'>> => {
      const opened = await api.openReturned({})
      return desk.report(opened) ? opened.value : null
    },
    /** The words of a file that a delegation brings; null where the person changes their mind or it cannot be read, which is said. */
    openFragment: async (): Promise<Output<'openFragment'>> => {
      const opened = await api.openFragment({})
      return desk.report(opened) ? opened.value : null
    },
    /** Reads statements that the person chooses, each into a meeting; opens the first that could be read. */
    readFiles: async (): Promise<void> => {
      const read = await api.readFiles({})
      if (!desk.report(read, 'meetings')) return
      desk.change({ read: read.value })
      await opening.refresh()
      const first = read.value.find(({ meeting }) => meeting !== null)
      if (first?.meeting) await opening.open(first.meeting, { tab: 'body' })
    },
  }
}
