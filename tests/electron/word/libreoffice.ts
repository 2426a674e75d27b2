import { execFile, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { freshFolder } from '../store/opened.ts'

export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0
const run = promisify(execFile)

/** A document opened in LibreOffice and saved as Word again. */
export async function savedByLibreOffice(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = freshFolder()
  const path = join(folder, 'sent.docx')
  await writeFile(path, bytes)
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  const out = join(folder, 'returned')
  const to = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', out]
  await run('soffice', [profile, '--headless', ...to, path])
  return readFile(join(out, 'sent.docx'))
}
