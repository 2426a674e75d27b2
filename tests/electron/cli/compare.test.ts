import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freshFolder } from '../store/opened.ts'
import { commented, deleted, editWord, inserted, withXml } from '../word/edit-word.ts'
import { cli } from './run.ts'
import { forum } from './texts.ts'

/** A store with the forum's meeting, and its statement in Word as Fiji sent it back. */
async function returned() {
  const folder = freshFolder()
  const at = (name: string) => join(folder, name)
  writeFileSync(at('forum.txt'), forum)
  const store = ['--store', at('store')]
  const read = await cli(['read', at('forum.txt'), ...store])
  const [{ meeting }] = read.lines as [{ meeting: string }]
  await cli(['export', meeting, '--to', 'docx', '--out', at('sent.docx'), ...store])
  const bytes = editWord(
    readFileSync(at('sent.docx')),
    (paragraphs) =>
      paragraphs.map((paragraph) => {
        if (paragraph.includes('next drill')) {
          return withXml(paragraph, 'next', deleted('next', 'Fiji') + inserted('first', 'Fiji'))
        }
        return paragraph.includes('to review')
          ? withXml(paragraph, 'scheme', commented('scheme', 0))
          : paragraph
      }),
    [{ author: 'Fiji', words: 'Which one?' }],
  )
  writeFileSync(at('back.docx'), bytes)
  return { at, store, meeting }
}

describe('compare', () => {
  test('prints a line for each paragraph, with the changes and the comments of each, and changes nothing', async () => {
    const { at, store, meeting } = await returned()
    const before = await cli(['show', meeting, ...store])
    const compared = await cli([
      'compare',
      'Third Meeting of the Harbour Forum',
      at('back.docx'),
      ...store,
    ])
    expect(compared).toMatchObject({ code: 0, complaint: '' })
    const lines = compared.lines as { is: string; comments: unknown[] }[]
    expect(lines).toHaveLength(10)
    expect(lines.filter(({ is }) => is !== 'same')).toMatchObject([
      {
        is: 'changed',
        kind: 'outcome',
        paragraph: 5,
        before: 'Tonga will host the next drill.',
        after: 'Tonga will host the first drill.',
        changes: [
          { kind: 'deleted', author: 'Fiji', words: 'next' },
          { kind: 'inserted', author: 'Fiji', words: 'first' },
        ],
      },
    ])
    expect(lines[2]?.comments).toMatchObject([{ words: 'Which one?', on: 'scheme' }])
    expect((await cli(['show', meeting, ...store])).lines).toEqual(before.lines)
  })

  test('says plainly what it cannot compare', async () => {
    const { at, store, meeting } = await returned()
    for (const [words, complaint] of [
      [[], 'compare needs a meeting and a Word file'],
      [[meeting], 'compare needs a meeting and a Word file'],
      [[meeting, 'a.docx', 'b.docx'], 'put quotes around'],
      [['Another Forum', at('back.docx')], 'no meeting “Another Forum”'],
      [[meeting, at('missing.docx')], 'missing.docx: '],
      [[meeting, at('forum.txt')], 'It is no Word document'],
    ] as const) {
      const refused = await cli(['compare', ...words, ...store])
      expect(refused).toMatchObject({ code: 1, output: '' })
      expect(refused.complaint).toContain(complaint)
    }
  })
})

describe('read', () => {
  test('says how many changes of a Word file it took, and how many comments it left out', async () => {
    const { at, store } = await returned()
    const read = await cli(['read', at('back.docx'), at('sent.docx'), ...store])
    expect(read.lines).toMatchObject([
      { file: at('back.docx'), changes: 2, comments: 1 },
      { file: at('sent.docx'), changes: 0, comments: 0 },
    ])
  })
})
