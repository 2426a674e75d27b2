import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer } from '../../../electron/calls/answer.ts'
import { type CallName, callNames } from '../../../shared/call-names.ts'
import { calls, type Input } from '../../../shared/calls.ts'
import { fullRecord, outcome } from '../../fixtures/record.ts'
import { dump, freshFolder } from '../store/opened.ts'
import { appIn, ourWindow } from './app.ts'
import { changed, neverRight, partAt, placesIn, tooMuch } from './hostile.ts'

const meeting = 'meeting-1'
const { id: _, ...style } = fullRecord().style

/** A screen with something in every corner. */
const fullScreen: Input<'showInRoom'>['screen'] = {
  title: 'Third Harbour Forum',
  language: 'en-GB',
  at: 1,
  of: 2,
  frozenAt: '2024-05-06T09:00:00.000Z',
  tabledAt: '',
  showsChanges: true,
  blocks: [
    {
      id: 'item-1',
      kind: 'outcome',
      depth: 0,
      lead: '1.',
      was: '2.',
      pieces: [
        { text: '[noted]', change: 'added', bracket: 1, italic: true, bold: false, note: null },
        { text: '', change: 'same', bracket: 0, italic: false, bold: false, note: 1 },
      ],
      isCurrent: true,
      isGone: false,
    },
  ],
}

/** For each call an input that the contract takes, with something in every corner. */
const inputs: { readonly [Name in CallName]: readonly Input<Name>[] } = {
  storeState: [{}],
  openBackup: [{}],
  startNewStore: [{}],
  unlockStore: [{ passphrase: 'four words of a song', remember: true }],
  confidentiality: [{}],
  setPassphrase: [{ passphrase: 'four words of a song' }],
  changePassphrase: [{ passphrase: 'four words of a song', next: 'four others' }],
  removePassphrase: [{ passphrase: 'four words of a song' }],
  rememberPassphrase: [{ remember: false }],
  unsentLines: [{}],
  keepUnsentLine: [{ meeting, place: 'statement', words: '{"words":"Members noted"}' }],
  library: [{}],
  undoLibrary: [{}],
  redoLibrary: [{}],
  openText: [{ of: 'participants' }, { of: 'statement' }],
  exportRegister: [
    { meeting, to: 'docx' },
    { meeting, to: 'csv' },
  ],
  chooseTemplate: [{}],
  chooseEmblem: [{}],
  saveTemplate: [{ template: { hash: '0a'.repeat(32), file: 'Letterhead.dotx' } }],
  readFiles: [{}],
  listBackups: [{}],
  backUp: [{}],
  restoreBackup: [{ name: 'a.db' }, { name: null }],
  unlockBackup: [{ passphrase: 'heron anchor' }],
  restoreUnlocked: [{}],
  recentFiles: [{}],
  openRecent: [{ id: 'recent-1' }],
  forgetRecent: [{ id: 'recent-1' }],
  keepRecent: [{ keeps: true }],
  moveStore: [{ to: 'chosen' }, { to: 'own' }],
  findStore: [{}],
  openMeetingFiles: [{ from: 'dialog' }, { from: 'waiting' }],
  saveMeetingFile: [
    { meeting, holds: { revisions: false, notes: true, log: false, history: false } },
  ],
  openReturned: [{}],
  openFragment: [{}],
  closeNow: [{}],
  showInMenu: [{ present: { meeting: true, body: false, room: false } }],
  switchMenuBar: [{}],
  about: [{}],
  checkSpelling: [{ dialect: { language: 'en-GB', spelling: '-ise' }, words: ['harbour'] }],
  openTextMenu: [
    {
      at: { x: 1, y: 2 },
      misspelt: {
        dialect: { language: 'en-AU', spelling: '-ize' },
        word: 'harbur',
        mayAdd: true,
      },
      isEditable: true,
      hasSelection: false,
    },
    { at: { x: 1, y: 2 }, misspelt: null, isEditable: false, hasSelection: true },
  ],
  openRoom: [{}],
  closeRoom: [{}],
  showInRoom: [{ screen: fullScreen }],
  editLibrary: [
    { edit: { kind: 'meeting.add', record: fullRecord('meeting-9') } },
    { edit: { kind: 'party.remove', id: 'state-fji' } },
    {
      edit: {
        kind: 'series.add',
        row: {
          id: 'series-1',
          name: 'Harbour Forum',
          shortName: 'HF',
          process: '',
          processShort: '',
          hosts: '',
          style,
          groups: [],
          learnsRegulars: true,
          quorum: null,
          stock: [],
          wording: { opening: '', attendance: '', purpose: '' },
          checksSpelling: true,
          knownWords: ['refoulement'],
        },
      },
    },
  ],
  duplicateMeeting: [{ meeting }],
  openMeeting: [{ meeting }],
  undo: [{ meeting }],
  redo: [{ meeting }],
  history: [
    { meeting, before: null, item: null },
    { meeting, before: 3, item: 'item-1' },
  ],
  revise: [{ meeting, as: 'circulated', note: 'to all members' }],
  startCorrigendum: [{ meeting }],
  takeBackRevision: [{ meeting }],
  openRevision: [{ meeting, revision: 'revision-1' }],
  search: [{ words: 'harbour' }],
  exportStatement: [{ meeting, to: 'docx' }],
  printStatement: [{ meeting }],
  edit: [
    {
      meeting,
      group: 'typing-1',
      edit: { kind: 'add', entity: 'item', row: outcome('item-9', 'a9', 'x', { marker: '1.' }) },
    },
    {
      meeting,
      group: 'a',
      edit: { kind: 'set', entity: 'item', id: 'item-1', fields: { order: 'a4' } },
    },
    { meeting, group: 'a', edit: { kind: 'remove', entity: 'annex', id: 'annex-1' } },
    {
      meeting,
      group: 'a',
      edit: { kind: 'many', edits: [{ kind: 'remove', entity: 'item', id: 'item-1' }] },
    },
  ],
}

