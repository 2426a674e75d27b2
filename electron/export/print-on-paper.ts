import type { WebContents } from 'electron'
import type { AskedToPrint } from '../calls/context.ts'
import { inHiddenPage } from './hidden-page.ts'
import { inPrint } from './in-print.ts'
import { printEnded } from './print-ended.ts'
import type { Printed } from './render.ts'

/** Prints a statement's HTML page through the system's dialog: which printer, how many, or not at all is the person's to say. */
export function printOnPaper({ html, header }: Printed): Promise<AskedToPrint> {
  return inHiddenPage(inPrint(html, header), print)
}

function print(page: WebContents): Promise<AskedToPrint> {
  return new Promise((resolve) => {
    page.print({ pageSize: 'A4' }, (isDone, reason) => resolve(printEnded(isDone, reason)))
  })
}
