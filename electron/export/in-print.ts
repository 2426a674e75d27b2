import { statementFaces } from '../../shared/statement/faces.ts'
import type { HeaderLine } from '../../shared/statement/particulars.ts'

/**
 * A statement's HTML page with what stands in its margins on paper: the header's lines above, "Page X of Y" below, as in a PDF. The
 * system's dialog has no templates for them, so the page's own style says it.
 */
export function inPrint(html: string, header: readonly HeaderLine[]): string {
  const left = header.map((line) => line.left)
  const right = header.map((line) => line.right)
  const style = `<style>
  @page {
    size: A4;
    margin: 1in 1.1in;
    font: 8pt ${statementFaces};
    @top-left { content: ${inStyle(left)}; white-space: pre; }
    @top-right { content: ${inStyle(right)}; white-space: pre; text-align: right; }
    @bottom-center { content: 'Page ' counter(page) ' of ' counter(pages); }
  }
</style>`
  return html.replace('</head>', () => `${style}\n</head>`)
}

/** Lines as a string of a style sheet within a page: every sign that could end either is written by its number. */
function inStyle(lines: readonly string[]): string {
  const signs = /["'\\<>&\n]/g
  return `"${lines.join('\n').replace(signs, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`
}