const examples = callNames.flatMap((name) =>
  inputs[name].map(
    (input) => [`${name} ${JSON.stringify(input).slice(0, 60)}`, name, input] as const,
  ),
)

/** A store with a meeting in it and something to undo and redo, so that a call that slips through would show. */
async function busyFolder(): Promise<string> {
  const folder = freshFolder()
  const app = await appIn(folder)
  await app.call('editLibrary', { edit: { kind: 'meeting.add', record: fullRecord() } })
  for (const order of ['a7', 'a8']) {
    const edit = { kind: 'set', entity: 'item', id: 'item-3', fields: { order } }
    expect(await app.call('edit', { meeting, edit, group: order })).toMatchObject({ ok: true })
  }
  await app.call('undo', { meeting })
  await app.close()
  return folder
}

/** Sends inputs to a call, each of which must be refused as invalid, and leave every table as it was. */
async function refusesAll(name: CallName, hostile: fc.Arbitrary<unknown>): Promise<void> {
  const folder = await busyFolder()
  const before = dump(folder)
  const app = await appIn(folder)
  await fc.assert(
    fc.asyncProperty(hostile, async (input) => {
      const answered = await app.call(name, input)
      expect(answered).toMatchObject({ ok: false, error: { code: 'invalid' } })
      if (answered.ok) return
      expect(answered.error.message.length).toBeLessThan(600)
      expect(answered.error.message.isWellFormed()).toBe(true)
    }),
    { numRuns: 150 },
  )
  expect(app.seen).toEqual({ dialogs: 0, allSent: 0, notSaved: [], present: [], shown: [] })
  await app.close()
  expect(dump(folder)).toEqual(before)
  expect({}).not.toHaveProperty('polluted')
}

describe('the examples', () => {
  it.each(examples)('are what the contract takes: %s', (_, name, input) => {
    expect(calls[name].input.safeParse(input).success).toBe(true)
  })
})

describe.each(examples)('%s', (_, name, input) => {
  const places = placesIn(input)

  it('takes no value that may not be, at any place', async () => {
    const hostile = fc
      .tuple(fc.constantFrom(...places), neverRight)
      .map(([place, value]) => changed(input, place, () => value))
    await refusesAll(name, hostile)
  })

  it('takes nothing more than it asks for, at any place', async () => {
    const objects = places.filter((place) => {
      const part = partAt(input, place)
      return typeof part === 'object' && part !== null && !Array.isArray(part)
    })
    const hostile = fc
      .tuple(fc.constantFrom(...objects), tooMuch)
      .map(([place, add]) => changed(input, place, add))
    await refusesAll(name, hostile)
  })

  it('takes nothing that is not an object', async () => {
    const values = ['', 'x', null, undefined, 0, true, [], [{}], () => input, Symbol('x')]
    await refusesAll(name, fc.constantFrom<unknown>(...values))
  })

  // Fields of a set may be left out, and a table may lack a row: those are other inputs, not worse ones.
  const needed = places.filter(
    (place) => place.length > 0 && !/fields|-\d$/.test(place.slice(-2).join()),
  )
  if (needed.length === 0) return
  it('does not guess what is missing', async () => {
    const hostile = fc.constantFrom(...needed).map((place) =>
      changed(input, place.slice(0, -1), (part) => {
        const { [String(place.at(-1))]: _, ...rest } = part as { [key: string]: unknown }
        return rest
      }),
    )
    await refusesAll(name, hostile)
  })
})

