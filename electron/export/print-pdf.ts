import type { PrintToPDFOptions } from 'electron'
import { fail, ok } from '../../shared/result.ts'
import { escaped } from '../../shared/statement/escaped.ts'
import { statementFaces } from '../../shared/statement/faces.ts'
import type { HeaderLine } from '../../shared/statement/particulars.ts'
import { inHiddenPage } from './hidden-page.ts'
import type { Printer } from './render.ts'

/**
 * A statement's HTML page as the bytes of a PDF: A4, tagged, with its headings as outline, the header's lines above and "Page X of Y" below. The page is
 * printed in a window that nobody sees, in a session of its own. Only once the app is ready, and `app:` registered as a scheme.
 */
export const printPdf: Printer = async ({ html, header }) => {
  try {
    return ok(await inHiddenPage(html, (page) => page.printToPDF(optionsOf(header))))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return fail('failed', `The statement could not be printed as a PDF (${why}).`)
  }
}

function optionsOf(header: readonly HeaderLine[]): PrintToPDFOptions {
  return {
    pageSize: 'A4',
    margins: { top: 1, bottom: 1, left: 1.1, right: 1.1 }, // inches
    displayHeaderFooter: true,
    headerTemplate: headerOf(header),
    footerTemplate: footer,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  }
}

/** As the page itself is set (see renderHtml), smaller. */
const face = `8pt ${statementFaces}`

const footer = `<p style="width: 100%; margin: 0; text-align: center; font: ${face}">
  Page <span class="pageNumber"></span> of <span class="totalPages"></span></p>`

/** The engine prints a date and a title of its own where it is given nothing at all. */
function headerOf(lines: readonly HeaderLine[]): string {
  const rows = lines.map(
    ({ left, right }) =>
      `<p style="display: flex; justify-content: space-between; margin: 0 0 2pt"><span>${escaped(left)}</span><span>${escaped(right)}</span></p>`,
  )
  return `<div style="width: 100%; margin: 0 1.1in; font: ${face}">${rows.join('')}</div>`
}
