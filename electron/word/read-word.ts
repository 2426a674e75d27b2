import type { Document } from '@xmldom/xmldom'
import { longestText } from '../../shared/record/vocabulary.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { WordDocument } from '../../shared/returned/document.ts'
import { childOf, type Element } from './elements.ts'
import { factsIn } from './facts-part.ts'
import { commentsIn, notesIn } from './notes.ts'
import { countLists } from './numbering.ts'
import { openPackage } from './open-package.ts'
import { parseXml } from './parse-xml.ts'
import { relationshipsOf } from './relationships.ts'
import { stylesIn } from './styles.ts'
import { walkBody } from './walk-body.ts'

/** The most paragraphs read: as many as of a text. */
const mostParagraphs = 15_000

/**
 * What a .docx says: its paragraphs with their styles, numbers, marks, footnotes, tracked changes and comments. Nothing runs,
 * nothing is fetched, nothing is changed. Errors: 'unreadable', beginning with "It" or "The file" for a caller that names it.
 */
export async function readWord(bytes: Uint8Array): Promise<Result<WordDocument>> {
  const read = await readWordWithFacts(bytes)
  return read.ok ? ok(read.value.document) : read
}

/** The same, with the facts that a document of ours carries beside its words; null where there are none. */
export async function readWordWithFacts(
  bytes: Uint8Array,
): Promise<Result<{ document: WordDocument; facts: string | null }>> {
  const opened = await openPackage(bytes)
  if (!opened.ok) return opened
  const { parts, main } = opened.value
  const related = relationshipsOf(parts, main)
  if (!related.ok) return related
  const rootOf = (part: string | undefined): Result<Element | null> => {
    const found = part === undefined ? undefined : parts.get(part)
    if (part === undefined || found === undefined) return ok(null)
    const parsed: Result<Document> = parseXml(found, part)
    return parsed.ok ? ok(parsed.value.documentElement) : parsed
  }
  const partOf = (type: string) =>
    rootOf(related.value.find((one) => one.type === type && !one.isExternal)?.target)
  const text = rootOf(main)
  const [styles, numbering] = [partOf('styles'), partOf('numbering')]
  const [footnotes, endnotes, comments] = [
    partOf('footnotes'),
    partOf('endnotes'),
    partOf('comments'),
  ]
  for (const part of [text, styles, numbering, footnotes, endnotes, comments]) {
    if (!part.ok) return part
  }
  const styleOf = stylesIn(valueOr(styles))
  const document = walkBody(childOf(valueOr(text), 'body'), {
    styleOf,
    count: countLists(valueOr(numbering), styleOf),
    footnotes: notesIn(valueOr(footnotes)),
    endnotes: notesIn(valueOr(endnotes)),
    comments: commentsIn(valueOr(comments)),
  })
  const found = checked(document)
  return found.ok ? ok({ document: found.value, facts: factsIn(parts, main) }) : found
}

function valueOr(root: Result<Element | null>): Element | null {
  return root.ok ? root.value : null
}

function checked(document: WordDocument): Result<WordDocument> {
  const { paragraphs } = document
  if (paragraphs.length > mostParagraphs) {
    return fail(
      'unreadable',
      `It has ${paragraphs.length} paragraphs; up to ${mostParagraphs} can be read. Split it and read the parts.`,
    )
  }
  const isLong = paragraphs.findIndex(
    ({ runs }) => runs.reduce((sum, { text }) => sum + text.length, 0) > longestText,
  )
  if (isLong >= 0) {
    return fail(
      'unreadable',
      `Paragraph ${isLong + 1} of it is longer than a paragraph can be. Break it into several.`,
    )
  }
  const isEmpty = paragraphs.every(({ runs }) =>
    runs.every(({ text, footnote }) => text.trim() === '' && footnote === null),
  )
  return isEmpty ? fail('unreadable', 'It holds no words.') : ok(document)
}
