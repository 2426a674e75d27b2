import type { MeetingRecord } from '../../../shared/record/record.ts'
import { reading } from '../texts.ts'

const parties = ['Samoa', 'Tonga', 'Fiji', 'Vanuatu', 'Kiribati', 'Palau', 'Nauru', 'Tuvalu']
const deeds = [
  'welcomed the report of the pilots on the reefs that are not yet on any chart',
  'agreed to publish the tide tables of the coming year before the end of November',
  'will host the next drill of the harbour masters and send the invitations in good time',
  'noted with concern that three near misses had not been reported to the secretariat',
  'endorsed the guidance on mooring in a swell, as amended in the course of the meeting',
  'were tasked to bring a draft of the common signal book to the fourth meeting',
  'commended the crews of the two tugs for their help after the storm of 14 February 2024',
  'updated the forum on the training of deck officers, and circulated its programme',
]
const places = ['Apia, Samoa', 'Suva, Fiji', 'Port Vila, Vanuatu', 'Nuku’alofa, Tonga']

/** A meeting with so many items: headings, outcomes, and points under every fourth of them. */
export function meetingOf(nth: number, items: number): MeetingRecord {
  const lines: string[] = []
  for (let at = 0; lines.length < items; at += 1) {
    const party = parties[(at + nth) % parties.length]
    const deed = deeds[(at * 3 + nth) % deeds.length]
    if (at % 25 === 0) lines.push(`${at / 25 + 1}. Of the harbours, part ${at / 25 + 1}`)
    lines.push(at % 4 === 3 ? '  - share them with all who asked' : `- ${party} ${deed}.`)
  }
  const day = 1 + (nth % 28)
  const text = [
    `On ${day} May ${1990 + (nth % 34)}, the Co-Chairs of the Harbour Process hosted the Third Meeting of the Harbour Forum (HF) in ${places[nth % places.length]}.`,
    `In attendance were representatives from ${parties.slice(0, 7).join(', ')} and ${parties[7]} as well as representatives from the IMO.`,
    'The purpose of the meeting was to review the pilotage scheme.',
    ...lines.slice(0, items),
  ]
  return reading(text.join('\n')).record
}

/** A long draft, the newest meeting there is: the window opens it by itself. */
export function longMeeting(): MeetingRecord {
  const record = meetingOf(1, 1000)
  return { ...record, meeting: { ...record.meeting, start: '2030-05-06', end: '' } }
}

/** The meetings of many years beside it. */
export function otherMeetings(): MeetingRecord[] {
  return Array.from({ length: 499 }, (_, nth) => meetingOf(nth, 20))
}
