// The record's closed sets of words and its limits, apart from the schemas that check them: the window needs these and not zod.

/** The longest single text (a paragraph, a footnote) that the record takes, in UTF-16 units. */
export const longestText = 200_000

export const modes = ['in-person', 'hybrid', 'virtual'] as const

export const roles = [
  'member',
  'organisation',
  'observer',
  'participant',
  'new-member',
  'apologies',
] as const
export type Role = (typeof roles)[number]

export const itemKinds = ['title', 'heading', 'paragraph', 'outcome', 'point'] as const
export type ItemKind = (typeof itemKinds)[number]

/** What stands before an item: nothing, a bullet, or a number computed from its place, in the form shown. */
export const markers = [
  'none',
  'bullet',
  '1.',
  '1)',
  '(1)',
  '1',
  '1.1',
  '1.1.',
  'a.',
  'a)',
  '(a)',
  'A.',
  'i.',
  'i)',
  '(i)',
  'I.',
] as const
export type Marker = (typeof markers)[number]

/** The dresses of a statement: outcomes as a bulleted list, or every paragraph numbered. */
export const layouts = ['bulleted', 'numbered'] as const
export type Layout = (typeof layouts)[number]

/** What a statement prints in: the markers its items have, or one of the layouts throughout. */
export const dresses = ['as-drafted', ...layouts] as const
export type Dress = (typeof dresses)[number]

/** A composed paragraph's part in the statement; '' is an item in the author's own words. */
export const parts = ['', 'opening', 'attendance', 'purpose', 'line', 'closing'] as const
export type Part = (typeof parts)[number]

/** The most levels of points under an outcome: chapeau, points, sub-points and one more. */
export const deepest = 3

/** What became of a proposal: still open, its words taken, put in brackets beside the draft's, or not taken. */
export const proposalStates = ['open', 'accepted', 'bracketed', 'declined'] as const
export type ProposalState = (typeof proposalStates)[number]

/** What a frozen state of the text is: kept for oneself, sent out, adopted, or a correction of what was adopted. */
export const revisionKinds = ['draft', 'circulated', 'adopted', 'corrigendum'] as const
export type RevisionKind = (typeof revisionKinds)[number]

/** Where a line waits that was typed and not filed yet: for the statement, or for the private log. */
export const unsentPlaces = ['statement', 'log'] as const
export type UnsentPlace = (typeof unsentPlaces)[number]
