/** What has to be there for a command: an open meeting, its body in sight, the room's screen showing it. */
const needs = ['nothing', 'meeting', 'body', 'room'] as const
export type Needs = (typeof needs)[number]

/**
 * Something a person can have done, whatever is focused. `label` is what menus call it, with `&` before its letter there; `keys` do
 * the same, the first of them is shown. `Mod` is Ctrl, on a Mac ⌘.
 */
export type Command = {
  readonly label: string
  readonly keys?: readonly string[]
  /** Where a Mac has given the usual keys a meaning of its own. */
  readonly macKeys?: readonly string[]
  readonly needs: Needs
  /** Its keys are the first to the last of a row, each for another: it is no one thing that a menu could offer. */
  readonly isRow?: true
  /** It is on or off, and its menu says which. */
  readonly isSwitch?: true
}

/**
 * THE list of commands: the native menu, the palette, the list of keys, the editor's keys and the window's come from it. To add one,
 * name it here, give it its place in `menus.ts` and say what it does with `useCommands` or `useShortcuts`.
 */
const commands = {
  'meeting.next': { label: '&New meeting of the series', keys: ['Mod+N'], needs: 'nothing' },
  'meeting.outside': { label: 'New meeting o&utside any series', needs: 'nothing' },
  'series.new': { label: 'New &series…', needs: 'nothing' },
  'statement.read': { label: '&Read a statement…', needs: 'nothing' },
  'file.open': { label: '&Open a meeting’s file…', needs: 'nothing' },
  'file.recent': { label: 'Recen&t files', needs: 'nothing' },
  returned: { label: 'A &file that came back…', keys: ['Mod+O'], needs: 'meeting' },
  'export.word': { label: '&Export to Word…', keys: ['Mod+E'], needs: 'meeting' },
  'export.bulleted': { label: 'Word, outcomes &bulleted…', needs: 'meeting' },
  'export.numbered': { label: 'Word, paragraphs &numbered…', needs: 'meeting' },
  'export.plain': { label: 'Word, without the &template…', needs: 'meeting' },
  'export.pdf': { label: '&PDF…', needs: 'meeting' },
  'export.web': { label: '&Web page…', needs: 'meeting' },
  'export.markdown': { label: '&Markdown…', needs: 'meeting' },
  'export.text': { label: 'Plain te&xt…', needs: 'meeting' },
  'export.record': { label: 'Record as &JSON…', needs: 'meeting' },
  'export.notes': {
    label: 'Record as JSON, with the private &log and history…',
    needs: 'meeting',
  },
  'export.file': { label: 'Meeting as a &file…', needs: 'meeting' },
  'register.word': { label: 'Decisions and actions, &Word…', needs: 'meeting' },
  'register.csv': { label: 'Decisions and actions, &CSV…', needs: 'meeting' },
  'template.choose': { label: '&Word template…', needs: 'meeting' },
  'emblem.choose': { label: '&Emblem on the first page…', needs: 'meeting' },
  print: { label: 'Pr&int…', keys: ['Mod+P'], needs: 'meeting' },
  'meeting.duplicate': { label: '&Duplicate this meeting', needs: 'meeting' },
  'meeting.rename': { label: 'Rena&me this meeting', needs: 'meeting' },
  'meeting.remove': { label: 'De&lete this meeting', needs: 'meeting' },
  'series.edit': { label: 'Edit the series and its st&yle', needs: 'meeting' },
  'series.remove': { label: 'Delete the series of t&his meeting', needs: 'meeting' },
  'revision.keep': { label: '&Keep the text as it is now', needs: 'meeting' },
  'revision.circulate': { label: '&Circulate it', needs: 'meeting' },
  'revision.adopt': { label: '&Adopt it…', needs: 'meeting' },
  'revision.corrigendum': { label: '&Start a corrigendum', needs: 'meeting' },
  'revision.take-back': { label: '&Undo the last revision', needs: 'meeting' },
  'revision.changes': { label: 'Changes since then, &Word…', needs: 'meeting' },
  data: { label: 'Data and &backups', needs: 'nothing' },
  'data.backup': { label: 'Back &up to another place…', needs: 'nothing' },
  'data.move': { label: 'Keep the data in another &place…', needs: 'nothing' },
  'data.restore': { label: '&Restore from another place…', needs: 'nothing' },
  confidentiality: {
    label: 'A &passphrase for the store…',
    keys: ['Mod+Shift+L'],
    needs: 'nothing',
  },

  undo: { label: '&Undo', keys: ['Mod+Z'], needs: 'meeting' },
  redo: { label: '&Redo', keys: ['Mod+Shift+Z', 'Mod+Y'], needs: 'meeting' },
  'statement.copy': { label: 'Copy for &Word and mail', keys: ['Mod+Shift+C'], needs: 'meeting' },
  'library.undo': { label: '&Undo in the meetings', needs: 'nothing' },
  'library.redo': { label: '&Redo in the meetings', needs: 'nothing' },
  find: { label: '&Find…', keys: ['Mod+F'], needs: 'meeting' },
  replace: { label: 'R&eplace…', keys: ['Mod+H'], macKeys: ['Mod+Shift+F'], needs: 'meeting' },
  'match.next': { label: 'Find &next', keys: ['F3'], needs: 'meeting' },
  'match.previous': { label: 'Find pre&vious', keys: ['Shift+F3'], needs: 'meeting' },
  'departure.next': {
    label: 'Next &departure from the house style',
    keys: ['F7'],
    needs: 'meeting',
  },
  'departure.previous': {
    label: 'Previous departure from the &house style',
    keys: ['Shift+F7'],
    needs: 'meeting',
  },
  'meetings.search': { label: '&Search all meetings', needs: 'nothing' },
  'spelling.next': { label: 'Next &misspelt word', keys: ['Mod+F7', 'Alt+F7'], needs: 'body' },
  'spelling.previous': {
    label: 'Previous m&isspelt word',
    keys: ['Mod+Shift+F7', 'Alt+Shift+F7'],
    needs: 'body',
  },

  capture: { label: '&Capture line', keys: ['Mod+K'], needs: 'meeting' },
  log: { label: 'Line of the private &log', keys: ['Mod+L'], needs: 'meeting' },
  'item.after': { label: '&Item after this one', keys: ['Mod+Enter'], needs: 'body' },
  footnote: { label: '&Footnote', keys: ['Mod+Alt+F'], needs: 'body' },
  proposal: { label: 'A &proposal to this item', keys: ['Mod+Shift+P'], needs: 'meeting' },
  'earlier.text': {
    label: '&Begin from the earlier text, confirm an item of it',
    keys: ['Mod+Shift+Enter'],
    needs: 'body',
  },
  'attendance.list': { label: 'A list of pa&rticipants…', needs: 'meeting' },
  'attendance.group': { label: 'A &group of attendance', needs: 'meeting' },
  'annex.add': { label: 'An anne&x', needs: 'meeting' },

  'kind.outcome': { label: '&Outcome', keys: ['Mod+Alt+1'], needs: 'body' },
  'kind.point': { label: '&Point', keys: ['Mod+Alt+2'], needs: 'body' },
  'kind.heading': { label: '&Heading', keys: ['Mod+Alt+3'], needs: 'body' },
  'kind.paragraph': { label: 'P&aragraph', keys: ['Mod+Alt+0'], needs: 'body' },
  'kind.title': { label: '&Title line', keys: ['Mod+Alt+4'], needs: 'body' },
  'marker.none': { label: '&None', needs: 'body' },
  'marker.bullet': { label: '&Bullet', needs: 'body' },
  'marker.1.': { label: '&1.', needs: 'body' },
  'marker.1)': { label: '1&)', needs: 'body' },
  'marker.(1)': { label: '&(1)', needs: 'body' },
  'marker.1': { label: '1, b&y itself', needs: 'body' },
  'marker.1.1': { label: '1.1, &decimal', needs: 'body' },
  'marker.1.1.': { label: '1.1., d&ecimal', needs: 'body' },
  'marker.a.': { label: '&a.', needs: 'body' },
  'marker.a)': { label: 'a), a sma&ll letter', needs: 'body' },
  'marker.(a)': { label: '(a), a s&mall letter', needs: 'body' },
  'marker.A.': { label: 'A., a &capital', needs: 'body' },
  'marker.i.': { label: '&i.', needs: 'body' },
  'marker.i)': { label: 'i), &Roman', needs: 'body' },
  'marker.(i)': { label: '(i), R&oman', needs: 'body' },
  'marker.I.': { label: 'I., Roman ca&pital', needs: 'body' },
  'heading.printed': { label: 'P&rint this heading, or not', needs: 'body' },
  italic: { label: '&Italic', keys: ['Mod+I'], needs: 'body' },
  bold: { label: '&Bold', keys: ['Mod+B'], needs: 'body' },
  'item.in': { label: 'Further i&n', keys: ['Tab'], needs: 'body' },
  'item.out': { label: 'Further &out', keys: ['Shift+Tab'], needs: 'body' },
  'item.up': { label: 'Move &up', keys: ['Alt+ArrowUp'], needs: 'body' },
  'item.down': { label: 'Move &down', keys: ['Alt+ArrowDown'], needs: 'body' },
  'item.duplicate': { label: 'Dupli&cate', keys: ['Mod+D'], needs: 'body' },
  'item.remove': { label: 'Re&move the item', needs: 'body' },
  sentence: { label: 'Details of the &sentence', keys: ['Mod+J'], needs: 'body' },
  'sentence.recognised': {
    label: '&Hand the sentence back to recognition',
    keys: ['Mod+Shift+J'],
    needs: 'body',
  },
  'adopt.agreed': { label: '&Agreed', keys: ['F12'], needs: 'body' },
  'adopt.ad-referendum': { label: 'Agreed ad &referendum', keys: ['Shift+F12'], needs: 'body' },
  'adopt.agreed-to-here': {
    label: 'All a&greed up to here',
    keys: ['Mod+Shift+F12'],
    needs: 'body',
  },
  'adopt.open': { label: 'R&eopen', keys: ['Mod+F12'], needs: 'body' },
  'item.next-open': { label: 'Next that is not a&greed', needs: 'meeting' },

  'bracket.next': { label: '&Next bracket', keys: ['F4'], needs: 'meeting' },
  'bracket.previous': { label: '&Previous bracket', keys: ['Shift+F4'], needs: 'meeting' },
  'bracket.toggle': { label: '&Bracket the selected words', keys: ['Mod+Alt+B'], needs: 'body' },
  'bracket.another': { label: '&Another wording', keys: ['Alt+Enter'], needs: 'body' },
  'bracket.remove': { label: '&Remove what is bracketed', keys: ['Alt+0'], needs: 'body' },
  'bracket.keep': {
    label: 'Keep the nth wording',
    keys: ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5', 'Alt+6', 'Alt+7', 'Alt+8', 'Alt+9'],
    needs: 'body',
    isRow: true,
  },

  'tab.facts': { label: '&Facts', keys: ['Mod+1'], needs: 'meeting' },
  'tab.attendance': { label: '&Attendance', keys: ['Mod+2'], needs: 'meeting' },
  'tab.body': { label: '&Body', keys: ['Mod+3'], needs: 'meeting' },
  'tab.annexes': { label: 'Anne&xes', keys: ['Mod+4'], needs: 'meeting' },
  'tab.log': { label: 'Private &log', keys: ['Mod+5'], needs: 'meeting' },
  'follow-ups': {
    label: 'What earlier meetings left &open',
    keys: ['Mod+Shift+U'],
    needs: 'meeting',
  },
  history: { label: '&History', keys: ['Mod+Shift+H'], needs: 'meeting' },
  'history.item': {
    label: 'History of this &item',
    keys: ['Mod+Alt+H'],
    macKeys: ['Mod+Alt+Y'],
    needs: 'meeting',
  },
  revisions: { label: '&Revisions', keys: ['Mod+Shift+S'], needs: 'meeting' },
  corrections: {
    label: '&Corrections of a circulated text',
    keys: ['Mod+Alt+P'],
    needs: 'meeting',
  },
  'departures.pointing': { label: 'Point at &departures, or not', needs: 'meeting' },
  'pane.meetings': { label: 'Series and &meetings', needs: 'nothing' },
  'pane.statement': { label: 'The s&tatement', needs: 'meeting' },
  'spelling.marking': { label: 'Mar&k misspelt words, or not', needs: 'meeting' },
  'pane.next': { label: '&Next pane', keys: ['F6'], needs: 'nothing' },
  'pane.previous': { label: '&Previous pane', keys: ['Shift+F6'], needs: 'nothing' },
  'menu.bar': { label: 'M&enu bar', needs: 'nothing', isSwitch: true },

  'room.open': { label: '&Open the room’s screen', keys: ['F5'], needs: 'meeting' },
  'room.close': { label: '&Close the room’s screen', keys: ['Shift+F5'], needs: 'room' },
  'room.next': { label: '&Next paragraph in the room', keys: ['PageDown'], needs: 'room' },
  'room.previous': { label: '&Previous paragraph in the room', keys: ['PageUp'], needs: 'room' },
  'room.freeze': { label: '&Freeze, or release', keys: ['F8'], needs: 'room' },
  'room.table': { label: '&Table this text', needs: 'room' },
  'room.changes': { label: 'C&hanges since the tabled text', keys: ['F9'], needs: 'room' },

  palette: { label: '&Commands…', keys: ['Mod+Shift+A'], needs: 'nothing' },
  keys: { label: '&Keys', keys: ['F1'], needs: 'nothing' },
  'sample.open': { label: '&Look round a sample meeting', needs: 'nothing' },
  'sample.keep': { label: 'K&eep the sample', needs: 'meeting' },
  'sample.remove': { label: '&Throw the sample away', needs: 'meeting' },
  about: { label: '&About Rapporteur, licences', keys: ['Shift+F1'], needs: 'nothing' },
} as const satisfies { readonly [id: string]: Command }

export type CommandId = keyof typeof commands

export const commandIds = Object.keys(commands) as readonly CommandId[] // in the order above

/** A command as its type has it, whatever the table leaves out. */
export function commandOf(id: CommandId): Command {
  return commands[id]
}

/** The keys of a command on a platform; none where it has none. */
export function keysOn(id: CommandId, onMac: boolean): readonly string[] {
  const { keys = [], macKeys = keys } = commandOf(id)
  return onMac ? macKeys : keys
}

/** A command's name in a sentence or a list: without the sign for its letter in a menu and the dots for what it will ask. */
export function nameOf(id: CommandId): string {
  return commandOf(id).label.replace('&', '').replace(/…$/, '')
}
