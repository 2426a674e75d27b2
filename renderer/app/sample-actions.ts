import type { Meeting } from '../../shared/record/meeting.ts'
import { newId } from '../../shared/record/new-id.ts'
import { isSample } from '../../shared/sample/is-sample.ts'
import type { Desk } from './desk.ts'
import type { LibraryActions } from './library-actions.ts'
import type { Opening } from './opening.ts'

/** The sample meeting, put in and thrown away as a person's own is. */
export function createSampleActions(desk: Desk, opening: Opening, library: LibraryActions) {
  /** Opens the sample at its body, and adds it and its series before where it is not there. They are loaded when they are first asked for. */
  async function startSample(): Promise<void> {
    const there = desk.state.get().library?.meetings.find(({ id }) => isSample(id))
    if (there) return opening.open(there.id, { tab: 'body' })
    const { sampleMeeting } = await import('../../shared/sample/sample-meeting.ts')
    const { series, record } = sampleMeeting(newId)
    if (!(await library.editLibrary({ kind: 'series.add', row: series }))) return
    if (!(await library.editLibrary({ kind: 'meeting.add', record }))) return
    await opening.open(record.meeting.id, { tab: 'body' })
  }

  /** Removes the sample, and its series where no other meeting is in it; one undo brings back both. */
  async function throwSampleAway({ id, seriesId }: Meeting): Promise<void> {
    await library.remove({ kind: 'meeting.remove', id }, 'the sample meeting')
    const { meetings = [], series = [] } = desk.state.get().library ?? {}
    if (meetings.some((meeting) => meeting.id === id)) return // it could not be removed, which is said
    const isEmpty = !meetings.some((meeting) => meeting.seriesId === seriesId)
    const isThere = series.some((one) => one.id === seriesId)
    const hasGone =
      isEmpty && isThere && (await library.editLibrary({ kind: 'series.remove', id: seriesId }))
    const words = 'The sample meeting is gone.'
    desk.say({ place: 'meetings', tone: 'done', words, isUndoable: true, steps: hasGone ? 2 : 1 })
  }

  return { startSample, throwSampleAway }
}
