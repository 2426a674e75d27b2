import type { FileCalls } from './calls/context.ts'
import { exportStatement } from './export/export-statement.ts'
import { openText } from './open-text.ts'
import { readFiles } from './read-files.ts'

/** The calls that read and write files of the person's own. */
export const fileCalls: FileCalls = { exportStatement, openText, readFiles }
