import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startingDirectory } from '../../../shared/directory/index.ts'
import { readParticipants } from '../../../shared/participants/read.ts'
import { longestList } from '../../../shared/participants/table.ts'
import type { Group } from '../../../shared/record/attendance.ts'
import { startingGroups } from '../../../shared/statement/starting.ts'

const known = startingDirectory.map((entry) => ({ ...entry, aliases: [...entry.aliases] }))
const groups: Group[] = startingGroups.map((group, nth) => ({
  ...group,
  id: `group-${group.role}`,
  order: `a${nth}`,
}))

function read(text: string) {
  const list = readParticipants(text, known, groups)
  if (!list.ok) throw new Error(list.error.message)
  return list.value
}

/** The parties of a list, each with its delegates, as a person would say it. */
function told(text: string): string[] {
  return read(text).parties.map(({ party, words, delegates }) => {
    const people = delegates.map(({ name, title, organisation, head }) =>
      [name, title, organisation, head ? 'head' : ''].filter(Boolean).join(', '),
    )
    return [party?.name ?? `? ${words}`, ...people].join(' | ')
  })
}

const remarks = (text: string) => read(text).remarks.map(({ words }) => words)

describe('a table of participants', () => {
  it('names its columns, in the words people use for them', () => {
    const table = [
      'Country,Full name,Job title,Ministry,Head of delegation',
      'Fiji,Ms Ana Tui,Director,Ministry of Ports,Yes',
      'Fiji,Mr Sione Vai,Adviser,Ministry of Ports,',
      'Samoa,Dr Lupe Sale,Chief Pilot,Harbour Board,yes',
    ]
    expect(told(table.join('\n'))).toEqual([
      'Fiji | Ms Ana Tui, Director, Ministry of Ports, head | Mr Sione Vai, Adviser, Ministry of Ports',
      'Samoa | Dr Lupe Sale, Chief Pilot, Harbour Board, head',
    ])
  })

  it.each([
    ['tabs, as Word and Excel paste', '\t', '\n'],
    ['semicolons, as Excel saves where a comma is decimal', ';', '\r\n'],
    ['commas', ',', '\r'],
    ['bars, as some mail programs paste', '|', '\n'],
  ])('may be parted by %s', (_, delimiter, end) => {
    const rows = [
      ['State', 'Delegate'],
      ['Tonga', 'Ana Tui'],
      ['Samoa', 'Lupe Sale'],
    ]
    const text = rows.map((row) => row.join(delimiter)).join(end)
    expect(told(text)).toEqual(['Tonga | Ana Tui', 'Samoa | Lupe Sale'])
  })

  it('may say itself what parts its cells', () => {
    expect(told('sep=;\nState;Delegate\nTonga;Tui, Ana')).toEqual(['Tonga | Tui, Ana'])
  })

  it('needs no names of columns: the parties are found by what they are', () => {
    expect(told('Ms Ana Tui\tDirector\tTonga\nDr Lupe Sale\tPilot\tSamoa')).toEqual([
      'Tonga | Ms Ana Tui, Director',
      'Samoa | Dr Lupe Sale, Pilot',
    ])
  })

  it('puts a name together from its parts, with a form of address that calls itself a title', () => {
    const table = 'Title\tFirst name\tSurname\tCountry\nMs\tAna\tTui\tTonga'
    expect(told(table)).toEqual(['Tonga | Ms Ana Tui'])
  })

  it('leaves a party out of the rows below it where cells were merged', () => {
    expect(told('Country\tName\nTonga\tAna Tui\n\tSione Vai\nSamoa\tLupe Sale')).toEqual([
      'Tonga | Ana Tui | Sione Vai',
      'Samoa | Lupe Sale',
    ])
  })

  it('may keep quotes, commas and line breaks inside a cell', () => {
    expect(told('Country,Name\n"Tonga","Tui, Ana ""Lolo""\nof Vava’u"')).toEqual([
      'Tonga | Tui, Ana "Lolo" of Vava’u',
    ])
  })

  it('knows parties by codes, acronyms and other names, and gathers each once', () => {
    expect(told('Country;Name\nTHA;A\nThailand;B\nVietnam;C')).toEqual([
      'Thailand | A | B',
      'Viet Nam | C',
    ])
  })

  it('has one head a delegation, also where a title says so', () => {
    const table =
      'Country\tName\tTitle\nTonga\tAna Tui (HoD)\tDirector\nTonga\tSione Vai\tHead of Delegation'
    expect(told(table)).toEqual(['Tonga | Ana Tui, Director, head | Sione Vai'])
  })

  it('puts parties into groups by a column or by a line over them', () => {
    const byColumn = read('Country,Status\nTonga,Member\nSamoa,Observer').parties
    expect(byColumn.map(({ groupId }) => groupId)).toEqual(['group-member', 'group-observer'])
    const byLine = read('Members\nTonga\nSamoa\nObservers:\nFiji\n').parties
    expect(byLine.map(({ groupId }) => groupId)).toEqual([
      'group-member',
      'group-member',
      'group-observer',
    ])
  })
})

