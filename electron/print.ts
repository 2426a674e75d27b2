import { readFileSync, writeFileSync } from 'node:fs'
import { app } from 'electron'
import { printPdf } from './export/print-pdf.ts'
import { registerScheme } from './protocol.ts'
import { refuseTheOutside } from './refusals.ts'

// Electron runs this file for the command line, which has no engine to print with: an HTML page and its header in, a PDF out.
const [source = '', target = ''] = process.argv.slice(-2)
registerScheme()
app.on('session-created', refuseTheOutside)
app.on('window-all-closed', () => undefined) // the window that prints is the only one there is
void app.whenReady().then(async () => {
  const printed = await printPdf(JSON.parse(readFileSync(source, 'utf8')))
  if (printed.ok) writeFileSync(target, printed.value)
  else process.stderr.write(`${printed.error.message}\n`)
  app.exit(printed.ok ? 0 : 1)
})
