import { ChevronDown, Download, Redo2, Undo2 } from 'lucide-react'
import type { TemplateNamed } from '../../shared/record/meeting.ts'
import type { Layout } from '../../shared/record/vocabulary.ts'
import { BesideButtons } from '../beside/beside-buttons.tsx'
import { Button, IconButton } from '../components/button.tsx'
import { keyOf } from '../components/keys.ts'
import { type Command, CommandMenu } from '../components/menu.tsx'
import { meetingName, meetingPlace } from '../meetings/names.ts'
import type { SaveState } from '../record/draft-store.ts'
import { useDraft } from '../record/use-draft.tsx'
import { RoomButton } from '../room/room-control.tsx'
import type { ExportFormat } from './session.ts'
import { useSession } from './use-session.tsx'

/** Undo and redo by name, which meeting this is, what is saved, and the way to Word. */
export function Toolbar() {
  const { record, undoState, saveState, undo, redo } = useDraft()
  const place = meetingPlace(record.meeting)
  return (
    <header className="toolbar">
      <div className="toolbar-steps">
        <IconButton
          label={undoState.undo === null ? 'Nothing to undo' : `Undo ${undoState.undo}`}
          shortcut={keyOf('undo')}
          isDisabled={undoState.undo === null}
          onPress={undo}
        >
          <Undo2 size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={undoState.redo === null ? 'Nothing to redo' : `Redo ${undoState.redo}`}
          shortcut={keyOf('redo')}
          isDisabled={undoState.redo === null}
          onPress={redo}
        >
          <Redo2 size={16} aria-hidden />
        </IconButton>
      </div>
      <h1 className="toolbar-title">
        <span className="toolbar-name">{meetingName(record.meeting)}</span>
        {place === '' ? null : <span className="toolbar-place">{place}</span>}
      </h1>
      <BesideButtons />
      <Saved state={saveState} />
      <RoomButton />
      <Export />
    </header>
  )
}

const shownTime = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' })

function savedWords(state: SaveState): string {
  switch (state.kind) {
    case 'saving':
      return 'Saving…'
    case 'failed':
      return 'Not saved'
    case 'saved':
      return state.at === '' ? 'All saved' : `Saved ${shownTime.format(new Date(state.at))}`
  }
}

function Saved({ state }: { state: SaveState }) {
  return (
    <p className="saved" data-state={state.kind} data-testid="saved" aria-live="off">
      {savedWords(state)}
    </p>
  )
}

type Exported = {
  to: ExportFormat
  withNotes?: boolean
  layout?: Layout
  withoutTemplate?: boolean
} & Omit<Command, 'run'>

/** Word comes as the statement stands, and in either dress; in a template it can also go without. */
function inWord(template: TemplateNamed | null): readonly Exported[] {
  if (template === null)
    return [{ to: 'docx', label: 'Word document…', shortcut: keyOf('export.word') }]
  return [
    { to: 'docx', label: `Word, in “${template.file}”…`, shortcut: keyOf('export.word') },
    { to: 'docx', withoutTemplate: true, label: 'Word, without the template…' },
  ]
}

/** What else there is, as the statement stands. */
const formats: readonly Exported[] = [
  { to: 'docx', layout: 'bulleted', label: 'Word, outcomes bulleted…' },
  { to: 'docx', layout: 'numbered', label: 'Word, paragraphs numbered…' },
  { to: 'pdf', label: 'PDF…', apart: true },
  { to: 'html', label: 'Web page…' },
  { to: 'md', label: 'Markdown…' },
  { to: 'txt', label: 'Plain text…' },
]

const records: readonly Exported[] = [
  { to: 'json', label: 'Record as JSON…' },
  { to: 'json', withNotes: true, label: 'Record as JSON, with the private log and history…' },
]

function Export() {
  const session = useSession()
  const { template } = useDraft().record.style
  const command = ({ to, withNotes, layout, withoutTemplate, ...words }: Exported): Command => ({
    ...words,
    run: () =>
      session.exportStatement(to, {
        ...(withNotes && { withNotes }),
        ...(withoutTemplate && { withoutTemplate }),
        ...(layout && { layout }),
      }),
  })
  const copy = {
    label: 'Copy for Word and mail',
    shortcut: keyOf('statement.copy'),
    run: session.copyStatement,
  }
  const registers: readonly Command[] = [
    {
      label: 'Decisions and actions, Word…',
      apart: true,
      run: () => session.exportRegister('docx'),
    },
    { label: 'Decisions and actions, CSV…', run: () => session.exportRegister('csv') },
  ]
  return (
    <div className="split-button">
      <Button look="primary" onPress={() => session.exportStatement('docx')}>
        <Download size={14} aria-hidden />
        Export to Word
      </Button>
      <CommandMenu
        label="Export as"
        commands={[
          ...[...inWord(template), ...formats].map(command),
          copy,
          ...registers,
          {
            label: 'Meeting as a file…',
            apart: true,
            run: () => session.showBeside({ kind: 'meeting-file' }),
          },
          ...records.map(command),
          {
            label: 'Data and backups',
            apart: true,
            run: () => session.showBeside({ kind: 'data' }),
          },
        ]}
      >
        <Button look="primary" aria-label="Export as something else">
          <ChevronDown size={14} aria-hidden />
        </Button>
      </CommandMenu>
    </div>
  )
}
