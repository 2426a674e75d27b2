import type { MeetingRecord } from '../../../shared/record/record.ts'
import { dateValue } from '../../../shared/statement/facts.ts'
import { nonBreakingRuns } from '../../../shared/statement/non-breaking.ts'
import { listOfParticipants } from '../../../shared/statement/participants.ts'
import { draftMark } from '../../../shared/statement/particulars.ts'
import type { Block, Statement } from '../../../shared/statement/statement.ts'
import { countryInHouse } from '../../../shared/statement/wording/state-names.ts'
import type { Placeholder, PlaceholderName } from '../../word/placeholders.ts'

/** What a meeting puts into a template. */
export type TemplateContent = {
  /** The paragraphs that a placeholder stands for in the text; null for one that stands for words. */
  blocksOf(name: PlaceholderName): readonly Block[] | null
  /** What stands for a placeholder among other words, in a header, a footer or a text box. */
  wordsOf(name: PlaceholderName): string
}

type Composed = {
  readonly record: MeetingRecord
  readonly statement: Statement
  /** What the text is called: "Circulated 2". */
  readonly revision: string
  /** Its text is not adopted. */
  readonly isDraft: boolean
}

/** The parts of a statement that have a placeholder; {{body}} is all that no other one in the text takes, so that nothing is left out. */
type Taking = 'title' | 'opening' | 'attendance' | 'purpose' | 'annexes'

/** What a meeting puts into a template that has these placeholders. */
export function templateContent(
  { record, statement, revision, isDraft }: Composed,
  placeholders: readonly Placeholder[],
): TemplateContent {
  const parts = partsOf(statement)
  const inFlow = placeholders.filter(({ isInFlow }) => isInFlow)
  const taken = new Set<string>(inFlow.map(({ name }) => name))
  const body = statement.blocks.filter((_, index) => !taken.has(parts.taking[index] ?? ''))
  const blocks: { readonly [name in PlaceholderName]?: readonly Block[] } = {
    title: orNamed(statement, parts.get('title')),
    opening: parts.get('opening'),
    attendance: parts.get('attendance'),
    purpose: parts.get('purpose'),
    body,
    annexes: parts.get('annexes'),
    participants: listOfParticipants(record).blocks.map(forTemplate),
  }
  const words: { readonly [name in PlaceholderName]?: string } = {
    title: nonBreaking(statement.title), // of several lines the first
    date: daysOf(record),
    place: placeOf(record),
    symbol: record.meeting.symbol,
    distribution: record.meeting.distribution,
    revision,
    draft: isDraft ? draftMark : '',
  }
  return {
    blocksOf: (name) => blocks[name] ?? null,
    wordsOf: (name) => words[name] ?? (blocks[name] ?? []).map(textOf).join(' '),
  }
}

type Parts = {
  get(part: Taking): Block[]
  readonly taking: readonly (Taking | null)[]
}

function partsOf({ blocks }: Statement): Parts {
  const titles = blocks.findIndex(({ kind }) => kind !== 'title')
  const leading = titles < 0 ? blocks.length : titles
  const taking = blocks.map(({ kind }, index) => takingOf(kind, index < leading))
  return { get: (part) => blocks.filter((_, index) => taking[index] === part), taking }
}

/** A title line further down belongs to the text. */
function takingOf(kind: Block['kind'], isLeading: boolean): Taking | null {
  switch (kind) {
    case 'title':
      return isLeading ? 'title' : null
    case 'opening':
    case 'attendance':
    case 'purpose':
      return kind
    case 'annex-heading':
    case 'annex-entry':
    case 'annex-text':
    case 'participant':
      return 'annexes'
    case 'heading':
    case 'paragraph':
    case 'outcome':
    case 'point':
      return null
  }
}

/** A statement without title lines is called by its meeting's name. */
function orNamed({ title }: Statement, lines: readonly Block[]): readonly Block[] {
  return lines.length > 0 ? lines : [lineOf('title', title, 'title')]
}

const printedLine = 'line '

/** Whether a paragraph was made for the template alone. */
export function isPrintedLine({ source }: Block): boolean {
  return source.id.startsWith(printedLine)
}

/** As a paragraph that was made for the template alone: the statement may list the participants as well. */
function forTemplate(block: Block): Block {
  return { ...block, source: { entity: 'item', id: `${printedLine}${block.source.id}` } }
}

/** A paragraph that is in no statement. */
function lineOf(kind: Block['kind'], text: string, id: string): Block {
  return {
    kind,
    source: { entity: 'item', id: `${printedLine}${id}` },
    depth: 0,
    marker: 'none',
    number: '',
    restarts: false,
    runs: [{ text }],
    composed: 'from-facts',
  }
}

function textOf({ runs }: Block): string {
  return nonBreakingRuns(runs)
    .map(({ text }) => text)
    .join('')
}

function nonBreaking(text: string): string {
  return nonBreakingRuns([{ text }])
    .map((run) => run.text)
    .join('')
}

function daysOf({ meeting, style }: MeetingRecord): string {
  const days = dateValue(meeting.start, meeting.end, style, '')
  return nonBreaking(typeof days === 'object' ? (days?.bare ?? '') : days)
}

function placeOf({ meeting, style }: MeetingRecord): string {
  const place = [meeting.city, countryInHouse(meeting.country, style)]
  return place.filter((part) => part !== '').join(', ')
}
