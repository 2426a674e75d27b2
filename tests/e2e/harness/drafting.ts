import { showDay } from '../../../renderer/components/parse-date.ts'
import { startingDirectory } from '../../../shared/directory/index.ts'
import { createLookup } from '../../../shared/directory/lookup.ts'
import { read } from '../../../shared/reading/read.ts'
import type { Attendance } from '../../../shared/record/attendance.ts'
import { bodyInOrder, inOrder } from '../../../shared/record/body.ts'
import { newId } from '../../../shared/record/new-id.ts'
import type { Party } from '../../../shared/record/party.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { modes } from '../../../shared/record/vocabulary.ts'
import { startingStyle } from '../../../shared/statement/starting.ts'
import { nameInList } from '../../../shared/statement/wording/names.ts'
import type { RunningApp } from './app.ts'
import { type Hands, handsOn } from './hands.ts'

const directory = createLookup(startingDirectory)

type Window = Pick<RunningApp, 'page'>

/** What a person knows who has the statement of a meeting before them and drafts it anew. */
export function knownFrom(statement: string): MeetingRecord {
  const known = read(statement, { ids: newId, parties: directory })
  if (!known.ok) throw new Error(known.error.message)
  return known.value.record
}

/**
 * Drafts a meeting in the window of an empty store as a person would, by keys alone: from the name of the body that meets
 * to the last event of the annex. Outcomes and points are typed as they stand; all else is given as facts.
 */
export async function draft(app: Window, known: MeetingRecord): Promise<void> {
  const hands = handsOn(app.page)
  await nameSeries(app, hands, known)
  await giveFacts(hands, known)
  await tickAttendance(app, hands, known)
  await typeBody(app, hands, known)
  await listAnnexes(hands, known)
}

/** The first thing that an empty store asks for, with the cursor in it. */
async function nameSeries({ page }: Window, hands: Hands, { meeting }: MeetingRecord) {
  await hands.type(meeting.seriesName)
  await hands.press('Enter')
  await page.getByRole('tab', { name: 'Facts', selected: true }).waitFor()
}

/** The cursor waits in the first fact of a new meeting, its number. */
async function giveFacts(hands: Hands, { meeting, style }: MeetingRecord) {
  await hands.find('Number')
  if (meeting.ordinal !== null) await hands.type(String(meeting.ordinal))
  await hands.fillIn('First day', showDay(meeting.start))
  await hands.fillIn('Last day', showDay(meeting.end))
  await hands.fillIn('City', meeting.city)
  await hands.fillIn('Country', meeting.country)
  await hands.tabTo('In person')
  for (let step = modes.indexOf(meeting.mode); step > 0; step -= 1) await hands.press('ArrowRight')
  await hands.fillIn('Purpose of the meeting', meeting.purpose)
  await hands.fillIn('Short form', meeting.seriesShort)
  await hands.fillIn('Process', meeting.process)
  await hands.fillIn('Short form of the process', meeting.processShort)
  await hands.fillIn('Hosts', meeting.hosts)
  if (style.rangeDash === startingStyle.rangeDash) return
  await hands.tabTo(/^House style/)
  await hands.press('Enter')
  await hands.tabTo('4–5')
  await hands.press('ArrowRight')
}

/** Every party by the name it has there, and Enter; a name that the directory writes otherwise is then set right. */
async function tickAttendance({ page }: Window, hands: Hands, known: MeetingRecord) {
  await hands.press('Control+2')
  for (const group of inOrder(Object.values(known.group))) {
    const rows = inOrder(Object.values(known.attendance)).filter((row) => row.groupId === group.id)
    if (rows.length === 0) continue
    await hands.find(/^Find a party to tick into/)
    while ((await hands.where()) !== `Find a party to tick into ${group.label}`) {
      await hands.press('Alt+ArrowDown')
    }
    const ticked = page.getByRole('region', { name: group.label, exact: true })
    for (const [index, row] of rows.entries()) {
      const party = partyOf(known, row)
      await hands.type(row.form === 'acronym' ? party.acronym : nameInList(party, row.form))
      await hands.press('Enter')
      await ticked.getByRole('listitem').nth(index).waitFor()
      const listed = startingDirectory.find(
        ({ alpha3 }) => alpha3 !== '' && alpha3 === party.alpha3,
      )
      if (listed && listed.name !== party.name) await rename(hands, listed.name, party.name)
    }
  }
}

function partyOf({ party }: MeetingRecord, { partyId }: Attendance): Party {
  const found = party[partyId]
  if (found === undefined) throw new Error(`${partyId} attends and is nobody`)
  return found
}

/** In this meeting a party goes by another name than the directory's; then back to where one ticks. */
async function rename(hands: Hands, printed: string, name: string) {
  await hands.tabTo(printed)
  await hands.press('ArrowRight') // opens what is known of the party
  await hands.tabTo('Names and articles')
  await hands.press('Enter')
  await hands.tabTo('Name')
  await hands.type(name)
  await hands.press('Control+2')
}

/** The capture line files each at the end; its signs say which are points and which are headings. */
async function typeBody({ page }: Window, hands: Hands, { item }: MeetingRecord) {
  await hands.press('Control+k')
  await hands.find('Next outcome')
  const signs = { outcome: '', point: '- ', paragraph: '¶ ', heading: '# ' }
  for (const { item: row } of bodyInOrder(item)) {
    if (row.part !== '' || row.kind === 'title') continue
    await hands.type(signs[row.kind] + row.text.text)
    await hands.press('Enter')
  }
  await page
    .getByRole('textbox', { name: 'Next outcome' })
    .and(page.locator(':placeholder-shown'))
    .waitFor()
}

async function listAnnexes(hands: Hands, known: MeetingRecord) {
  await hands.press('Control+4')
  for (const annex of inOrder(Object.values(known.annex))) {
    await hands.find(/^Add an annex$/)
    await hands.press('Enter')
    await hands.find('Heading of annex A')
    await hands.type(annex.heading)
    const entries = inOrder(Object.values(known.annexEntry))
    for (const entry of entries.filter(({ annexId }) => annexId === annex.id)) {
      await hands.tabTo('Add an event')
      await hands.press('Enter')
      await hands.find('Title')
      await hands.type(entry.title)
      await hands.fillIn('Subtitle', entry.subtitle)
      await hands.fillIn('City', entry.city)
      await hands.fillIn('Country', entry.country)
      await hands.fillIn('First day', showDay(entry.start))
      await hands.fillIn('Last day', showDay(entry.end))
    }
  }
}
