import type { LibraryEdit } from '../../shared/edit/library.ts'
import { newId } from '../../shared/record/new-id.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import type { Series } from '../../shared/record/series.ts'
import { startingSeries } from '../../shared/statement/starting.ts'
import type { Api } from '../api.ts'
import { announce } from '../components/announce.ts'
import { filledFrom, sameSeries, seriesAsIn } from '../facts/series-of.ts'
import { lastOf, nextMeeting } from '../meetings/next-meeting.ts'
import type { Desk } from './desk.ts'
import type { Opening } from './opening.ts'

type Removal = Extract<LibraryEdit, { kind: 'meeting.remove' | 'series.remove' }>

/** What can be done with whole meetings and series, for what is made of it. */
export type LibraryActions = ReturnType<typeof createLibraryActions>

/** What can be done with whole meetings, series and the directory. */
export function createLibraryActions(api: Api, desk: Desk, opening: Opening) {
  const { state, say, report } = desk

  async function editLibrary(edit: LibraryEdit): Promise<boolean> {
    const saved = await api.editLibrary({ edit })
    await opening.refresh()
    return report(saved, 'meetings')
  }

  /** Makes the next meeting of a series (null: of none) and opens it at its facts. */
  async function startMeeting(from: Series | null): Promise<void> {
    if (!report(await opening.flush())) return
    await opening.refresh() // what was typed a moment ago counts: into the series, or as an ordinal
    const series = state.get().library?.series.find(({ id }) => id === from?.id) ?? from
    const last = series === null ? null : await lastRecord(series)
    const knowing = series === null || last === null ? series : await learn(series, last)
    const meetings = state.get().library?.meetings ?? []
    const record = nextMeeting(knowing, meetings, last, newId)
    const { id } = record.meeting
    const added = await editLibrary({ kind: 'meeting.add', record })
    if (added) await opening.open(id, { tab: 'facts', justMade: id })
  }

  /** The record of the last meeting of a series, as it is saved; null where there is none. */
  async function lastRecord(series: Series): Promise<MeetingRecord | null> {
    const last = lastOf(series.id, state.get().library?.meetings ?? [])
    const opened = last ? await api.openMeeting({ meeting: last.id }) : null
    return opened?.ok ? opened.value.record : null
  }

  /** A series takes from its last meeting who its regulars are, and what it does not say yet because it was made by its name alone. */
  async function learn(series: Series, last: MeetingRecord): Promise<Series> {
    const row = filledFrom(last, series)
    if (sameSeries(row, series)) return series
    return (await editLibrary({ kind: 'series.write', row })) ? row : series
  }

  /** The next meeting after the one that is open, of whose facts a series is made where there is none; else of the first series. */
  async function startNext(): Promise<void> {
    const { library, draft } = state.get()
    const open = draft?.state().record
    const known = library?.series.find(({ id }) => id === open?.meeting.seriesId)
    if (open === undefined || known !== undefined || open.meeting.seriesName === '') {
      return startMeeting(known ?? library?.series[0] ?? null)
    }
    const row = await makeSeriesOf(open)
    if (row !== null) await startMeeting(row)
  }

  /** Makes the open meeting the first of a series of its own; null where that could not be saved. */
  async function makeSeriesOf(record: MeetingRecord): Promise<Series | null> {
    const row = seriesAsIn(record, startingSeries(newId('series')))
    if (!(await editLibrary({ kind: 'series.add', row }))) return null
    const { id } = record.meeting
    const joins = { kind: 'set', entity: 'meeting', id, fields: { seriesId: row.id } } as const
    const joined = state.get().draft?.dispatch(joins)
    return joined && report(joined) ? row : null
  }

  /** Adds a series and makes its first meeting. */
  async function startSeries(series: Series): Promise<void> {
    if (await editLibrary({ kind: 'series.add', row: series })) await startMeeting(series)
  }

  async function rename(meeting: string, title: string): Promise<void> {
    const edit = { kind: 'set', entity: 'meeting', id: meeting, fields: { title } } as const
    const { draft } = state.get()
    if (draft?.meetingId === meeting) {
      if (report(draft.dispatch(edit), 'meetings')) report(await draft.flush())
    } else {
      report(await api.edit({ meeting, edit, group: newId('step') }), 'meetings')
    }
    await opening.refresh()
  }

  async function duplicate(meeting: string): Promise<void> {
    if (!report(await opening.flush())) return
    const copied = await api.duplicateMeeting({ meeting })
    if (!report(copied, 'meetings')) return
    await opening.refresh()
    await opening.open(copied.value.meeting)
  }

  /** Removes a meeting or a series; a notice with its undo stays until it is dismissed. */
  async function remove(edit: Removal, name: string): Promise<void> {
    const isOpen = state.get().draft?.meetingId === edit.id
    if (isOpen && !report(await opening.flush())) return
    if (!(await editLibrary(edit))) return
    say({ place: 'meetings', tone: 'done', words: `Deleted “${name}”.`, isUndoable: true })
    if (!isOpen) return
    opening.letGo()
    await opening.openFirst()
  }

  /** Takes back the last change of meetings, series or the directory (or the last few), or does it again. */
  async function moveLibrary(call: 'undoLibrary' | 'redoLibrary', steps = 1): Promise<void> {
    let moved = await api[call]({})
    for (let step = 1; step < steps && moved.ok; step += 1) moved = await api[call]({})
    await opening.refresh()
    if (!report(moved, 'meetings')) return
    announce(call === 'undoLibrary' ? 'Undone in the meetings.' : 'Redone in the meetings.')
    desk.change({ notices: state.get().notices.filter(({ isUndoable }) => !isUndoable) })
    const { draft, library } = state.get()
    if (draft && !library?.meetings.some(({ id }) => id === draft.meetingId)) opening.letGo()
    if (state.get().draft === null) await opening.openFirst()
  }

  /** The series that the open meeting belongs to. */
  function seriesOfDraft(): Series | null {
    const { library, draft } = state.get()
    const id = draft?.state().record.meeting.seriesId
    return library?.series.find((series) => series.id === id) ?? null
  }

  /** A word counts as right in the meetings of this series from now on. */
  async function addKnownWord(word: string): Promise<void> {
    const series = seriesOfDraft()
    if (series === null || series.knownWords.includes(word)) return
    const row = { ...series, knownWords: [...series.knownWords, word] }
    if (!(await editLibrary({ kind: 'series.write', row }))) return
    const words = `“${word}” is now one of the series’ words.`
    say({ place: 'window', tone: 'done', words, isUndoable: true })
  }

  /** The misspelt words of this series' meetings are underlined from now on, or no more. */
  async function switchSpelling(): Promise<void> {
    const series = seriesOfDraft()
    if (series === null) {
      const words = 'This meeting belongs to no series, for which spelling could be switched off.'
      return say({ place: 'window', tone: 'attention', words })
    }
    const row = { ...series, checksSpelling: !series.checksSpelling }
    if (!(await editLibrary({ kind: 'series.write', row }))) return
    const words = row.checksSpelling
      ? 'Misspelt words are underlined in the meetings of this series.'
      : 'Misspelt words are no longer underlined in the meetings of this series.'
    say({ place: 'window', tone: 'done', words, isUndoable: true })
  }

  return {
    seriesOfDraft,
    addKnownWord,
    switchSpelling,
    editLibrary,
    startMeeting,
    startNext,
    startSeries,
    rename,
    duplicate,
    remove,
    moveLibrary,
  }
}
