/** What the views beside the draft are called. */
export const besideNames = {
  history: 'History',
  revisions: 'Revisions',
  keys: 'Keys',
  returned: 'A file that came back',
  about: 'About',
  data: 'Data and backups',
  recent: 'Recent files',
  'meeting-file': 'The meeting as a file',
  confidentiality: 'Confidentiality',
  proposals: 'Proposals',
  corrections: 'Corrections',
} as const
