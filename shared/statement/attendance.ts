import { alphabetical, alphabeticalWithThe } from '../directory/alphabetical.ts'
import type { Attendance, Group } from '../record/attendance.ts'
import { inOrder } from '../record/body.ts'
import type { MeetingRecord } from '../record/record.ts'
import type { Role } from '../record/vocabulary.ts'
import { joinList } from './wording/lists.ts'
import { atSentenceStart, bareName, nameInList } from './wording/names.ts'
import { spelledWording } from './wording/spelling.ts'
import { partyInHouse } from './wording/state-names.ts'

/** One party as it prints: the row, its name in the list with article and bracket, and its bare name. */
export type Printed = { readonly row: Attendance; readonly name: string; readonly bare: string }

/** Who of a group prints, in the order in which they print: those present, alphabetically or as entered. */
export function printedOf(record: MeetingRecord, group: Group): Printed[] {
  const rows = Object.values(record.attendance).filter(
    (row) => row.groupId === group.id && row.presence === 'present',
  )
  const printed = inOrder(rows).flatMap((row) => {
    const own = record.party[row.partyId]
    if (!own) return []
    const party = partyInHouse(own, record.style)
    return [{ row, name: nameInList(party, row.form), bare: bareName(party, row.form) }]
  })
  if (group.sort !== 'alphabetical') return printed
  return record.style.alphabet === 'with-the'
    ? printed.sort((a, b) => alphabeticalWithThe(a.name, b.name))
    : printed.sort((a, b) => alphabetical(a.bare, b.bare))
}

/**
 * The attendance as composed: a sentence a group, a joined group going on in the sentence before it. Where nobody of the
 * group before it is present, a joined group takes that group's wording, so that no sentence begins in its middle.
 *
 * @param roles of which groups, separated by commas; '' for all those that no other paragraph names
 */
export function attendanceText(record: MeetingRecord, roles: string): string {
  const wanted = rolesWanted(record, roles)
  const sentences: string[] = []
  let head: Group | null = null // of the sentence that a joined group would go on
  let begun = false
  for (const group of inOrder(Object.values(record.group))) {
    if (!wanted(group.role)) continue
    const names = printedOf(record, group).map(({ name }) => name)
    if (!group.joined || head === null) {
      head = group
      begun = false
    }
    if (names.length === 0) continue
    if (begun) {
      sentences.push(goOn(sentences.pop() ?? '', words(group, names, record)))
    } else {
      sentences.push(words(head, names, record))
      begun = true
    }
  }
  return sentences
    .map((sentence) => atSentenceStart(sentence.replace(more, '')))
    .filter((sentence) => sentence !== '')
    .join(record.style.sentenceGap)
}

/** The group's sentence about these names, in the singular for one. */
function words(group: Group, names: readonly string[], record: MeetingRecord): string {
  const wording = (names.length === 1 ? group.one || group.many : group.many || group.one).trim()
  const list = joinList(names, record.style.serialComma)
  return spelledWording(wording, record.style.spelling)
    .replace('{list}', () => list)
    .replace('{list:commas}', () => names.join(', '))
}

/** In a group's words, where joined groups go on; without it they do so before the full stop. */
const more = '{more}'

function goOn(sentence: string, joined: string): string {
  if (joined === '') return sentence
  const next = /^[,;]/.test(joined) ? joined : ` ${joined}`
  if (sentence.includes(more)) return sentence.replace(more, () => next.replace(/\.$/, '') + more)
  return sentence.replace(/\.$/, '') + next
}

const namedRoles = /\{attendance:([^{}]*)\}/gi

function rolesWanted(record: MeetingRecord, roles: string): (role: Role) => boolean {
  if (roles !== '') {
    const named = roles.split(',')
    return (role) => named.includes(role)
  }
  const elsewhere = new Set(
    Object.values(record.item).flatMap((item) =>
      item.part === '' || !item.wording.includes('{')
        ? []
        : [...item.wording.matchAll(namedRoles)].flatMap((match) => (match[1] ?? '').split(',')),
    ),
  )
  return (role) => !elsewhere.has(role)
}
