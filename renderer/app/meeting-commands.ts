import { meetingName } from '../meetings/names.ts'
import { awaitCommand, type Runs } from './commands.ts'
import type { Tab } from './desk.ts'
import { inPart } from './in-part.ts'
import type { Session } from './session.ts'
import { focusIn, focusPart } from './shortcuts.ts'

/** What the commands do to the open meeting, to its series, or in a part of the window that is opened for it first. */
export function meetingCommands(session: Session): Runs {
  const inTab = (tab: Tab, id: 'attendance.list' | 'attendance.group' | 'annex.add') => ({
    [id]: () => {
      const { tab: shown, series } = session.state()
      if (shown === tab && series === null) return false // it is there, and has nothing to do
      awaitCommand(session, id)
      inPart(session, tab, focusPart)
      return true
    },
  })
  const amongRevisions = (id: RevisionCommand) => ({
    [id]: () => {
      if (session.state().beside?.kind === 'revisions') return false
      awaitCommand(session, id)
      session.showBeside({ kind: 'revisions' })
      return true
    },
  })
  return {
    'meeting.duplicate': () => duplicate(session),
    'meeting.remove': () => remove(session),
    'series.edit': () => editSeries(session),
    'series.remove': () => removeSeries(session),
    'pane.statement': () => {
      session.showBeside(null)
      return toPane('.paper-pane')
    },
    ...inTab('attendance', 'attendance.list'),
    ...inTab('attendance', 'attendance.group'),
    ...inTab('annexes', 'annex.add'),
    ...Object.assign({}, ...revisionCommands.map(amongRevisions)),
  }
}

const revisionCommands = [
  'revision.keep',
  'revision.circulate',
  'revision.adopt',
  'revision.corrigendum',
  'revision.take-back',
  'revision.changes',
] as const
type RevisionCommand = (typeof revisionCommands)[number]

/** Puts the focus into a pane; false where it is not there. */
export function toPane(pane: string): boolean {
  const place = document.querySelector<HTMLElement>(pane)
  if (place === null) return false
  focusIn(place)
  return true
}

function duplicate(session: Session): boolean {
  const { draft } = session.state()
  if (draft === null) return false
  void session.duplicate(draft.meetingId)
  return true
}

function remove(session: Session): boolean {
  const { draft } = session.state()
  if (draft === null) return false
  const { meeting } = draft.state().record
  void session.remove({ kind: 'meeting.remove', id: meeting.id }, meetingName(meeting))
  return true
}

function editSeries(session: Session): boolean {
  const series = session.seriesOfDraft()
  if (series === null) return false
  session.showSeries(series.id)
  return true
}

function removeSeries(session: Session): boolean {
  const series = session.seriesOfDraft()
  if (series === null) return false
  void session.remove({ kind: 'series.remove', id: series.id }, series.shortName || series.name)
  return true
}