describe('a list of parties, one a line', () => {
  it('may have bullets or numbers before them', () => {
    expect(told('1. Tonga\n2) Samoa\n• Fiji')).toEqual(['Tonga', 'Samoa', 'Fiji'])
  })

  it('may have a comma in a name', () => {
    expect(told('Korea, Republic of\nFiji\nTonga')).toEqual(['Republic of Korea', 'Fiji', 'Tonga'])
  })

  it('may have a delegate after a dash', () => {
    const lines = 'Tonga – Ms Ana Tui, Director, Ports\nSamoa – Dr Lupe Sale\nFiji: Joe Nadi'
    expect(told(lines)).toEqual([
      'Tonga | Ms Ana Tui, Director, Ports',
      'Samoa | Dr Lupe Sale',
      'Fiji | Joe Nadi',
    ])
  })
})

describe('what is not understood', () => {
  it('is told with its line: a party that nobody knows, a person of no party', () => {
    expect(remarks('Country,Name\n,Ana Tui\nAtlantis,Joe Nadi\nTonga,Lupe Sale')).toEqual([
      'Line 2: it does not say which party Ana Tui is from. The line was left out.',
      'Line 3: “Atlantis” is not in the directory; it would be added under this name.',
    ])
  })

  it('costs its own line and no other where a quotation mark never closes', () => {
    const table = 'Country,Name\nTonga,Ana Tui\nSamoa,"Lupe Sale\nFiji,Joe Nadi\nKiribati,Tito Maa'
    expect(told(table)).toEqual(['Tonga | Ana Tui', 'Fiji | Joe Nadi', 'Kiribati | Tito Maa'])
    expect(remarks(table)).toEqual([expect.stringMatching(/^Line 3: a quotation mark opens/)])
  })

  it('is read as it stands where quotation marks are not doubled within a line', () => {
    const table = 'Country,Name\nTonga,"Ana "Lolo" Tui"\nFiji,Joe Nadi'
    expect(told(table)).toEqual(['Tonga | Ana "Lolo" Tui', 'Fiji | Joe Nadi'])
    expect(remarks(table)).toEqual([expect.stringMatching(/^Line 2: .+not doubled/)])
  })

  it.each([
    ['nothing', ''],
    ['only spaces', ' \n\t\n'],
    ['ten megabytes', 'Fiji,'.repeat(longestList / 4)],
  ])('is refused in plain words: %s', (_, text) => {
    const list = readParticipants(text, known, groups)
    expect(list).toMatchObject({ ok: false, error: { code: 'unreadable' } })
  })

  it('is kept as words: markup, right-to-left and combining text, emoji', () => {
    const name = '<b onclick="x">شيرين</b> é 👩🏽‍⚖️'
    expect(told(`Country\tName\nTonga\t${name}`)).toEqual([`Tonga | ${name}`])
  })
})

describe('any text at all', () => {
  it('is read or refused, never with a control character in a name, and the same every time', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'Tonga',
        '"',
        '""',
        '\t',
        ';',
        ',',
        '\n',
        '\r\n',
        'Name',
        'Head',
        'Observers',
        '\u0000',
      ),
    )
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
        const text = cells.join('')
        const list = readParticipants(text, known, groups)
        expect(readParticipants(text, known, groups)).toEqual(list)
        if (!list.ok) return
        for (const { words, delegates } of list.value.parties) {
          for (const said of [words, ...delegates.flatMap((one) => [one.name, one.title])]) {
            expect(said).not.toMatch(/[\p{Cc}\n]/u)
            expect(said.isWellFormed()).toBe(true)
          }
        }
      }),
    )
  })

  it('names only lines that it has', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Tonga,A', '"x', 'y"', 'Z"q",', ''), { maxLength: 12 }),
        (lines) => {
          const list = readParticipants(lines.join('\n'), known, groups)
          if (!list.ok) return
          for (const { line } of list.value.remarks) {
            expect(line).toBeGreaterThan(0)
            expect(line).toBeLessThanOrEqual(lines.length)
          }
        },
      ),
    )
  })
})
