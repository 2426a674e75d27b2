import { type CommandId, commandOf, type Needs } from './commands.ts'

/** What the platform itself does; the menu gives it a name and its usual keys. */
const roles = [
  'cut',
  'copy',
  'paste',
  'pasteAndMatchStyle',
  'selectAll',
  'resetZoom',
  'zoomIn',
  'zoomOut',
  'togglefullscreen',
  'close',
  'quit',
] as const
type Role = (typeof roles)[number]

/** A command, a line between two groups, a command of the platform's, or a menu within the menu. */
export type Entry = CommandId | 'line' | { readonly role: Role; readonly label: string } | Menu

export type Menu = { readonly label: string; readonly entries: readonly Entry[] }

/** Where each command is: the menus and their entries in order. The letters after `&` differ within each. */
export const menus: readonly Menu[] = [
  {
    label: '&File',
    entries: [
      'meeting.next',
      'meeting.outside',
      'series.new',
      'statement.read',
      'file.open',
      'file.recent',
      'returned',
      'line',
      'export.word',
      {
        label: 'Export &as',
        entries: [
          'export.bulleted',
          'export.numbered',
          'export.plain',
          'line',
          'export.pdf',
          'export.web',
          'export.markdown',
          'export.text',
          'line',
          'export.record',
          'export.notes',
          'export.file',
        ],
      },
      { label: 'Re&gister of the series', entries: ['register.word', 'register.csv'] },
      { label: '&Word template, emblem', entries: ['template.choose', 'emblem.choose'] },
      'print',
      'line',
      {
        label: 'Make a re&vision',
        entries: [
          'revision.keep',
          'revision.circulate',
          'revision.adopt',
          'revision.corrigendum',
          'line',
          'revision.take-back',
          'line',
          'revision.changes',
        ],
      },
      'line',
      'meeting.duplicate',
      'meeting.rename',
      'meeting.remove',
      'series.edit',
      'series.remove',
      'line',
      { label: '&Backups', entries: ['data', 'data.backup', 'data.restore', 'data.move'] },
      'confidentiality',
      'line',
      { role: 'close', label: '&Close the window' },
      { role: 'quit', label: '&Quit' },
    ],
  },
  {
    label: '&Edit',
    entries: [
      'undo',
      'redo',
      'line',
      { role: 'cut', label: 'Cu&t' },
      { role: 'copy', label: '&Copy' },
      { role: 'paste', label: '&Paste' },
      { role: 'pasteAndMatchStyle', label: 'Paste with&out form' },
      { role: 'selectAll', label: 'Select &all' },
      { label: 'In the &list of meetings', entries: ['library.undo', 'library.redo'] },
      'line',
      'statement.copy',
      'line',
      'find',
      'replace',
      'match.next',
      'match.previous',
      'meetings.search',
      'line',
      'departure.next',
      'departure.previous',
      'line',
      'spelling.next',
      'spelling.previous',
    ],
  },
  {
    label: '&Insert',
    entries: [
      'capture',
      'log',
      'item.after',
      'line',
      'footnote',
      'proposal',
      'line',
      'attendance.list',
      'attendance.group',
      'annex.add',
      'line',
      'earlier.text',
    ],
  },
  {
    label: '&Outcome',
    entries: [
      {
        label: '&Kind of item',
        entries: [
          'kind.outcome',
          'kind.point',
          'kind.heading',
          'kind.paragraph',
          'kind.title',
          'line',
          'heading.printed',
        ],
      },
      {
        label: 'Bu&llet or number',
        entries: [
          'marker.none',
          'marker.bullet',
          'line',
          'marker.1.',
          'marker.1)',
          'marker.(1)',
          'marker.1',
          'marker.1.1',
          'marker.1.1.',
          'line',
          'marker.a.',
          'marker.a)',
          'marker.(a)',
          'marker.A.',
          'line',
          'marker.i.',
          'marker.i)',
          'marker.(i)',
          'marker.I.',
        ],
      },
      {
        label: 'S&tatus',
        entries: ['adopt.agreed', 'adopt.ad-referendum', 'adopt.agreed-to-here', 'adopt.open'],
      },
      'item.next-open',
      'line',
      'italic',
      'bold',
      'line',
      'item.in',
      'item.out',
      'item.up',
      'item.down',
      'item.duplicate',
      'item.remove',
      'line',
      'sentence',
      'sentence.recognised',
    ],
  },
  {
    label: '&Brackets',
    entries: [
      'bracket.next',
      'bracket.previous',
      'line',
      'bracket.toggle',
      'bracket.another',
      'bracket.keep',
      'bracket.remove',
    ],
  },
  {
    label: '&View',
    entries: [
      'tab.facts',
      'tab.attendance',
      'tab.body',
      'tab.annexes',
      'tab.log',
      'follow-ups',
      'line',
      'history',
      'history.item',
      'revisions',
      'corrections',
      'departures.pointing',
      'spelling.marking',
      'line',
      'pane.meetings',
      'pane.statement',
      'pane.next',
      'pane.previous',
      'line',
      'menu.bar',
      { role: 'zoomIn', label: 'Lar&ger' },
      { role: 'zoomOut', label: '&Smaller' },
      { role: 'resetZoom', label: 'As it &was' },
      { role: 'togglefullscreen', label: 'F&ull screen' },
    ],
  },
  {
    label: '&Room',
    entries: [
      'room.open',
      'room.close',
      'line',
      'room.next',
      'room.previous',
      'room.freeze',
      'line',
      'room.table',
      'room.changes',
    ],
  },
  {
    label: '&Help',
    entries: [
      'palette',
      'keys',
      'line',
      'sample.open',
      'sample.keep',
      'sample.remove',
      'line',
      'about',
    ],
  },
]

/** A menu's own commands and those of the menus in it, in order, each with the names of the menus it is in. */
export function commandsIn(
  { label, entries }: Menu,
  above: readonly string[] = [],
): { readonly id: CommandId; readonly path: readonly string[] }[] {
  const path = [...above, label.replace('&', '')]
  return entries.flatMap((entry) => {
    if (typeof entry === 'string') return entry === 'line' ? [] : [{ id: entry, path }]
    return 'entries' in entry ? commandsIn(entry, path) : []
  })
}

/** What is there at this moment, of what commands need; main shows the others as not to be had. */
export type Present = { readonly [need in Exclude<Needs, 'nothing'>]: boolean }

export function isAvailable(id: CommandId, present: Present): boolean {
  const { needs } = commandOf(id)
  return needs === 'nothing' || present[needs]
}
