import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { normalised } from '../../../shared/reading/normalise.ts'
import { readWord } from '../export/word.ts'
import { freshFolder } from '../store/opened.ts'
import { cli } from './run.ts'
import { forum, hasPublished, minutes, publishedTexts, textOf } from './texts.ts'

/** A text read into a new store and written out again, by two processes. */
async function throughTheStore(path: string, to: 'txt' | 'docx' | 'json'): Promise<Buffer> {
  const folder = freshFolder()
  const store = join(folder, 'store')
  const read = await cli(['read', path, '--store', store])
  expect(read).toMatchObject({ code: 0, complaint: '', lines: [{ file: path }] })
  const [{ meeting }] = read.lines as [{ meeting: string }]
  const out = join(folder, `out.${to}`)
  const exported = await cli(['export', meeting, '--to', to, '--out', out, '--store', store])
  expect(exported).toMatchObject({ code: 0, complaint: '', lines: [{ meeting, file: out }] })
  return readFileSync(out)
}

function written(text: string): string {
  const path = join(freshFolder(), 'text.txt')
  writeFileSync(path, text)
  return path
}

/** The paragraphs of a Word document as a plain text has them. */
function paragraphsOf(word: Buffer): string[] {
  return readWord(word).paragraphs.map(({ number, text }) => {
    const lead = /^[•–]$/.test(number) ? '- ' : number === '' ? '' : `${number} `
    return `${lead}${text}`.replaceAll('\u00A0', ' ')
  })
}

describe.each([
  ['a bulleted statement', forum],
  ['minutes', minutes],
])('%s of our own', (_, text) => {
  test('comes out of --to txt as it went in', async () => {
    const out = (await throughTheStore(written(text), 'txt')).toString()
    expect(normalised(out)).toEqual(normalised(text))
    expect(out.endsWith('\n')).toBe(true)
  })

  test('says the same words, bullets and numbers in Word', async () => {
    expect(paragraphsOf(await throughTheStore(written(text), 'docx'))).toEqual(normalised(text))
  })
})

describe.skipIf(!hasPublished)('published statements', () => {
  test.each(publishedTexts.map((path) => [basename(path), path]))(
    '%s comes out of --to txt as it went in, and says the same in Word',
    async (_, path) => {
      const text = normalised(textOf(path))
      expect(normalised((await throughTheStore(path, 'txt')).toString())).toEqual(text)
      expect(paragraphsOf(await throughTheStore(path, 'docx'))).toEqual(text)
    },
  )
})