describe('an input that is refused', () => {
  it.each([
    [
      { meeting: 'x', edit: { kind: 'remove', entity: 'item', id: 'item-1' }, group: 'a' },
      'meeting',
    ],
    [{ meeting, edit: { kind: 'remove', entity: 'item', id: 'item-1' }, group: 'a b' }, 'group'],
    [
      {
        meeting,
        edit: { kind: 'add', entity: 'item', row: outcome('item-9', 'a0', 'half \ud83c') },
        group: 'a',
      },
      'edit.row.text.text',
    ],
    [
      {
        meeting,
        edit: { kind: 'add', entity: 'item', row: outcome('item-9', 'a0', 'a bell \u0007') },
        group: 'a',
      },
      'edit.row.text.text',
    ],
    [
      {
        meeting,
        edit: {
          kind: 'many',
          edits: [{ kind: 'set', entity: 'meeting', id: meeting, fields: { start: '2024-02-30' } }],
        },
        group: 'a',
      },
      'edit.edits.0.fields.start',
    ],
  ])('is told where: %#', async (input, field) => {
    const app = await appIn(freshFolder())
    const answered = await app.call('edit', input)
    expect(answered).toMatchObject({ ok: false, error: { code: 'invalid', field } })
  })

  it('shows as a line of the log, without a word of what it held', async () => {
    const folder = freshFolder()
    const app = await appIn(folder)
    const row = outcome('item-9', 'a0', 'the secret words \ud83c')
    await app.call('edit', { meeting, edit: { kind: 'add', entity: 'item', row }, group: 'a' })
    const log = readFileSync(join(folder, 'log'), 'utf8')
    expect(log).toContain('"what":"edit refused its input"')
    expect(log).not.toContain('secret')
  })
})

describe('a call', () => {
  it('that does not exist is refused, whatever its name', async () => {
    const { context } = await appIn(freshFolder())
    for (const name of ['', '__proto__', 'constructor', 'toString', 'Edit', 'edit ']) {
      const answered = await answer(context, name, ourWindow, {})
      expect(answered).toMatchObject({ ok: false, error: { code: 'refused' } })
    }
  })

  it('from anywhere but our own window is refused', async () => {
    const { context } = await appIn(freshFolder())
    const strangers = [
      { url: 'app://rapporteur/', isMainFrame: false },
      { url: 'app://rapporteur.evil/', isMainFrame: true },
      { url: 'app://evil@rapporteur/', isMainFrame: true },
      { url: 'app://rapporteur:8080/', isMainFrame: true },
      { url: 'app://evil/app://rapporteur/', isMainFrame: true },
      { url: 'https://rapporteur/', isMainFrame: true },
      { url: 'file:///rapporteur/index.html', isMainFrame: true },
      { url: 'about:blank', isMainFrame: true },
      { url: '', isMainFrame: true },
      { url: 'rapporteur', isMainFrame: true },
    ]
    for (const sender of strangers) {
      const answered = await answer(context, 'library', sender, {})
      expect(answered, sender.url).toMatchObject({ ok: false, error: { code: 'refused' } })
    }
    expect(await answer(context, 'library', ourWindow, {})).toMatchObject({ ok: true })
  })

  it('whose handler fails says so, and the log where but not with what', async () => {
    const folder = freshFolder()
    const { context } = await appIn(folder)
    const broken = {
      ...context,
      dialogs: { ...context.dialogs, open: () => Promise.reject(new Error('the secret words')) },
    }
    const answered = await answer(broken, 'readFiles', ourWindow, {})
    expect(answered).toMatchObject({ ok: false, error: { code: 'failed' } })
    const log = readFileSync(join(folder, 'log'), 'utf8')
    expect(log).toContain('"what":"readFiles failed"')
    expect(log).not.toContain('secret')
  })
})
