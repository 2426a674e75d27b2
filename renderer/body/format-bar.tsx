import {
  ArrowDown,
  ArrowUp,
  Bold,
  Brackets,
  ChevronDown,
  CopyPlus,
  Eye,
  EyeOff,
  IndentDecrease,
  IndentIncrease,
  Italic,
  Superscript,
  Trash2,
} from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { Button as AriaButton, Toolbar } from 'react-aria-components'
import { knowsNobody } from '../../shared/reading/actors.ts'
import type { Item } from '../../shared/record/item.ts'
import { type Marker, markers } from '../../shared/record/vocabulary.ts'
import { IconButton } from '../components/button.tsx'
import { keyOf } from '../components/keys.ts'
import { CommandMenu } from '../components/menu.tsx'
import { type Adopting, adoptions } from './adoption-keys.ts'
import type { BarState } from './bar-state.ts'
import { bracketShortcuts } from './bracket-keys.ts'
import { toggleBrackets } from './commands/brackets.ts'
import type { Command } from './commands/command.ts'
import { duplicateItems } from './commands/duplicating.ts'
import { convertTo, setMarker, togglePrinted } from './commands/kinds.ts'
import { removeSelected } from './commands/lines.ts'
import { insertFootnote, toggle } from './commands/marks.ts'
import { moveItems } from './commands/moving.ts'
import { nest } from './commands/nesting.ts'
import { selectItem } from './commands/selecting.ts'
import { kindKeys } from './keys.ts'
import { statusNames, statusSigns } from './status-words.ts'

type Tool = {
  readonly label: string
  readonly keys: string
  readonly icon: ReactNode
  readonly command: Command
  readonly isOn?: (state: BarState) => boolean
}

const size = 15
const tools: readonly (readonly Tool[])[] = [
  [
    {
      label: 'Italic',
      keys: keyOf('italic'),
      icon: <Italic size={size} aria-hidden />,
      command: toggle('italic'),
      isOn: ({ italic }) => italic,
    },
    {
      label: 'Bold',
      keys: keyOf('bold'),
      icon: <Bold size={size} aria-hidden />,
      command: toggle('bold'),
      isOn: ({ bold }) => bold,
    },
    {
      label: 'Footnote',
      keys: keyOf('footnote'),
      icon: <Superscript size={size} aria-hidden />,
      command: insertFootnote,
    },
    {
      label: 'Brackets around the words',
      keys: bracketShortcuts.toggle,
      icon: <Brackets size={size} aria-hidden />,
      command: toggleBrackets(knowsNobody),
    },
  ],
  [
    {
      label: 'Further out',
      keys: keyOf('item.out'),
      icon: <IndentDecrease size={size} aria-hidden />,
      command: nest(-1),
    },
    {
      label: 'Further in',
      keys: keyOf('item.in'),
      icon: <IndentIncrease size={size} aria-hidden />,
      command: nest(1),
    },
  ],
  [
    {
      label: 'Move up',
      keys: keyOf('item.up'),
      icon: <ArrowUp size={size} aria-hidden />,
      command: moveItems('up'),
    },
    {
      label: 'Move down',
      keys: keyOf('item.down'),
      icon: <ArrowDown size={size} aria-hidden />,
      command: moveItems('down'),
    },
  ],
]

/** What can be done to the selected items: each tool names its keys. */
export const FormatBar = memo(function FormatBar(props: {
  state: BarState
  run: (...commands: Command[]) => void
  status: Item['status']
  adopt: (how: Adopting) => void
  /** What else stands at its end. */
  children?: ReactNode
}) {
  const { state, run, status, adopt } = props
  return (
    <Toolbar className="format-bar" aria-label="Form of the body">
      <KindMenu state={state} run={run} />
      <MarkerMenu state={state} run={run} />
      {tools.map((group) => (
        <div key={group[0]?.label} className="format-group">
          {group.map(({ label, keys, icon, command, isOn }) => (
            <IconButton
              key={label}
              label={label}
              shortcut={keys}
              preventFocusOnPress
              {...(isOn ? { 'aria-pressed': isOn(state) } : {})}
              onPress={() => run(command)}
            >
              {icon}
            </IconButton>
          ))}
        </div>
      ))}
      {state.kind === 'heading' && !state.isFormula ? (
        <IconButton
          label={state.printed ? 'Leave this heading out of the print' : 'Print this heading'}
          preventFocusOnPress
          onPress={() => run(togglePrinted)}
        >
          {state.printed ? <Eye size={size} aria-hidden /> : <EyeOff size={size} aria-hidden />}
        </IconButton>
      ) : null}
      <StatusMenu status={status} adopt={adopt} />
      <div className="format-group format-end">
        {props.children}
        <IconButton
          label="Duplicate"
          shortcut={keyOf('item.duplicate')}
          isDisabled={state.isBlank || state.isFormula}
          preventFocusOnPress
          onPress={() => run(duplicateItems)}
        >
          <CopyPlus size={size} aria-hidden />
        </IconButton>
        <IconButton
          label="Remove the item"
          shortcut="Esc, Delete"
          isDisabled={state.isBlank}
          preventFocusOnPress
          onPress={() => run(selectItem, removeSelected)}
        >
          <Trash2 size={size} aria-hidden />
        </IconButton>
      </div>
    </Toolbar>
  )
})

type MenuProps = { state: BarState; run: (...commands: Command[]) => void }

function KindMenu({ state, run }: MenuProps) {
  const label = kindKeys.find(({ kind }) => kind === state.kind)?.label ?? ''
  const commands = kindKeys.map(({ kind, label, keys }) => ({
    label,
    shortcut: keys,
    isDisabled: state.isFormula,
    run: () => run(convertTo(kind)),
  }))
  return (
    <CommandMenu label="Kind of item" commands={commands}>
      <AriaButton className="format-menu format-kind" aria-label={`Kind of item: ${label}`}>
        {state.isFormula ? 'Composed' : label}
        <ChevronDown size={12} aria-hidden />
      </AriaButton>
    </CommandMenu>
  )
}

function StatusMenu(props: { status: Item['status']; adopt: (how: Adopting) => void }) {
  const { status, adopt } = props
  const commands = adoptions.map(({ how, label, keys }) => ({
    label,
    shortcut: keys,
    isDisabled: how === 'open' && status === 'open',
    apart: how === 'open',
    run: () => adopt(how),
  }))
  return (
    <CommandMenu label="Status" commands={commands}>
      <AriaButton className="format-menu" aria-label={`Status: ${statusNames[status]}`}>
        {status === 'open' ? 'Open' : statusSigns[status]}
        <ChevronDown size={12} aria-hidden />
      </AriaButton>
    </CommandMenu>
  )
}

const markerNames: { readonly [marker in Marker]?: string } = { none: 'None', bullet: '• Bullet' }

function MarkerMenu({ state, run }: MenuProps) {
  const commands = markers.map((marker) => ({
    label: markerNames[marker] ?? marker,
    isDisabled: state.isFormula,
    run: () => run(setMarker(marker)),
  }))
  const shown = state.marker === 'none' ? 'None' : state.marker === 'bullet' ? '•' : state.marker
  return (
    <CommandMenu label="Bullet or number" commands={commands}>
      <AriaButton
        className="format-menu format-marker"
        aria-label={`Bullet or number: ${markerNames[state.marker] ?? state.marker}`}
      >
        {shown}
        <ChevronDown size={12} aria-hidden />
      </AriaButton>
    </CommandMenu>
  )
}
