import type { Block, Run, Statement } from '../../../shared/statement/statement.ts'

type Given = Partial<Omit<Block, 'runs' | 'kind'>> & { runs?: readonly Run[] }

/** A block as compose would give it, from what matters to a test. */
export function block(kind: Block['kind'], text: string, given: Given = {}): Block {
  return {
    kind,
    source: { entity: 'item', id: 'item-1' },
    depth: 0,
    marker: 'none',
    number: '',
    restarts: false,
    runs: [{ text }],
    composed: false,
    ...given,
  }
}

/** A row of the list of participants. */
function row(party: string, name: string, title: string): Block {
  const words = [name, title].filter((part) => part !== '').join(', ')
  return block('participant', `${party}: ${words}`, {
    source: { entity: 'delegate', id: `delegate-${party.length}` },
    cells: [
      { heading: 'Party', text: party },
      { heading: 'Name', text: name },
      { heading: 'Title', text: title },
    ],
    composed: 'from-facts',
  })
}

export function statementOf(...blocks: readonly Block[]): Statement {
  return { title: 'Fifth Meeting of the River Forum', language: 'en-GB', blocks }
}

/** Every kind of block, three levels of lists of both families, marks, footnotes, an outline, an annex. */
export const everyForm: Statement = statementOf(
  block('title', 'FIFTH MEETING OF THE RIVER FORUM'),
  block('title', 'Vientiane, 4–6 March 2024'),
  block('title', 'Outcomes Statement'),
  block(
    'opening',
    'From 4 to 6 March 2024, the Co-Chairs of the Forum on the Shared Rivers of the Eastern Uplands hosted the Fifth Meeting of the River Forum in Vientiane, Lao People’s Democratic Republic.',
    { composed: 'from-facts' },
  ),
  block(
    'attendance',
    'In attendance were representatives from Bhutan, Cambodia, Nepal, Thailand and Viet Nam as well as representatives from FAO and the Upland Hydrology Centre. Mongolia attended as an observer.',
    { composed: 'from-facts' },
  ),
  block(
    'purpose',
    'The purpose of the meeting was to review the flood season of 2023 and to settle the work plan.',
  ),
  block('heading', 'Flood season', { marker: '1.', number: '1.' }),
  block('paragraph', 'Members took note of the season’s record.', {
    runs: [
      { text: 'Members took note of the season’s record, kept in ' },
      { text: 'The Ledger of Rivers', italic: true },
      { text: ' and ' },
      { text: 'twice', bold: true },
      { text: ' amended, on 31 October and at the 11th session of Dr. J. K. Thapa’s panel.' },
      { text: '', footnote: 'Nepal recalled its letter No. 5 of 12 January 2024.' },
    ],
  }),
  block('outcome', 'Members agreed to share gauge readings each day of the season, and:', {
    marker: 'bullet',
  }),
  block('point', 'to publish them within 14 days;', { marker: 'bullet', depth: 1 }),
  block('point', 'to keep the raw series for ten years:', { marker: 'bullet', depth: 1 }),
  block('point', 'in two places;', { marker: 'bullet', depth: 2 }),
  block('point', 'in a form that any member can read.', { marker: 'bullet', depth: 2 }),
  block('paragraph', 'subject to the law of each member.', { depth: 1 }),
  block('outcome', 'Bhutan offered to host the gauge archive.', {
    marker: 'bullet',
    runs: [
      { text: 'Bhutan offered to host the gauge archive.' },
      { text: '', footnote: 'In Thimphu.' },
    ],
  }),
  block('heading', 'Work plan', { marker: '1.', number: '2.' }),
  block('heading', 'Workshops', { marker: '1.1', number: '2.1', depth: 1 }),
  block('outcome', 'Members adopted the work plan, in which:', { marker: '1.', number: '1.' }),
  block('point', 'Thailand leads on warning times;', { marker: '(a)', number: '(a)', depth: 1 }),
  block('point', 'Cambodia leads on fisheries, with:', { marker: '(a)', number: '(b)', depth: 1 }),
  block('point', 'one survey in the dry season;', { marker: '(i)', number: '(i)', depth: 2 }),
  block('point', 'one survey in the wet season.', { marker: '(i)', number: '(ii)', depth: 2 }),
  block('outcome', 'Members thanked Viet Nam for:', { marker: '1.', number: '2.' }),
  block('point', 'the secretariat;', { marker: '(a)', number: '(a)', depth: 1 }),
  block('heading', 'Studies', { marker: '1.1', number: '2.2', depth: 1 }),
  block('heading', 'Sediment', { marker: '1.1', number: '2.2.1', depth: 2 }),
  block('outcome', 'Nepal was asked to draft terms of reference.', {
    marker: '1.',
    number: '1.',
    restarts: true,
  }),
  block('heading', 'Any other business', { marker: '1.', number: '3.' }),
  block('outcome', 'Delegations asked for by Mongolia:', {}),
  block('point', 'one seat;', { marker: 'bullet', depth: 1 }),
  block('paragraph', 'The next meeting goes on where this list stopped.', {
    marker: '1.',
    number: '2.',
  }),
  block('annex-heading', 'Annex A: 2024 Workshops'),
  block('annex-entry', 'Upland Gauges – Second Workshop – Pokhara, Nepal, 9-10 May 2024'),
  block('annex-entry', 'Fish Passes – Phnom Penh, Cambodia, 2 July 2024'),
  block('annex-heading', 'Annex B: Remarks of the host'),
  block('annex-text', 'The host thanked the gauge readers, who:'),
  block('annex-text', 'read by lantern;', { marker: 'bullet' }),
  block('annex-heading', 'Annex C: Rules of Procedure (attached separately)'),
)

/** A list of participants as an annex; one name is written from the right. */
export const participants: Statement = statementOf(
  block('outcome', 'Bhutan offered to host the gauge archive.', { marker: 'bullet' }),
  block('annex-heading', 'List of participants', { source: { entity: 'annex', id: 'annex-1' } }),
  row('Bhutan', 'Pema Dorji (Head of Delegation)', 'Director'),
  row('Nepal', 'A & <B>', ''),
  row('Upland Hydrology Centre', 'ליאת כהן', ''),
)
