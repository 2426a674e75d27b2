import { holdsAll, holdsNothing } from '../../shared/meeting-holds.ts'
import type { Layout } from '../../shared/record/vocabulary.ts'
import { ok } from '../../shared/result.ts'
import { meetingBytes } from '../export/meeting-bytes.ts'
import { saveFile } from '../export/save.ts'
import { registerBytes, registerOfMeeting } from '../export/series-register.ts'
import type { Store } from '../store/store.ts'
import type { Exportable } from './arguments.ts'
import { findMeeting } from './find-meeting.ts'
import { findRevision } from './find-revision.ts'
import { here } from './here.ts'
import { tell } from './in-store.ts'
import { printPdf } from './print-pdf.ts'
import type { Terminal } from './terminal.ts'

type Wanted = {
  readonly meeting: string
  readonly to: Exportable
  readonly out: string
  readonly withNotes: boolean
  readonly against: string | undefined
  readonly layout: Layout | undefined
  readonly template: string | undefined
}

/** Writes a meeting into a file; a file that is there is replaced. */
export async function exportMeeting(store: Store, terminal: Terminal, wanted: Wanted) {
  tell(terminal, await exported(store, wanted))
}

async function exported(store: Store, wanted: Wanted) {
  const { meeting, to, out, withNotes, against, layout, template } = wanted
  const found = findMeeting(store, meeting)
  if (!found.ok) return found
  const { id } = found.value
  if (to === 'csv') return exportCsv(store, id, out)
  if (to === 'rapporteur') return exportPacked(store, id, out, withNotes)
  const earlier = against === undefined ? ok(null) : findRevision(store, id, against)
  if (!earlier.ok) return earlier
  const since = earlier.value?.revision.id
  if (template !== undefined && template !== 'none') {
    const { exportInTemplate } = await import('./export-in-template.ts')
    return exportInTemplate(store, id, { template, out, layout, against: since })
  }
  const made = await meetingBytes(store, id, {
    to,
    withNotes,
    layout,
    withoutTemplate: template === 'none',
    against: since,
    print: printPdf,
    at: new Date().toISOString(),
  })
  if (!made.ok) return made
  const saved = await saveFile(here(out), made.value.bytes)
  return saved.ok ? ok({ meeting: id, file: out, ...made.value.inTemplate }) : saved
}

/** Only what was decided and who does what fits a spreadsheet: the register of the meeting's series. */
async function exportCsv(store: Store, meeting: string, out: string) {
  const register = registerOfMeeting(store, meeting)
  if (!register.ok) return register
  const saved = await saveFile(here(out), await registerBytes(register.value, 'csv'))
  const { meetings, rows } = register.value
  return saved.ok ? ok({ meeting, meetings, rows: rows.length, file: out }) : saved
}

/** The whole meeting in one file; loaded where it is needed, as what packs it is. */
async function exportPacked(store: Store, meeting: string, out: string, withNotes: boolean) {
  const { packedMeeting } = await import('../packed/save-packed.ts')
  const packed = packedMeeting(store, meeting, withNotes ? holdsAll : holdsNothing)
  if (!packed.ok) return packed
  const saved = await saveFile(here(out), packed.value)
  return saved.ok ? ok({ meeting, file: out }) : saved
}
