import { generateNKeysBetween } from 'fractional-indexing'
import type { Attendance, Group } from '../record/attendance.ts'
import { inOrder } from '../record/body.ts'
import type { Party } from '../record/party.ts'
import type { MeetingRecord } from '../record/record.ts'
import type { Regular, Series, SeriesGroup } from '../record/series.ts'

type Ids = (kind: string) => string
type Expected = { readonly parties: readonly Party[]; readonly attendance: readonly Attendance[] }

/**
 * The regulars of a series as a new meeting of it expects them: in their groups and forms, and none of them present yet.
 *
 * @param groups the meeting's groups, one for each of the series' in the same order
 */
export function expectedOf(series: Series, groups: readonly Group[], ids: Ids): Expected {
  const parties = new Map<string, Party>()
  const attendance = series.groups.flatMap(({ regulars }, at) => {
    const groupId = groups[at]?.id ?? ''
    const orders = generateNKeysBetween(null, null, regulars.length)
    return regulars.map(({ party, form }, nth): Attendance => {
      parties.set(party.id, party)
      return {
        id: ids('attendance'),
        partyId: party.id,
        groupId,
        order: orders[nth] ?? 'a0',
        presence: 'expected',
        form,
        representedBy: '',
      }
    })
  })
  return { parties: [...parties.values()], attendance }
}

/** The groups as a meeting has them, each with the regulars of the series' group that it is. */
export function groupsAsIn({ group }: Pick<MeetingRecord, 'group'>, series: Series): SeriesGroup[] {
  return inOrder(Object.values(group)).map(({ id: _id, order: _order, ...row }) => ({
    ...row,
    regulars: sameGroup(series, row)?.regulars ?? [],
  }))
}

/**
 * The groups of a series with the parties of a meeting as their regulars, whether they came or were only expected. A new member is a
 * new member once, so that group has none; who sent apologies stays where the series had it, or joins the first group.
 */
export function groupsLearntFrom(record: MeetingRecord, series: Series): SeriesGroup[] {
  const regulars = new Map(series.groups.map((group): [SeriesGroup, Regular[]] => [group, []]))
  const seated = new Set<string>()
  for (const group of inOrder(Object.values(record.group))) {
    const seat = sameGroup(series, group)
    if (isOfOneMeeting(group) || seat === undefined) continue
    for (const regular of partiesIn(record, group)) {
      regulars.get(seat)?.push(regular)
      seated.add(regular.party.id)
    }
  }
  const first = series.groups.find((group) => !isOfOneMeeting(group))
  for (const group of Object.values(record.group).filter(({ role }) => role === 'apologies')) {
    for (const regular of partiesIn(record, group)) {
      if (seated.has(regular.party.id)) continue
      const seat = series.groups.find((one) => holds(one, regular)) ?? first
      if (seat) regulars.get(seat)?.push(regular)
    }
  }
  return series.groups.map((group) => ({ ...group, regulars: regulars.get(group) ?? [] }))
}

type Kind = Pick<Group, 'role' | 'label'>

function isOfOneMeeting({ role }: Pick<Group, 'role'>): boolean {
  return role === 'apologies' || role === 'new-member'
}

/** The group of the series that a meeting's group is: of the same role and name, else the first of its role. */
function sameGroup(series: Series, { role, label }: Kind): SeriesGroup | undefined {
  const alike = series.groups.filter((group) => group.role === role)
  return alike.find((group) => group.label === label) ?? alike[0]
}

function holds({ regulars }: SeriesGroup, { party }: Regular): boolean {
  return regulars.some((regular) => regular.party.id === party.id)
}

function partiesIn(record: MeetingRecord, group: Group): Regular[] {
  const rows = Object.values(record.attendance).filter(({ groupId }) => groupId === group.id)
  return inOrder(rows).flatMap(({ partyId, form }) => {
    const party = record.party[partyId]
    return party === undefined ? [] : [{ party, form }]
  })
}
