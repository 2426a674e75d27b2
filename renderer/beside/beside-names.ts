/** What the views beside the draft are called. */
export const besideNames = {
  history: 'History',
  revisions: 'Revisions',
  keys: 'Keys',
  returned: 'A file that came back',
  about: 'About',
  confidentiality: 'Confidentiality',
  proposals: 'Proposals',
  corrections: 'Corrections',
} as const
