import type { Output } from '../../shared/calls.ts'
import type { MeetingHolds } from '../../shared/meeting-holds.ts'
import type { Api } from '../api.ts'
import type { Desk } from './desk.ts'
import type { Opening } from './opening.ts'

type OpenedFile = Output<'openMeetingFiles'>[number]

/** Whole meetings out to one file, and in from one. */
export function createMeetingFiles(api: Api, desk: Desk, opening: Opening) {
  /** Shows the first meeting that came, and says what became of each file. */
  async function show(opened: readonly OpenedFile[]): Promise<void> {
    await opening.refresh()
    const first = opened.find(({ meeting }) => meeting !== null)
    if (first?.meeting) await opening.open(first.meeting)
    const tone = opened.some(({ error }) => error !== null) ? 'error' : 'done'
    desk.say({ place: 'window', tone, words: opened.map(openedWords).join(' ') })
  }

  return {
    /** Opens the files that were handed over, or that the person chooses; the first that could be opened is shown. */
    openMeetingFiles: async (from: 'dialog' | 'waiting'): Promise<void> => {
      const isWaiting = from === 'waiting' && desk.state.get().store?.kind !== 'ready'
      if (isWaiting) return // the window says what is the matter, and asks again once it has a store
      if (!desk.report(await opening.flush())) return // what is the same is told by what is saved
      const opened = await api.openMeetingFiles({ from })
      if (!desk.report(opened) || opened.value.length === 0) return
      await show(opened.value)
    },
    recentFiles: () => api.recentFiles({}),
    openRecent: async (id: string): Promise<void> => {
      if (!desk.report(await opening.flush())) return
      const opened = await api.openRecent({ id })
      if (desk.report(opened)) await show(opened.value)
    },
    forgetRecent: (id: string) => api.forgetRecent({ id }),
    keepRecent: (keeps: boolean) => api.keepRecent({ keeps }),
    /** Where all is kept, and the backups; null where that cannot be told, which is said. */
    listBackups: async (): Promise<Output<'listBackups'> | null> => {
      const listed = await api.listBackups({})
      return desk.report(listed) ? listed.value : null
    },
    backUp: async (): Promise<void> => {
      if (!desk.report(await opening.flush())) return
      const written = await api.backUp({})
      if (!desk.report(written)) return
      const { file, folder } = written.value
      const words = `Backed up as “${file}” in ${folder}.`
      if (file !== null) desk.say({ place: 'window', tone: 'done', words })
    },
    saveMeetingFile: async (holds: MeetingHolds): Promise<void> => {
      const { draft } = desk.state.get()
      if (draft === null || !desk.report(await opening.flush())) return
      const saved = await api.saveMeetingFile({ meeting: draft.meetingId, holds })
      if (!desk.report(saved)) return
      const { file } = saved.value
      if (file !== null) desk.say({ place: 'window', tone: 'done', words: `Saved as “${file}”.` })
    },
  }
}

function openedWords({ file, as, error }: OpenedFile): string {
  if (error !== null) return `“${file}”: ${error.message}`
  switch (as) {
    case 'copy':
      return `Opened “${file}” as a copy: the meeting was here already and differs, and stays as it is.`
    case 'there':
      return `“${file}” is here already, the same in every word.`
    default:
      return `Opened “${file}”.`
  }
}
